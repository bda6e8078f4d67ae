import Statistics

/// Plays a planned day event by event: threads, cache, connections, statements, calls to a
/// supplier with a limit and attempts, pauses for clearing memory, and people who try again.
struct FaultEngine: Sendable {
  enum Step: Sendable {
    case arrive(Int), worked(Int), queried(Int), called(Int, Int, FaultFailure?), gaveUp(Int)
  }

  let plan: FaultPlan
  let effects: FaultEffects
  var random: RandomSource
  var queue = EventQueue<Step>()
  var requests: [FaultRequest] = []
  var statements: [FaultStatement] = []
  var entries: [FaultEntry] = []
  var notes: [FaultNote] = []
  var minutes: [FaultMinute]
  /// Milliseconds of work in each ten seconds, for the processor and for the database.
  private var workLoad: [Double]
  private var queryLoad: [Double]
  private var busy: [Int]
  private var waitingForThread: [[Int]]
  var free: [Int] = []
  var waitingForConnection: [Int] = []
  var leaked: [Int] = []
  private var nextSession: Int
  private var wasRestarted = false

  /// Milliseconds of processor a minute that the service may use, and of the database's four.
  private static let workCapacity = 3_000.0
  private static let queryCapacity = 240_000.0

  init(plan: FaultPlan, seed: UInt64) {
    self.plan = plan
    effects = FaultEffects(plan: plan)
    random = RandomSource(seed: seed &* 7_919 &+ 17)
    let count = (plan.closes - plan.opens) / 60_000 + 1
    minutes = Array(repeating: FaultMinute(), count: count)
    workLoad = Array(repeating: 0, count: count * 6 + 1)
    queryLoad = workLoad
    busy = Array(repeating: 0, count: plan.hostCount)
    waitingForThread = Array(repeating: [], count: plan.hostCount)
    nextSession = 2_000 + random.below(6_000)
    for _ in 0..<plan.poolSize { addConnection() }
    schedulePeople()
  }

  mutating func run() {
    while let (time, step) = queue.next() {
      if time > plan.closes + 600_000 { break }
      if plan.kind == .connectionLeak, !wasRestarted, time >= plan.ends { restart(time) }
      switch step {
      case .arrive(let request): arrive(request, time)
      case .worked(let request): worked(request, time)
      case .queried(let request): queried(request, time)
      case .called(let request, let attempt, let failure):
        called(request, time, attempt: attempt, failure: failure)
      case .gaveUp(let request): gaveUp(request, time)
      }
    }
  }

  // MARK: Arrivals

  private mutating func schedulePeople() {
    let factor = plan.kind == .poolTooSmall ? 2.0 : 1
    for minute in minutes.indices.dropLast() {
      let start = plan.opens + minute * 60_000
      let wave = 1 + 0.18 * shape(Double(minute) / Double(minutes.count))
      let people = random.poisson(
        mean: plan.requestsPerMinute * factor * wave * effects.load(start))
      let programs = random.poisson(mean: effects.bots(start))
      for number in 0..<(people + programs) {
        add(at: start + random.below(60_000), isBot: number >= people)
      }
    }
  }

  /// A hump over the day, -1 to 1.
  private func shape(_ share: Double) -> Double { 1 - 2 * (2 * share - 1) * (2 * share - 1) }

  private mutating func add(at time: Int, isBot: Bool) {
    let weights = FaultRoute.all.map(\.share)
    let route = isBot ? random.below(2) : random.choice(weights: weights) ?? 0
    let isSlowInputKind = plan.kind == .inputDependentSlowQuery && time < plan.onset
    var request = FaultRequest(
      number: requests.count, arrival: time, route: route, host: random.below(plan.hostCount),
      client: isBot ? 100_000 + random.below(4) : random.below(4_000),
      agent: isBot ? 90 + random.below(2) : random.below(5), first: random.below(6),
      second: random.below(4), ahead: random.below(14), size: 10 * (1 + random.below(5)),
      item: 1 + random.below(3_000), attempt: 1, isBot: isBot)
    if isSlowInputKind, effects.isSlowInput(request) {
      request = FaultRequest(
        number: request.number, arrival: time, route: route, host: request.host,
        client: request.client, agent: request.agent, first: (plan.slowValue + 1) % 6,
        second: request.second, ahead: request.ahead % 8, size: 10, item: request.item,
        attempt: 1, isBot: isBot)
    }
    requests.append(request)
    queue.schedule(.arrive(request.number), at: time)
  }

  /// The same wish once more.
  private mutating func again(_ old: FaultRequest, at time: Int) {
    let request = FaultRequest(
      number: requests.count, arrival: time, route: old.route, host: random.below(plan.hostCount),
      client: old.client, agent: old.agent, first: old.first, second: old.second,
      ahead: old.ahead, size: old.size, item: old.item, attempt: old.attempt + 1, isBot: old.isBot)
    requests.append(request)
    queue.schedule(.arrive(request.number), at: time)
  }

  // MARK: Threads and work

  private mutating func arrive(_ number: Int, _ time: Int) {
    note(time) { $0.arrivals += 1 }
    let host = requests[number].host
    if busy[host] < plan.threads {
      begin(number, time)
    } else if waitingForThread[host].count > 60 {
      finish(number, time, failure: .threadsFull, holdsThread: false)
    } else {
      waitingForThread[host].append(number)
    }
  }

  private mutating func begin(_ number: Int, _ time: Int) {
    let request = requests[number]
    busy[request.host] += 1
    requests[number].thread = 1 + (number % plan.threads)
    let inUse = busy.reduce(0, +)
    note(time) { $0.threads = max($0.threads, inUse) }
    let route = FaultRoute.all[request.route]
    let own = random.logNormal(median: route.work, spread: 0.3) * effects.work(request, time)
    Self.spend(own, at: time - plan.opens, in: &workLoad)
    note(time) { $0.work += own }
    let took = own * slowdown(workLoad, Self.workCapacity, time)
    queue.schedule(
      .worked(number), at: time + Int(took) + effects.pause(time, &random) + 1)
  }

  private mutating func worked(_ number: Int, _ time: Int) {
    let request = requests[number]
    if let failure = effects.ownFailure(request, time, &random), failure != .diskFull,
      failure != .deadlock
    {
      let delay = failure == .overload ? Int(random.logNormal(median: 1_800, spread: 0.5)) : 0
      finish(number, time + delay, failure: failure)
      return
    }
    if plan.kind == .credentialsExpired, plan.isOn(time), plan.flavour < 0.4,
      random.happens(withProbability: 0.85)
    {
      notes.append(
        FaultNote(time: time, session: nextSession + number % 400, text: "credentials"))
      finish(number, time + 20, failure: .credentials)
      return
    }
    if FaultRoute.all[request.route].isCached {
      let isHit = random.happens(withProbability: effects.hitChance(time))
      note(time) { if isHit { $0.hits += 1 } else { $0.misses += 1 } }
      if isHit {
        finish(number, time + 2 + random.below(5))
        return
      }
    }
    acquire(number, time)
  }

  // MARK: The end

  mutating func finish(
    _ number: Int, _ time: Int, failure: FaultFailure? = nil, holdsThread: Bool = true
  ) {
    requests[number].end = time
    requests[number].failure = failure
    let request = requests[number]
    if effects.lag(time) > 0, request.route == 1, random.happens(withProbability: 0.3) {
      requests[number].isMissing = true
    }
    note(time) { minute in
      minute.ended += 1
      minute.durations.append(time - request.arrival)
      if failure != nil { minute.failures += 1 }
    }
    if plan.kind == .retryStorm, failure != nil, time >= plan.onset, request.attempt < 6 {
      note(time) { $0.retries += 1 }
      again(request, at: time + 40 + random.below(400))
    } else if failure != nil, !request.isBot, random.happens(withProbability: 0.18) {
      again(request, at: time + 6_000 + random.below(25_000))
    }
    guard holdsThread else { return }
    busy[request.host] -= 1
    if !waitingForThread[request.host].isEmpty {
      begin(waitingForThread[request.host].removeFirst(), time)
    }
  }

  // MARK: Load

  mutating func note(_ time: Int, _ change: (inout FaultMinute) -> Void) {
    let place = (time - plan.opens) / 60_000
    if minutes.indices.contains(place) { change(&minutes[place]) }
  }

  mutating func spendQueries(_ milliseconds: Double, _ time: Int) -> Double {
    Self.spend(milliseconds, at: time - plan.opens, in: &queryLoad)
    return slowdown(queryLoad, Self.queryCapacity, time)
  }

  private static func spend(_ milliseconds: Double, at elapsed: Int, in load: inout [Double]) {
    let place = elapsed / 10_000
    if load.indices.contains(place) { load[place] += milliseconds }
  }

  /// Work takes longer by what is in use already (M/M/1), over the last minute.
  private func slowdown(_ load: [Double], _ capacity: Double, _ time: Int) -> Double {
    let place = min(max(0, (time - plan.opens) / 10_000), load.count - 1)
    let recent = load[max(0, place - 5)...place].reduce(0, +)
    let use = recent / capacity
    // Beyond what there is, work piles up.
    return (1 + max(0, use - 0.96) * 6) / (1 - min(use, 0.96))
  }

  mutating func entry(
    _ number: Int, _ time: Int, _ level: String, _ logger: String, _ message: String,
    trace: [String] = []
  ) {
    let request = requests[number]
    entries.append(
      FaultEntry(
        time: time, host: request.host, thread: "exec-\(request.thread)", level: level,
        logger: logger, message: message, trace: trace))
  }

  mutating func addConnection() {
    nextSession += 1 + random.below(3)
    free.append(nextSession)
  }

  /// Sessions that were never returned are ended and the pool begins anew.
  private mutating func restart(_ time: Int) {
    wasRestarted = true
    for session in leaked {
      notes.append(FaultNote(time: time, session: session, text: "terminated"))
      addConnection()
    }
    leaked = []
    while !free.isEmpty, !waitingForConnection.isEmpty { serveNext(time) }
  }
}
