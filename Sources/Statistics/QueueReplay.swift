/// A queue played through customer by customer: any arrivals, any service times, several equal
/// servers, first come first served, and the patience of those who wait (G/G/c with abandonment).
/// Unlike `QueueingModel` it needs no steady state, so it can ask "what if the pool were doubled?".
package struct QueueReplay: Equatable, Sendable {
  /// What became of one customer.
  package struct Visit: Equatable, Sendable {
    /// Time spent waiting; for one who gave up, the whole patience.
    package let wait: Double
    /// When service ended; `nil` for a customer who gave up.
    package let finished: Double?
  }

  /// One visit for each arrival, in the order of arrival.
  package let visits: [Visit]

  /// Plays the arrivals, which must be in order of time; fewer than 1 server means nobody is served.
  ///
  /// `waitLimit` is the patience, `nil` for no end of it. `serviceTime` is asked once for each
  /// customer who is served, by position, in the order of service.
  package init(
    arrivals: [Double], servers: Int, waitLimit: Double?, serviceTime: (Int) -> Double
  ) {
    var busy = EventQueue<Int>()
    var freeAt = [Double](repeating: 0, count: max(0, servers))
    var idle = Array(freeAt.indices.reversed())
    var visits: [Visit] = []
    visits.reserveCapacity(arrivals.count)
    for (position, arrival) in arrivals.enumerated() {
      // A server taken out of the heap is the earliest to be free; it goes back if not used.
      let server = idle.popLast() ?? busy.next()?.event
      guard let server else {
        visits.append(Visit(wait: waitLimit ?? .infinity, finished: nil))
        continue
      }
      let start = max(arrival, freeAt[server])
      if let waitLimit, start - arrival > waitLimit {
        busy.schedule(server, at: Self.sortable(freeAt[server]))
        visits.append(Visit(wait: waitLimit, finished: nil))
        continue
      }
      freeAt[server] = start + max(0, serviceTime(position))
      busy.schedule(server, at: Self.sortable(freeAt[server]))
      visits.append(Visit(wait: start - arrival, finished: freeAt[server]))
    }
    self.visits = visits
  }

  /// Customers who gave up.
  package var abandoned: Int { visits.count { $0.finished == nil } }

  /// Average wait of those who were served; `nil` when nobody was.
  package var meanWait: Double? {
    var served = 0
    var waited = 0.0
    for visit in visits where visit.finished != nil {
      served += 1
      waited += visit.wait
    }
    return served == 0 ? nil : waited / Double(served)
  }

  /// A whole number that orders as the time does: the bits of a non-negative IEEE 754 number.
  private static func sortable(_ time: Double) -> Int {
    Int(truncatingIfNeeded: max(0, time).bitPattern)
  }
}
