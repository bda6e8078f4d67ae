import Records

/// Turns the times that people write into instants: "09:35", "9:35am", "2026-06-12 09:35",
/// "2026-06-12T09:35:00Z" and, counted from the start, "T+4:30".
struct ResponseClock: Sendable {
  enum Fault: Error, Hashable {
    case notATime
    /// A time of day, and nothing says of which day.
    case noDay
    /// `T+`, and nothing says when the counting started.
    case noStart
  }

  var zone: ClockZone
  /// Midnight of the day that times without a date belong to.
  var day: CivilTime?
  /// T+0.
  var start: Timestamp?

  func instant(_ text: String) throws(Fault) -> Timestamp {
    let text = text.split(separator: " ").joined(separator: " ")
    guard text.utf8.count <= 40 else { throw .notATime }
    if text.hasPrefix("T+") || text.hasPrefix("t+") { return try offset(text.dropFirst(2)) }
    guard let first = text.utf8.first, first >= 48, first <= 57 else { throw .notATime }
    if let (date, rest) = Self.date(atStartOf: text) {
      guard let time = Self.timeOfDay(rest) else { throw .notATime }
      return try at(date, time)
    }
    guard let time = Self.timeOfDay(text[...]) else { throw .notATime }
    guard let day else { throw .noDay }
    let instant = try at(day, time)
    // Past midnight: a time of day more than half a day before the start is the next day's.
    guard let start, start.seconds(since: instant) > 43_200 else { return instant }
    return instant.adding(seconds: 86_400)
  }

  /// Midnight of a date written as 2026-06-12 or 12 June 2026 or 12/06/2026; `nil` for no such date.
  static func day(_ text: String) -> CivilTime? {
    let text = text.split(separator: " ").joined(separator: " ")
    if let (date, rest) = date(atStartOf: text), rest.isEmpty { return date }
    let parts = text.split { $0 == " " || $0 == "/" }
    guard parts.count == 3, let day = digits(parts[0]), let year = digits(parts[2]) else {
      return nil
    }
    let name = parts[1].lowercased()
    let month =
      digits(parts[1])
      ?? monthNames.firstIndex { name.utf8.count >= 3 && $0.hasPrefix(name) }.map { $0 + 1 }
    return month.flatMap { CivilTime(year: year, month: $0, day: day) }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private struct TimeOfDay {
    var hour: Int
    var minute: Int
    var second: Int
    var zone: ClockZone?
  }

  private func at(_ date: CivilTime, _ time: TimeOfDay) throws(Fault) -> Timestamp {
    guard
      let civil = CivilTime(
        year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute,
        second: time.second)
    else { throw .notATime }
    let local = civil.timestamp(secondsEast: 0).microseconds
    return Timestamp(microseconds: (time.zone ?? zone).utc(local: local))
  }

  /// Minutes, minutes:seconds, or hours:minutes:seconds since the start.
  private func offset(_ text: Substring) throws(Fault) -> Timestamp {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(digits)
    var seconds = 0
    switch parts.count {
    case 1: seconds = (parts[0] ?? -1) * 60
    case 2: seconds = (parts[0] ?? -1_000_000) * 60 + (parts[1] ?? -1_000_000)
    case 3:
      seconds =
        (parts[0] ?? -1_000_000) * 3_600 + (parts[1] ?? -1_000_000) * 60
        + (parts[2] ?? -1_000_000)
    default: throw .notATime
    }
    guard seconds >= 0, !parts.contains(nil) else { throw .notATime }
    guard let start else { throw .noStart }
    return start.adding(seconds: Double(seconds))
  }

  private static func date(atStartOf text: String) -> (CivilTime, Substring)? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == 45, bytes[7] == 45,
      let year = digits(text.prefix(4)), let month = digits(text.dropFirst(5).prefix(2)),
      let day = digits(text.dropFirst(8).prefix(2)),
      let date = CivilTime(year: year, month: month, day: day)
    else { return nil }
    let rest = text.dropFirst(10)
    return (date, rest.first == " " || rest.first == "T" ? rest.dropFirst() : rest)
  }

  private static func timeOfDay(_ text: Substring) -> TimeOfDay? {
    var text = text
    var zone: ClockZone?
    if text.hasSuffix("Z") {
      zone = .assumedUTC
      text = text.dropLast()
    } else if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      zone = ClockZone(named: String(text[sign...]), ground: .stated)
      guard zone != nil else { return nil }
      text = text[..<sign]
    }
    var half: Character?
    let lower = text.lowercased().replacing(" ", with: "")
    if lower.hasSuffix("am") || lower.hasSuffix("pm") { half = lower.dropLast().last }
    let clock = half == nil ? lower[...] : lower.dropLast(2)
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map(digits)
    guard (half == nil ? 2...3 : 1...3).contains(parts.count), !parts.contains(nil) else {
      return nil
    }
    let numbers = parts.compactMap(\.self)
    var hour = numbers[0]
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "p" ? 12 : 0)
    }
    return TimeOfDay(
      hour: hour, minute: numbers.count > 1 ? numbers[1] : 0,
      second: numbers.count > 2 ? numbers[2] : 0, zone: zone)
  }
}

/// Up to six digits and nothing else, so that no arithmetic on them can overflow.
private func digits(_ text: some StringProtocol) -> Int? {
  guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
    return nil
  }
  return Int(text)
}
