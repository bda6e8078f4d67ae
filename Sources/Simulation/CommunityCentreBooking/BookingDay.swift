import Statistics

/// One host's simulated day: its requests in order of arrival, and the state of its pool.
struct BookingDay: Sendable {
  /// The pool just after something changed.
  struct PoolState: Sendable {
    let time: Int
    let active: Int
    let waiting: Int
    let size: Int
  }

  let requests: [BookingRequest]
  let pool: [PoolState]
  /// Connections lost before the restart, with the time at which their statement was cancelled.
  let leaks: [(connection: Int, time: Int)]
  /// Visitors that came, numbered from 0.
  let visitors: Int

  init(seed: UInt64) {
    var model = BookingModel(seed: seed)
    model.run()
    // A request's place in the day is its place in the logs; ties keep the order of creation.
    requests = model.requests.enumerated()
      .sorted { ($0.element.arrival, $0.offset) < ($1.element.arrival, $1.offset) }
      .map(\.element)
    pool = model.states
    leaks = model.leaks
    visitors = model.visitors
  }
}

/// The discrete-event model behind a day: visitors come, search, try again, book, pay and confirm;
/// each step needs a connection; some statements keep theirs for ever.
struct BookingModel {
  private enum Happening: Sendable {
    case arrives(Int)
    case asks(Int)
    case givesUp(Int)
    case completes(Int, connection: Int)
    case restart
  }

  private(set) var requests: [BookingRequest] = []
  private(set) var states: [BookingDay.PoolState] = []
  private(set) var leaks: [(connection: Int, time: Int)] = []
  private(set) var visitors = 0
  private var queue = EventQueue<Happening>()
  private var random: RandomSource
  private var pool = ConnectionPool(size: BookingService.poolSize, firstConnection: 0)
  private var failuresInARow = 0
  private var refusesUntil = 0

  init(seed: UInt64) {
    random = RandomSource(seed: seed)
  }

  mutating func run() {
    admitVisitors()
    for time in stride(
      from: BookingService.opens + 61_318, to: BookingService.closes,
      by: BookingService.healthCheckEvery)
    {
      add(BookingRequest(route: .health, visitor: nil, attempt: 1, arrival: time, daysAhead: 0))
    }
    queue.schedule(.restart, at: BookingService.poolRestarted)
    while let next = queue.next() {
      switch next.event {
      case .arrives(let request): receive(request, at: next.time)
      case .asks(let request): ask(request, at: next.time)
      case .givesUp(let request): giveUp(request, at: next.time)
      case .completes(let request, let connection):
        complete(request, on: connection, at: next.time)
      case .restart: restart(at: next.time)
      }
      note(at: next.time)
    }
  }

  private mutating func admitVisitors() {
    for minute in stride(from: BookingService.opens, to: BookingService.closes, by: 60_000) {
      for _ in 0..<random.poisson(mean: BookingService.visitors.value(at: minute)) {
        let arrival = minute + random.below(60_000)
        let isFar = random.happens(withProbability: 0.36)
        let days =
          isFar
          ? BookingService.farDays
            + random.below(BookingService.lastBookableDay - BookingService.farDays)
          : random.below(BookingService.farDays)
        let visitor = visitors
        visitors += 1
        add(
          BookingRequest(
            route: .home, visitor: visitor, attempt: 1, arrival: arrival, daysAhead: days))
        add(
          BookingRequest(
            route: .search, visitor: visitor, attempt: 1,
            arrival: arrival + 4_000 + random.below(26_000), daysAhead: days))
      }
    }
  }

  /// The day ends at closing time: what would arrive later is not simulated.
  private mutating func add(_ request: BookingRequest) {
    guard request.arrival < BookingService.closes else { return }
    queue.schedule(.arrives(requests.count), at: request.arrival)
    requests.append(request)
  }

  private mutating func receive(_ request: Int, at time: Int) {
    let route = requests[request].route
    if route == .home {
      requests[request].finished = time + 6 + random.below(24)
    } else if time < refusesUntil, route != .health {
      fail(request, as: .refused, at: time + 41 + random.below(9))
    } else {
      // A payment charges the card before it needs the database.
      let before = route == .pay ? 180 + random.below(140) : 18 + random.below(30)
      requests[request].isCharged = route == .pay
      requests[request].asked = time + before
      queue.schedule(.asks(request), at: time + before)
    }
  }

  private mutating func ask(_ request: Int, at time: Int) {
    if let connection = pool.acquire(for: request) {
      serve(request, on: connection, at: time)
    } else {
      queue.schedule(.givesUp(request), at: time + BookingService.acquireLimit)
    }
  }

  private mutating func serve(_ request: Int, on connection: Int, at time: Int) {
    requests[request].connection = connection
    requests[request].waited = time - requests[request].asked
    requests[request].statementBegan = time
    var duration = statementTime(of: requests[request], at: time)
    let limit = BookingService.statementLimit * 1_000
    if duration > limit {
      requests[request].outcome = .cancelled
      duration = limit + 2_000 + random.below(240_000)
    }
    requests[request].statementTime = duration
    queue.schedule(
      .completes(request, connection: connection), at: time + (duration + 999) / 1_000)
  }

  private mutating func statementTime(of request: BookingRequest, at time: Int) -> Int {
    switch request.route {
    case .search:
      BookingService.searchTime(daysAhead: request.daysAhead, at: time, from: &random)
    case .book: Int(random.logNormal(median: 18, spread: 0.2) * 1_000)
    case .pay: Int(random.logNormal(median: 13, spread: 0.2) * 1_000)
    case .confirm: Int(random.logNormal(median: 6, spread: 0.2) * 1_000)
    case .home, .health: 900 + random.below(800)
    }
  }

  private mutating func complete(_ request: Int, on connection: Int, at time: Int) {
    failuresInARow = 0
    if requests[request].outcome == .cancelled {
      fail(request, as: .cancelled, at: time + 30 + random.below(30))
      // The error path forgets to give the connection back; a restart has already taken it away.
      if pool.owns(connection) {
        pool.leak(connection)
        leaks.append((connection, time))
        return
      }
    } else {
      requests[request].finished = time + 12 + random.below(30)
      goOn(after: request)
    }
    guard pool.owns(connection), let next = pool.release(connection) else { return }
    serve(next, on: connection, at: time)
  }

  private mutating func giveUp(_ request: Int, at time: Int) {
    guard pool.abandon(request) else { return }
    failuresInARow += 1
    if failuresInARow >= BookingService.refusalThreshold {
      refusesUntil = time + BookingService.refusalPeriod
    }
    requests[request].waited = BookingService.acquireLimit
    fail(request, as: .starved, at: time + 2 + random.below(6))
  }

  private mutating func restart(at time: Int) {
    let waiters = pool.dismissWaiters()
    pool = ConnectionPool(
      size: BookingService.enlargedPoolSize, firstConnection: BookingService.poolSize)
    failuresInARow = 0
    refusesUntil = 0
    for request in waiters {
      if let connection = pool.acquire(for: request) {
        serve(request, on: connection, at: time)
      }
    }
  }

  private mutating func note(at time: Int) {
    states.append(
      BookingDay.PoolState(
        time: time, active: pool.active, waiting: pool.waiters, size: pool.size))
  }

  private mutating func fail(_ request: Int, as outcome: BookingRequest.Outcome, at time: Int) {
    requests[request].outcome = outcome
    requests[request].finished = time
    let failed = requests[request]
    guard failed.visitor != nil, failed.attempt < 3,
      failed.route == .search || failed.route == .book,
      random.happens(withProbability: 0.55)
    else { return }
    follow(failed, with: failed.route, after: 15_000 + Int(random.exponential(mean: 60_000)))
  }

  /// What a visitor does next after an answer.
  private mutating func goOn(after request: Int) {
    let done = requests[request]
    switch done.route {
    case .search:
      let patience = done.duration > 20_000 ? 0.25 : done.duration > 5_000 ? 0.4 : 0.5
      if random.happens(withProbability: patience) {
        follow(done, with: .book, after: 20_000 + random.below(80_000))
      }
    case .book: follow(done, with: .pay, after: 25_000 + random.below(50_000))
    case .pay: follow(done, with: .confirm, after: 700 + random.below(1_800))
    case .home, .confirm, .health: break
    }
  }

  private mutating func follow(
    _ earlier: BookingRequest, with route: BookingRequest.Route, after pause: Int
  ) {
    add(
      BookingRequest(
        route: route, visitor: earlier.visitor,
        attempt: route == earlier.route ? earlier.attempt + 1 : 1,
        arrival: earlier.finished + pause, daysAhead: earlier.daysAhead))
  }
}
