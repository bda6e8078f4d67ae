import Statistics

/// What a plan's fault does to the parts of the service at a moment.
struct FaultEffects: Sendable {
  let plan: FaultPlan

  /// How many times the usual number of requests arrive.
  func load(_ time: Int) -> Double {
    switch plan.kind {
    case .trafficSurge: 1 + plan.ramp(time, minutes: 12) * (5 * plan.strength + 3)
    case .poolTooSmall: 1 + plan.ramp(time, minutes: 35) * (1.6 * plan.strength + 0.5)
    default: 1
    }
  }

  /// Requests a minute by programs.
  func bots(_ time: Int) -> Double {
    plan.kind == .bots
      ? plan.requestsPerMinute * plan.ramp(time, minutes: 4) * 14 * plan.strength : 0
  }

  /// The chance that a cached answer is there.
  func hitChance(_ time: Int) -> Double {
    let minutes = Double(time - plan.onset) / 60_000
    switch plan.kind {
    case .coldCache where plan.isOn(time): return 0.92 * (1 - 1 / (1 + minutes / 9))
    case .cacheEviction:
      let late = plan.ramp(time - 4 * 60_000, minutes: 10)
      return 0.92 - 0.75 * late * min(1, plan.strength)
    case .cacheStampede where plan.isOn(time):
      let period = 10 + 5 * Double(Int(plan.flavour * 2))
      return minutes.truncatingRemainder(dividingBy: period) < 2.2 ? 0.03 : 0.92
    default: return 0.92
    }
  }

  /// Items thrown out of the cache in a minute.
  func evictions(_ time: Int) -> Double {
    plan.kind == .cacheEviction ? 2 + 160 * plan.ramp(time, minutes: 5) : 2
  }

  /// How many times the usual processor time a request needs.
  func work(_ request: FaultRequest, _ time: Int) -> Double {
    switch plan.kind {
    case .processorByCode where request.route == plan.struck && plan.isOn(time):
      (plan.struck == 5 ? 90 : 55) * plan.strength
    case .badBackend where request.host == 1 && plan.isOn(time) && plan.flavour > 0.6: 60
    default: 1
    }
  }

  /// Statements of a request.
  func statements(_ request: FaultRequest, _ time: Int) -> Int {
    guard plan.kind == .queriesPerRequest, request.route == 2 || request.route == 0,
      plan.isNew(host: request.host, at: time)
    else { return 1 }
    return 14 + Int(10 * plan.strength) + request.size
  }

  /// Whether what is asked for is among the inputs that the database is slow on.
  func isSlowInput(_ request: FaultRequest) -> Bool {
    switch plan.slowInput {
    case 0: request.first == plan.slowValue
    case 1: request.ahead >= 10
    default: request.size >= 40
    }
  }

  /// How many times the usual a statement takes.
  func slowness(_ request: FaultRequest, _ time: Int, _ random: inout RandomSource) -> Double {
    guard plan.isOn(time) else { return 1 }
    switch plan.kind {
    case .inputDependentSlowQuery where request.route == 0 && isSlowInput(request):
      return random.logNormal(median: 130 * plan.strength, spread: 0.5)
    case .plannerStatisticsLost where request.route == plan.struck || request.route == 0:
      return random.logNormal(median: 45 * plan.strength, spread: 0.35)
    case .cacheStampede where hitChance(time) < 0.5 && FaultRoute.all[request.route].isCached:
      return random.logNormal(median: 30 * plan.strength, spread: 0.4)
    case .coldCache where FaultRoute.all[request.route].isCached:
      return 1 + 14 * (0.92 - hitChance(time)) * plan.strength
    case .cacheEviction where FaultRoute.all[request.route].isCached:
      return 1 + 14 * (0.92 - hitChance(time)) * plan.strength
    case .scheduledJob where isJobRunning(time):
      return random.logNormal(median: 14 * plan.strength, spread: 0.4)
    default: return 1
    }
  }

  /// A job that comes back by the clock, on the quarter or half hour.
  func isJobRunning(_ time: Int) -> Bool {
    guard plan.kind == .scheduledJob, plan.isOn(time) else { return false }
    let period = plan.flavour < 0.5 ? 15 : 20
    return (time - plan.onset) / 60_000 % period < 6
  }

  /// Milliseconds that a statement waits for a lock before the work.
  func lockWait(_ request: FaultRequest, _ time: Int, _ random: inout RandomSource) -> Int {
    guard plan.isOn(time) else { return 0 }
    let route = FaultRoute.all[request.route]
    switch plan.kind {
    case .lockContention where route.isWrite && random.happens(withProbability: 0.75):
      return min(lockEnd(time) - time, plan.poolWait + 5_000)
    case .schemaChangeLock where route.table == plan.slowValue % 2 && time < schemaEnd:
      return min(schemaEnd - time, plan.poolWait + 10_000)
    default: return 0
    }
  }

  private func lockEnd(_ time: Int) -> Int {
    let length = (4 + Int(plan.flavour * 6)) * 60_000
    return min(plan.ends, plan.onset + ((time - plan.onset) / length + 1) * length)
  }

  /// When the change to the table is done or stopped.
  var schemaEnd: Int { min(plan.ends, plan.onset + (14 + Int(plan.flavour * 16)) * 60_000) }

  /// How a call to the supplier goes: how long its answer takes, and what is wrong.
  func call(_ time: Int, _ random: inout RandomSource) -> (took: Int, failure: FaultFailure?) {
    let usual = random.logNormal(median: plan.callMedian, spread: 0.3)
    guard plan.isOn(time) else { return (Int(usual), nil) }
    let quick = Int(8 + 20 * random.uniform())
    switch plan.kind {
    case .dependencyOutage:
      if plan.flavour < 0.35 { return (600_000, nil) }
      return (quick, plan.flavour < 0.7 ? .callRefused : .callUnavailable)
    case .dependencySlow:
      let grown = 1 + 11 * plan.strength * plan.ramp(time, minutes: 8)
      return (Int(usual * grown), nil)
    case .timeLimitMissing:
      return random.happens(withProbability: 0.7 * plan.strength)
        ? (900_000, nil) : (Int(usual), nil)
    case .nameResolution:
      let isWave = (time - plan.onset) / 60_000 % 10 < 6 + Int(plan.flavour * 4)
      return isWave ? (quick + 40, .unknownHost) : (Int(usual), nil)
    case .certificateExpired: return (quick + 30, .certificate)
    case .credentialsExpired: return (quick, .credentials)
    case .quotaReached:
      return random.happens(withProbability: 0.93) ? (quick, .limit) : (Int(usual), nil)
    default: return (Int(usual), nil)
    }
  }

  /// Milliseconds that the service waits for the supplier's answer.
  func callLimit(_ time: Int) -> Int {
    plan.kind == .timeLimitTooShort && time >= (plan.changed ?? plan.onset) && time < plan.ends
      ? Int(plan.callMedian * (0.75 + 0.3 * plan.flavour)) / 10 * 10 : plan.callLimit
  }

  /// A failure of the program itself.
  func ownFailure(_ request: FaultRequest, _ time: Int, _ random: inout RandomSource)
    -> FaultFailure?
  {
    guard plan.isOn(time) else {
      return random.happens(withProbability: 0.0015) ? .release : nil
    }
    switch plan.kind {
    case .badFlag
    where request.client % 10 < 4 && (request.route == plan.struck || request.route == 3):
      return .flag
    case .badRelease where plan.isNew(host: request.host, at: time):
      let isStruck = request.route == plan.struck || request.route == 1
      return isStruck && random.happens(withProbability: 0.75) ? .release : nil
    case .badBackend where request.host == 1 && plan.flavour <= 0.6:
      return random.happens(withProbability: 0.8) ? .backend : nil
    case .diskFull where FaultRoute.all[request.route].isWrite:
      return random.happens(withProbability: 0.9) ? .diskFull : nil
    case .deadlocks where FaultRoute.all[request.route].isWrite:
      return random.happens(withProbability: 0.35 * plan.strength) ? .deadlock : nil
    case .memoryLeak: return random.happens(withProbability: 0.06) ? .outOfMemory : nil
    case .retryStorm: return random.happens(withProbability: 0.6) ? .overload : nil
    default: return nil
    }
  }

  /// A stop of the whole program for clearing memory, in milliseconds.
  func pause(_ time: Int, _ random: inout RandomSource) -> Int {
    guard plan.kind == .memoryLeak, plan.isOn(time) else { return 0 }
    return random.happens(withProbability: 0.6)
      ? Int(random.logNormal(median: 2_500 * plan.strength, spread: 0.5)) : 0
  }

  /// Per cent of memory that was never given back, and of disk that logs have taken.
  func creep(_ time: Int) -> Double {
    let whole = Double(plan.onset - plan.opens)
    let share = Double(time - plan.opens) / max(whole, 1)
    return time >= plan.ends && plan.ends < plan.closes ? 0.05 : min(max(share, 0), 1.08)
  }

  /// Seconds by which the copy is behind.
  func lag(_ time: Int) -> Double {
    plan.kind == .replicaLag ? plan.ramp(time, minutes: 15) * 140 * plan.strength : 0
  }
}
