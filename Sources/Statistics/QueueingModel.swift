import Foundation

/// A queue in its long-run state: random arrivals, exponential service, several equal servers, and
/// room for all (M/M/c) or for a limited number (M/M/c/K). Formulae after D. Gross and C. Harris,
/// "Fundamentals of Queueing Theory", 3rd edition, 1998, sections 2.3 to 2.5.
package struct QueueingModel: Equatable, Sendable {
  /// Arrivals per unit of time, those that are turned away included.
  package let arrivalRate: Double
  /// Services that one busy server completes per unit of time.
  package let serviceRate: Double
  /// Servers: connections of a pool, threads, agents.
  package let servers: Int
  /// The most customers inside, served and waiting together; `nil` means no limit.
  package let capacity: Int?

  /// `nil` unless rates are finite and above 0, servers at least 1, and capacity no less than them.
  package init?(arrivalRate: Double, serviceRate: Double, servers: Int, capacity: Int? = nil) {
    guard arrivalRate > 0, serviceRate > 0, arrivalRate.isFinite, serviceRate.isFinite,
      servers >= 1, (capacity ?? servers) >= servers
    else { return nil }
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
    self.capacity = capacity
  }

  /// Work offered, in erlangs: the number of servers that would be busy if there were enough.
  package var offeredLoad: Double { arrivalRate / serviceRate }

  /// Whether the queue settles at all: without a limit the load must be below the servers.
  package var settles: Bool { capacity != nil || offeredLoad < Double(servers) }

  /// The chance that an arrival has to wait in a queue without a limit (Erlang C), from Erlang B's
  /// recursion, which neither overflows nor loses digits. 1 when the queue does not settle.
  package var waitProbability: Double {
    guard offeredLoad < Double(servers) else { return 1 }
    let blocked = Self.blockedShare(offeredLoad: offeredLoad, servers: servers)
    let busy = offeredLoad / Double(servers)
    return blocked / (1 - busy * (1 - blocked))
  }

  /// The share of arrivals lost when nobody can wait (Erlang B: A. K. Erlang, 1917).
  package static func blockedShare(offeredLoad: Double, servers: Int) -> Double {
    var blocked = 1.0
    for server in stride(from: 1, through: servers, by: 1) {
      blocked = offeredLoad * blocked / (Double(server) + offeredLoad * blocked)
    }
    return blocked
  }

  /// The long-run figures; `nil` when the queue grows without end.
  package var figures: QueueingFigures? {
    guard settles else { return nil }
    return capacity.map(limited(to:)) ?? unlimited
  }

  private var unlimited: QueueingFigures {
    let spare = Double(servers) * serviceRate - arrivalRate
    let waiting = waitProbability * arrivalRate / spare
    return QueueingFigures(
      meanWaiting: waiting, meanInside: waiting + offeredLoad,
      meanWait: waiting / arrivalRate, meanStay: waiting / arrivalRate + 1 / serviceRate,
      turnedAwayShare: 0)
  }

  /// Weights of the states relative to the empty one, rescaled before they can overflow.
  private func limited(to capacity: Int) -> QueueingFigures {
    var weight = 1.0
    var total = 1.0
    var waiting = 0.0
    var inside = 0.0
    for count in stride(from: 1, through: capacity, by: 1) {
      weight *= offeredLoad / Double(min(count, servers))
      total += weight
      waiting += weight * Double(max(0, count - servers))
      inside += weight * Double(count)
      if total > 1e200 {
        (weight, total, waiting, inside) = (
          weight / 1e200, total / 1e200, waiting / 1e200, inside / 1e200
        )
      }
    }
    let turnedAway = weight / total
    let admitted = arrivalRate * (1 - turnedAway)
    return QueueingFigures(
      meanWaiting: waiting / total, meanInside: inside / total,
      meanWait: waiting / total / admitted, meanStay: inside / total / admitted,
      turnedAwayShare: turnedAway)
  }

  /// The chance that an arrival waits longer than `limit` in a queue without a capacity limit.
  package func probabilityOfWaiting(longerThan limit: Double) -> Double {
    let spare = Double(servers) * serviceRate - arrivalRate
    return spare > 0 ? waitProbability * exp(-spare * max(0, limit)) : 1
  }
}

/// What a queue settles to; times in the unit of the model's rates.
package struct QueueingFigures: Equatable, Sendable {
  /// Customers waiting, on average.
  package let meanWaiting: Double
  /// Customers waiting or being served, on average.
  package let meanInside: Double
  /// Time before service begins, for those let in.
  package let meanWait: Double
  /// Time from arrival to the end of service, for those let in.
  package let meanStay: Double
  /// Share of arrivals for whom there was no room.
  package let turnedAwayShare: Double
}
