import Statistics

/// The simulated payments of a morning, and everything the service wrote to its error log.
struct PaymentDay: Sendable {
  struct Payment: Sendable {
    let arrival: Int
    var asked = 0
    var attempt = 0
    var finished = 0
    var isPaid = false
  }

  /// A line of the error log before it is put into words.
  struct Entry: Sendable {
    let time: Int
    let isError: Bool
    let component: String
    let message: String
  }

  let payments: [Payment]
  let entries: [Entry]
  /// Connections in use and requests in line after each change.
  let pool: [(time: Int, active: Int, waiting: Int)]
  /// Answer times of the gateway as it measured them itself, in milliseconds.
  let gateway: [(time: Int, duration: Int)]

  init(seed: UInt64) {
    var model = PaymentModel(seed: seed)
    model.run()
    payments = model.payments
    entries = model.entries.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    pool = model.states
    gateway = model.gateway
  }

  /// Payments that ended in a span of time, and how many of them failed.
  func ended(in span: Range<Int>) -> (all: Int, failed: Int) {
    let ended = payments.filter { span.contains($0.finished) }
    return (ended.count, ended.count { !$0.isPaid })
  }

  /// Share of payments that failed among those that ended in the 30 seconds before, in percent.
  func errorShare(at time: Int) -> Int {
    let (all, failed) = ended(in: time - 30_000..<time)
    return all == 0 ? 0 : (failed * 200 + all) / (2 * all)
  }

  func active(at time: Int) -> Int {
    pool.last { $0.time <= time }?.active ?? 0
  }
}

/// The discrete-event model: each payment takes a connection, tries the gateway up to four times with
/// pauses, and gives the connection back only at the end.
struct PaymentModel {
  private enum Happening: Sendable {
    case arrives(Int)
    case givesUp(Int)
    case tries(Int, connection: Int)
    case answered(Int, connection: Int)
    case timedOut(Int, connection: Int, limit: Int)
  }

  private(set) var payments: [PaymentDay.Payment] = []
  private(set) var entries: [PaymentDay.Entry] = []
  private(set) var states: [(time: Int, active: Int, waiting: Int)] = []
  private(set) var gateway: [(time: Int, duration: Int)] = []
  private var queue = EventQueue<Happening>()
  private var random: RandomSource
  private var pool = ConnectionPool(size: PaymentService.poolSize, firstConnection: 0)
  private var failuresInARow = 0
  private var refusesUntil = 0

  init(seed: UInt64) {
    random = RandomSource(seed: seed)
  }

  mutating func run() {
    var time = Double(PaymentService.opens)
    while true {
      time += random.exponential(mean: 1_000 / PaymentService.paymentsPerSecond)
      guard time < Double(PaymentService.closes) else { break }
      queue.schedule(.arrives(payments.count), at: Int(time))
      payments.append(PaymentDay.Payment(arrival: Int(time)))
    }
    while let next = queue.next() {
      switch next.event {
      case .arrives(let payment): receive(payment, at: next.time)
      case .givesUp(let payment): giveUp(payment, at: next.time)
      case .tries(let payment, let connection): attempt(payment, on: connection, at: next.time)
      case .answered(let payment, let connection):
        failuresInARow = 0
        payments[payment].isPaid = true
        finish(payment, at: next.time)
        free(connection, at: next.time)
      case .timedOut(let payment, let connection, let limit):
        timeOut(payment, on: connection, limit: limit, at: next.time)
      }
      states.append((next.time, pool.active, pool.waiters))
    }
  }

  private mutating func note(
    _ time: Int, _ component: String, _ message: String, isError: Bool = true
  ) {
    entries.append(
      PaymentDay.Entry(time: time, isError: isError, component: component, message: message))
  }

  private mutating func receive(_ payment: Int, at time: Int) {
    payments[payment].asked = time + 15
    if time < refusesUntil {
      note(time, "FeesService", "Payment refused, breaker to card gateway is open")
      finish(payment, at: time + 20)
    } else if let connection = pool.acquire(for: payment) {
      queue.schedule(.tries(payment, connection: connection), at: time + 15)
    } else {
      queue.schedule(.givesUp(payment), at: time + PaymentService.acquireLimit)
    }
  }

  private mutating func giveUp(_ payment: Int, at time: Int) {
    guard pool.abandon(payment) else { return }
    let size = PaymentService.poolSize
    note(time, "DBPool", "No available connections (pool size: \(size), in use: \(pool.active))")
    finish(payment, at: time + 5)
  }

  private mutating func attempt(_ payment: Int, on connection: Int, at time: Int) {
    payments[payment].attempt += 1
    let answer = max(
      90,
      Int(
        random.logNormal(
          median: PaymentService.gatewayMedian, spread: PaymentService.gatewaySpread)))
    gateway.append((time, answer))
    let limit = PaymentService.readLimit(at: time, instance: random.uniform())
    if answer > limit {
      queue.schedule(.timedOut(payment, connection: connection, limit: limit), at: time + limit)
    } else {
      queue.schedule(.answered(payment, connection: connection), at: time + answer)
    }
  }

  private mutating func timeOut(_ payment: Int, on connection: Int, limit: Int, at time: Int) {
    failuresInARow += 1
    let attempt = payments[payment].attempt
    note(
      time, "CardGateway",
      "Read timed out after \(limit) ms calling cards.example.net (attempt \(attempt) of "
        + "\(PaymentService.attempts))")
    if failuresInARow == PaymentService.breakerThreshold {
      failuresInARow = 0
      refusesUntil = time + PaymentService.breakerPeriod
      note(
        time, "FeesService",
        "Circuit breaker OPEN after \(PaymentService.breakerThreshold) failures")
    }
    if attempt < PaymentService.attempts {
      queue.schedule(
        .tries(payment, connection: connection), at: time + PaymentService.pauses[attempt - 1])
    } else {
      note(time, "FeesService", "Payment failed after \(PaymentService.attempts) attempts")
      finish(payment, at: time + 10)
      free(connection, at: time)
    }
  }

  private mutating func free(_ connection: Int, at time: Int) {
    guard let next = pool.release(connection) else { return }
    let waited = time - payments[next].asked
    if waited >= 5_000 {
      note(
        time, "DBPool",
        "Connection acquired after \(waited / 1_000).\(waited / 100 % 10)s wait", isError: false)
    }
    queue.schedule(.tries(next, connection: connection), at: time)
  }

  private mutating func finish(_ payment: Int, at time: Int) {
    payments[payment].finished = time
    if time - payments[payment].arrival > PaymentService.callerLimit {
      note(
        payments[payment].arrival + PaymentService.callerLimit, "WebGateway",
        "Timeout waiting for FeesService response")
    }
  }
}
