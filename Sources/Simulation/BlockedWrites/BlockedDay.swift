import Statistics

/// The simulated requests of an afternoon: reads go on as ever, writes to one table wait for a lock.
struct BlockedDay: Sendable {
  enum Route: CaseIterable, Sendable {
    case search, read, comment, submit

    var isWrite: Bool { self == .comment || self == .submit }

    var name: String {
      switch self {
      case .search: "GET /api/applications"
      case .read: "GET /api/applications/{id}"
      case .comment: "POST /api/applications/{id}/comments"
      case .submit: "POST /api/applications"
      }
    }
  }

  struct Request: Sendable {
    let number: Int
    let arrival: Int
    let route: Route
    /// The planning application it is about.
    let application: Int
    let client: Int
    /// 1 for the first try; a retry keeps the number of the request.
    let attempt: Int
    /// Time spent waiting for the lock.
    let waited: Int
    /// Time of the statement in microseconds, the wait included.
    let statement: Int
    let isFailed: Bool
    /// The database session that served it.
    let session: Int

    /// Whole time in milliseconds.
    var duration: Int { 9 + statement / 1_000 }
    var status: Int { isFailed ? 500 : route.isWrite ? 201 : 200 }
  }

  let requests: [Request]

  init(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var queue = EventQueue<
      (number: Int, route: Route, application: Int, client: Int, attempt: Int)
    >()
    var number = 0
    for minute in stride(from: BlockedService.opens, to: BlockedService.closes, by: 60_000) {
      for _ in 0..<random.poisson(mean: BlockedService.requestsPerMinute) {
        number += 1
        let isWrite = random.happens(withProbability: BlockedService.writeShare)
        let isFirst = random.happens(withProbability: isWrite ? 0.3 : 0.4)
        let route: Route = isWrite ? (isFirst ? .submit : .comment) : (isFirst ? .search : .read)
        queue.schedule(
          (number, route, 4_100 + random.below(880), random.below(240), 1),
          at: minute + random.below(60_000))
      }
    }
    var requests: [Request] = []
    var freeAt = [Int](repeating: 0, count: BlockedService.poolSizes.after)
    while let (time, wanted) = queue.next() {
      let limit = BlockedService.statementLimit(at: time)
      let isBlocked =
        wanted.route.isWrite && time >= BlockedService.lockBegins && time < BlockedService.lockEnds
      let waited = isBlocked ? min(limit, BlockedService.lockEnds - time) : 0
      let work = Int(random.logNormal(median: wanted.route.isWrite ? 14 : 21, spread: 0.35) * 1_000)
      let isFailed = waited >= limit
      let statement = isFailed ? limit * 1_000 + random.below(900) : waited * 1_000 + work
      // The session that has been free longest ago, within the pool as it is now.
      let session =
        freeAt.prefix(BlockedService.poolSize(at: time)).firstIndex { $0 <= time } ?? 0
      let request = Request(
        number: wanted.number, arrival: time, route: wanted.route,
        application: wanted.application, client: wanted.client, attempt: wanted.attempt,
        waited: waited, statement: statement, isFailed: isFailed, session: session)
      freeAt[session] = time + request.duration
      requests.append(request)
      if isFailed, wanted.attempt == 1,
        random.happens(withProbability: BlockedService.retryShare)
      {
        queue.schedule(
          (wanted.number, wanted.route, wanted.application, wanted.client, 2),
          at: time + request.duration + 2_000 + random.below(9_000))
      }
    }
    self.requests = requests
  }

  /// Sessions at work at a moment.
  func active(at time: Int) -> Int {
    requests.count { $0.arrival <= time && $0.arrival + $0.duration > time }
  }

  func requests(in span: Range<Int>) -> [Request] {
    requests.filter { span.contains($0.arrival) }
  }
}
