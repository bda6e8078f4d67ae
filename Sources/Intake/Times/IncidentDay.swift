import Records

/// The day that times without a date belong to, and how it is known.
struct IncidentDay: Hashable, Sendable {
  /// Midnight of the day, in microseconds as if the clock were on UTC.
  private let midnight: Int64
  /// Where the incident reaches over midnight, each time of day is put on the side that lies nearer
  /// to this; `nil` when it does not.
  private let middle: Timestamp?
  /// "2025-09-10, the day of the period in incident.yaml".
  let words: String

  private static let dayMicroseconds: Int64 = 86_400_000_000

  init(_ span: Span, zone: ClockZone, ground: String) {
    let start = zone.civil(span.start)
    // The end is not part of the span: a period that ends at midnight stays on its day.
    let last = zone.civil(max(span.start, Timestamp(microseconds: span.end.microseconds - 1)))
    midnight = start.daysSince1970 * Self.dayMicroseconds
    let crosses = start.daysSince1970 != last.daysSince1970
    middle = crosses ? span.start.adding(seconds: span.seconds / 2) : nil
    words = "\(DayText.iso(start))\(crosses ? " and the days after it" : ""), \(ground)"
  }

  /// The instant of a time of day, given in microseconds after midnight.
  func time(ofDay microseconds: Int64, zone: ClockZone) -> Timestamp {
    func moment(_ shift: Int64) -> Timestamp {
      Timestamp(
        microseconds: zone.utc(local: midnight + shift * Self.dayMicroseconds + microseconds))
    }
    guard let middle else { return moment(0) }
    let centre = floorDivide(middle.microseconds - moment(0).microseconds, Self.dayMicroseconds)
    return (centre - 1...centre + 1).map(moment).min {
      abs($0.seconds(since: middle)) < abs($1.seconds(since: middle))
    } ?? moment(0)
  }

  /// The day that most of the dated files speak of, of equals the earliest; `nil` without dated files.
  static func mostSpokenOf(_ spans: [Span], zone: ClockZone) -> IncidentDay? {
    var votes: [Int64: Int] = [:]
    var example: [Int64: Timestamp] = [:]
    for span in spans {
      let first = zone.civil(span.start).daysSince1970
      // A log of a year names no day; its first month is looked at.
      let last = min(zone.civil(span.end).daysSince1970, first + 31)
      guard first <= last else { continue }
      for day in first...last {
        votes[day, default: 0] += 1
        example[day] = span.start.adding(seconds: Double(day - first) * 86_400)
      }
    }
    guard let best = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
      let moment = example[best.key]
    else { return nil }
    let files = best.value == 1 ? "1 other file" : "\(best.value) other files"
    return IncidentDay(
      Span(start: moment, end: moment), zone: zone, ground: "the day that \(files) speak of")
  }
}

/// What the rest of a folder says that one file leaves out.
struct Surroundings: Sendable {
  /// For times that state no zone.
  let zone: ClockZone
  /// `nil` when nothing in the folder states a date.
  let day: IncidentDay?
  /// When people began to respond, for times that count from there; `nil` when nothing says.
  let responseStart: (time: Timestamp, words: String)?

  /// For the samples of the formats, and for finding out whether a file fits.
  static let unknown = Surroundings(zone: .assumedUTC, day: nil, responseStart: nil)
}

/// Dates as text.
enum DayText {
  static func iso(_ day: CivilTime) -> String {
    func padded(_ number: Int, _ length: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
    return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }
}

extension ClockZone {
  /// What a clock of this zone shows at an instant.
  func civil(_ time: Timestamp) -> CivilTime {
    switch rule {
    case .fixed(let east): CivilTime(time, secondsEast: east)
    case .uk: UKTime.civil(time)
    }
  }
}
