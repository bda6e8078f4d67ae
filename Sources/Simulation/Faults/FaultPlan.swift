import Statistics

/// One day as it will be simulated: the service, the load and what goes wrong when. All drawn from
/// the kind and the seed.
struct FaultPlan: Sendable {
  let kind: FaultKind
  let names: FaultNames
  let date: CivilDate
  /// Milliseconds after midnight, like all times of a plan.
  let opens: Int
  let closes: Int
  /// When the cause sets in.
  let onset: Int
  /// When it is taken away; `closes` when nobody does.
  let ends: Int
  /// Metrics every so many milliseconds.
  let step: Int
  let requestsPerMinute: Double
  let hostCount: Int
  let writesLogPerHost: Bool
  let threads: Int
  let poolSize: Int
  let poolWait: Int
  let callLimit: Int
  let shortLimit: Int
  let attempts: Int
  let callMedian: Double
  let holdsDuringCall: Bool
  let version: (before: String, after: String)
  /// Minutes between the hosts of a rolling release.
  let rollout: Int
  /// A harmless release of another part, if any.
  let herring: Int?
  /// A number in 0 ..< 1 by which a kind of fault may vary.
  let flavour: Double
  /// A second one, for wordings.
  let wording: Int
  /// How strong the fault is, 0.7 to 1.3.
  let strength: Double
  /// Which input is slow: 0 a value, 1 a date far ahead, 2 a large size.
  let slowInput: Int
  let slowValue: Int
  /// The route that a fault of one route strikes.
  let struck: Int

  init(kind: FaultKind, seed: UInt64) {
    var random = RandomSource(seed: seed &* 1_000_003 &+ Self.mixed(kind))
    self.kind = kind
    names = FaultNames(random: &random)
    date = CivilDate(year: 2024 + random.below(2), month: 11 + random.below(2), day: 1)
      .adding(days: random.below(28))
    let minute = 60_000
    opens = (6 * 60 + random.below(6 * 60)) / 5 * 5 * minute
    let begins = 75 + random.below(45)
    let lasts = 40 + random.below(30)
    closes = opens + (begins + lasts + 25 + random.below(20)) / 5 * 5 * minute
    var starts = opens + begins * minute + random.below(minute)
    if [.certificateExpired, .scheduledJob].contains(kind) {
      starts = (starts / (15 * minute) + 1) * 15 * minute
    }
    onset = starts
    let isCured = random.happens(withProbability: 0.65)
    ends = kind == .healthy ? opens : isCured ? onset + lasts * minute : closes
    step = random.happens(withProbability: 0.5) ? minute : 5 * minute
    requestsPerMinute = 26 + 22 * random.uniform()
    let needsHosts = [.badBackend, .badRelease].contains(kind)
    hostCount = needsHosts ? 2 + random.below(3) : 1 + random.below(3)
    writesLogPerHost = needsHosts || random.happens(withProbability: 0.3)
    threads = 16 + 8 * random.below(4)
    poolSize = kind == .poolTooSmall ? 2 + random.below(2) : 6 + 2 * random.below(5)
    poolWait = [5_000, 10_000, 20_000, 30_000][random.below(4)]
    callLimit =
      kind == .timeLimitMissing
      ? [60_000, 90_000, 120_000][random.below(3)]
      : [4_000, 5_000, 10_000, 15_000][random.below(4)]
    shortLimit = [200, 250, 300, 400, 500][random.below(5)]
    attempts = 1 + random.below(3)
    callMedian = 160 + 180 * random.uniform()
    holdsDuringCall = random.happens(withProbability: 0.5)
    let minor = 1 + random.below(20)
    let major = 1 + random.below(8)
    version = ("\(major).\(minor).\(random.below(9))", "\(major).\(minor + 1).0")
    rollout = (4 + random.below(8)) * minute
    herring =
      random.happens(withProbability: 0.35)
      ? opens + random.below(closes - opens) / minute * minute : nil
    flavour = random.uniform()
    wording = random.below(1_000)
    strength = 0.7 + 0.6 * random.uniform()
    slowInput = random.below(3)
    slowValue = random.below(3)
    struck = [0, 2, 5][random.below(3)]
  }

  /// FNV-1a over the kind's name: the same on every machine.
  private static func mixed(_ kind: FaultKind) -> UInt64 {
    kind.rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Whether the cause is at work.
  func isOn(_ time: Int) -> Bool { kind != .healthy && time >= onset && time < ends }

  /// 0 before the onset, 1 at full strength, rising over `minutes`.
  func ramp(_ time: Int, minutes: Double) -> Double {
    guard isOn(time) else { return 0 }
    return min(1, Double(time - onset) / (minutes * 60_000))
  }

  /// When a change that brought the fault went out; `nil` when the kind needs none.
  var changed: Int? {
    let lead = (1 + Int(flavour * 4)) * 45_000
    return switch kind {
    case .timeLimitTooShort: onset - lead
    case .badFlag, .badRelease: onset
    case .queriesPerRequest: onset
    case .connectionLeak, .processorByCode: flavour < 0.5 ? onset - lead : nil
    default: nil
    }
  }

  /// Hosts that run the new version at a time.
  func isNew(host: Int, at time: Int) -> Bool {
    [.badRelease, .queriesPerRequest].contains(kind) && time >= onset + host * rollout
      && time < ends
  }
}

/// A kind of request of the simulated service.
struct FaultRoute: Sendable {
  let method: String
  let share: Double
  /// Processor time in milliseconds.
  let work: Double
  /// Milliseconds of its statement in the database.
  let statement: Double
  let isCached: Bool
  let callsSupplier: Bool
  let isWrite: Bool
  /// Position in the plan's table names.
  let table: Int

  static let all: [FaultRoute] = [
    FaultRoute(
      method: "GET", share: 0.25, work: 12, statement: 70, isCached: false, callsSupplier: false,
      isWrite: false, table: 0),
    FaultRoute(
      method: "GET", share: 0.25, work: 6, statement: 9, isCached: true, callsSupplier: false,
      isWrite: false, table: 0),
    FaultRoute(
      method: "GET", share: 0.19, work: 9, statement: 26, isCached: true, callsSupplier: false,
      isWrite: false, table: 1),
    FaultRoute(
      method: "POST", share: 0.10, work: 10, statement: 15, isCached: false, callsSupplier: false,
      isWrite: true, table: 1),
    FaultRoute(
      method: "POST", share: 0.14, work: 11, statement: 14, isCached: false, callsSupplier: true,
      isWrite: true, table: 2),
    FaultRoute(
      method: "GET", share: 0.07, work: 24, statement: 80, isCached: true, callsSupplier: false,
      isWrite: false, table: 3),
  ]
}
