/// A span of time, shown in local time.
package struct TimeAxis: Sendable, Equatable {
  /// From a moment on, how many seconds local time is ahead of UTC.
  package struct Offset: Sendable, Equatable {
    /// Seconds since 1970 UTC.
    package let from: Int
    package let seconds: Int

    package init(from: Int, seconds: Int) {
      self.from = from
      self.seconds = seconds
    }
  }

  /// Seconds since 1970 UTC; the end is always after the start.
  package let start: Int
  package let end: Int
  let offsets: [Offset]
  let standing: StandingWords

  /// The years 1970 to 9999: outside of them a time is moved to the nearest.
  static let times = 0...253_402_300_799

  /// Without offsets local time is UTC. An end that is not after the start becomes a minute after.
  package init(start: Int, end: Int, offsets: [Offset], standing: StandingWords = .english) {
    self.start = min(max(start, Self.times.lowerBound), Self.times.upperBound - 60)
    let end = min(max(end, Self.times.lowerBound), Self.times.upperBound)
    self.end = end > self.start ? end : self.start + 60
    self.offsets = offsets.sorted { $0.from < $1.from }.map {
      Offset(from: $0.from, seconds: min(max($0.seconds, -64_800), 64_800))
    }
    self.standing = standing
  }

  var span: Int { end - start }

  func holds(_ time: Int) -> Bool { time >= start && time <= end }

  /// Where the time lies on the axis, 0 to 1.
  func fraction(_ time: Int) -> Double {
    Double(min(max(time, start), end) - start) / Double(span)
  }

  /// Local seconds: those that a wall clock would have counted.
  func local(_ time: Int) -> Int {
    let time = min(max(time, Self.times.lowerBound), Self.times.upperBound)
    // Before the first change its own offset holds.
    let offset = offsets.last { $0.from <= time } ?? offsets.first
    return time + (offset?.seconds ?? 0)
  }

  var first: LocalTime { LocalTime(local: local(start)) }
  var last: LocalTime { LocalTime(local: local(end)) }

  /// Whether the axis shows one local day only.
  var isOneDay: Bool { first.day == last.day }

  /// The time as a table shows it: with the date when the axis spans several days, and with
  /// seconds when they are not zero.
  package func words(_ time: Int) -> String {
    let moment = LocalTime(local: local(time))
    let clock = moment.clock(standing)
    return isOneDay ? clock : moment.date(standing, short: true) + " " + clock
  }

  /// "9am to 10:30am".
  package func words(from start: Int, to end: Int) -> String {
    words(start) + " " + standing.to + " " + words(end)
  }
}

/// A day and a time as wall clocks and calendars show them.
struct LocalTime: Sendable, Equatable {
  /// Days since 1 January 1970.
  let day: Int
  let secondOfDay: Int

  init(local: Int) {
    let rest = local % 86_400
    secondOfDay = rest < 0 ? rest + 86_400 : rest
    day = (local - secondOfDay) / 86_400
  }

  /// 9am, 10:30am, 9:04:30am, midday.
  func clock(_ standing: StandingWords) -> String {
    let hour = secondOfDay / 3_600
    let minute = secondOfDay / 60 % 60
    let second = secondOfDay % 60
    if minute == 0 && second == 0 {
      if hour == 0 { return standing.midnight }
      if hour == 12 { return standing.midday }
    }
    let half = hour < 12 ? standing.morning : standing.afternoon
    var words = String(hour % 12 == 0 ? 12 : hour % 12)
    if minute > 0 || second > 0 { words += ":" + Self.twoDigits(minute) }
    if second > 0 { words += ":" + Self.twoDigits(second) }
    return words + half
  }

  /// "4 March" or "4 Mar".
  func date(_ standing: StandingWords, short: Bool) -> String {
    let date = calendar
    return String(date.day) + " " + standing.month(date.month, short: short)
  }

  func fullDate(_ standing: StandingWords) -> String {
    date(standing, short: false) + " " + String(calendar.year)
  }

  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  var calendar: (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  private static func twoDigits(_ value: Int) -> String {
    value < 10 ? "0" + String(value) : String(value)
  }
}
