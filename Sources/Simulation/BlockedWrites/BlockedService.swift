/// The simulated interface of a council's planning register, on an afternoon when an index is built
/// without letting others write. Times are milliseconds after midnight, local and UTC alike (winter).
enum BlockedService {
  static let date = CivilDate(year: 2025, month: 11, day: 6)
  static let opens = clock(13, 0)
  static let closes = clock(15, 0)

  /// The index build that locks the table against writes, and its cancellation.
  static let lockBegins = clock(13, 30) + 4_118
  static let lockEnds = clock(14, 21) + 37_640
  static let builder = 2_977

  // What was tried first; neither touches what the writes wait for.
  static let poolRaised = clock(13, 52)
  static let poolSizes = (before: 20, after: 40)
  static let limitRaised = clock(14, 3)
  static let statementLimits = (before: 5_000, after: 10_000)
  /// The server reports a wait for a lock after this long.
  static let lockReport = 1_000

  static let requestsPerMinute = 8.5
  static let writeShare = 0.175
  static let retryShare = 0.3

  static func statementLimit(at time: Int) -> Int {
    time < limitRaised ? statementLimits.before : statementLimits.after
  }

  static func poolSize(at time: Int) -> Int {
    time < poolRaised ? poolSizes.before : poolSizes.after
  }

  static func clock(_ hour: Int, _ minute: Int) -> Int {
    (hour * 60 + minute) * 60_000
  }
}
