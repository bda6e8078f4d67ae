import Statistics

/// The simulated council booking service and its bad morning. Times are milliseconds after local
/// midnight (British Summer Time, one hour ahead of UTC).
enum BookingService {
  static let date = CivilDate(year: 2025, month: 6, day: 24)
  static let opens = clock(8, 0)
  static let closes = clock(14, 15)

  // Connections: the defaults of the pool, in force because no profile was set at start.
  static let poolSize = 10
  static let enlargedPoolSize = 15
  /// How long a request waits for a connection before it fails.
  static let acquireLimit = 30_000
  /// How long a statement may run before the application cancels it.
  static let statementLimit = 40_000

  // The cause: slots of the next term are loaded into the default partition of the slot table from
  // `importBegins`; that partition has no index on the start of a slot, so searches for dates
  // this far ahead or further read all of it, and take longer with each batch.
  static let importBegins = clock(8, 45)
  static let importEnds = clock(11, 45)
  static let importEvery = 15 * 60_000
  static let farDays = 21
  static let lastBookableDay = 75

  // What the operators did.
  static let sessionsTerminated = clock(12, 16) + 2_567
  static let poolRestarted = clock(12, 20) + 12_567

  /// After this many time-outs in a row the application refuses requests for a while.
  static let refusalThreshold = 6
  static let refusalPeriod = 45_000
  static let healthCheckEvery = 180_000

  /// New visitors per minute, by time of day.
  static let visitors = Curve([
    (clock(8, 0), 0.22), (clock(9, 0), 0.42), (clock(10, 0), 0.60), (clock(11, 30), 0.58),
    (clock(12, 30), 0.50), (clock(13, 15), 0.45), (clock(14, 15), 0.36),
  ])

  /// Median time of a search for a date far ahead, in milliseconds. The growth follows the
  /// imported rows; the fall after midday follows the database's own analysis of the partition.
  private static let farSearch = Curve(
    logarithmic: [
      (clock(8, 47), 74), (clock(8, 56), 1_250), (clock(9, 10), 2_600), (clock(9, 25), 6_200),
      (clock(9, 45), 15_000), (clock(10, 5), 30_000), (clock(10, 25), 43_000),
      (clock(11, 45), 58_000), (clock(12, 18), 58_000), (clock(12, 22), 25_000),
      (clock(12, 40), 15_500), (clock(13, 0), 7_200), (clock(13, 20), 3_100),
      (clock(13, 40), 1_500), (clock(13, 52), 620), (clock(14, 5), 95), (clock(14, 15), 76),
    ])

  /// Time of one availability search in microseconds, before any limit.
  static func searchTime(
    daysAhead: Int, at time: Int, from random: inout RandomSource
  ) -> Int {
    guard daysAhead >= farDays else {
      return Int(random.logNormal(median: 68, spread: 0.09) * 1_000)
    }
    return Int(random.logNormal(median: farSearch.value(at: time), spread: 0.16) * 1_000)
  }

  /// A time of day in milliseconds after midnight.
  static func clock(_ hour: Int, _ minute: Int) -> Int {
    (hour * 60 + minute) * 60_000
  }
}

/// A quantity over the day, known at some times and drawn straight between them; logarithmic curves
/// are straight lines on a logarithmic scale.
struct Curve: Sendable {
  private let points: [(time: Int, value: Double)]
  private let isLogarithmic: Bool

  init(_ points: [(Int, Double)]) {
    self.points = points.map { (time: $0.0, value: $0.1) }
    isLogarithmic = false
  }

  init(logarithmic points: [(Int, Double)]) {
    self.points = points.map { (time: $0.0, value: $0.1.naturalLogarithm) }
    isLogarithmic = true
  }

  /// The value at a time; before the first and after the last point it stays at theirs.
  func value(at time: Int) -> Double {
    guard let next = points.firstIndex(where: { $0.time > time }) else {
      return finished(points.last?.value ?? 0)
    }
    guard next > 0 else { return finished(points[0].value) }
    let (before, after) = (points[next - 1], points[next])
    let share = Double(time - before.time) / Double(after.time - before.time)
    return finished(before.value + share * (after.value - before.value))
  }

  private func finished(_ value: Double) -> Double {
    isLogarithmic ? value.exponential : value
  }
}
