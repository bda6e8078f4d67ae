/// The simulated fees service of a council: it charges cards through a supplier's gateway while it
/// holds a database connection. Times are milliseconds after local midnight (British Summer Time).
enum PaymentService {
  static let date = CivilDate(year: 2025, month: 9, day: 10)
  static let opens = clock(10, 15)
  static let closes = clock(10, 55)

  /// The configuration release that made both limits ten times shorter, and its reversal.
  static let deployed = clock(10, 30)
  static let alerted = clock(10, 32) + 15_000
  static let rolledBack = alerted + 260_000

  static let connectLimits = (before: 4_000, after: 400)
  static let readLimits = (before: 3_000, after: 300)

  static let paymentsPerSecond = 1.6
  static let poolSize = 10
  static let acquireLimit = 6_000
  static let attempts = 4
  /// Pauses before the second, third and fourth attempt.
  static let pauses = [1_000, 2_000, 4_000]
  /// The web tier stops waiting for the service after this long.
  static let callerLimit = 12_000
  /// Failed attempts in a row that open the breaker, and how long it then refuses.
  static let breakerThreshold = 60
  static let breakerPeriod = 4_000

  /// Median answer time of the gateway in milliseconds: the same all morning.
  static let gatewayMedian = 640.0
  static let gatewaySpread = 0.42

  /// A release reaches one instance after another within this time.
  static let rollout = 50_000

  /// The limit in force for one attempt; `instance` in 0 ..< 1 says which instance makes it.
  static func readLimit(at time: Int, instance: Double) -> Int {
    let isChanged = Double(time - deployed) >= instance * Double(rollout)
    let isReversed = Double(time - rolledBack) >= instance * Double(rollout)
    return isChanged && !isReversed ? readLimits.after : readLimits.before
  }

  static func clock(_ hour: Int, _ minute: Int) -> Int {
    (hour * 60 + minute) * 60_000
  }
}
