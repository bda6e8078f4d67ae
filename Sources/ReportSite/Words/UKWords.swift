internal import Records

/// Dates, times and lengths of time as GOV.UK writes them, in UK local time.
enum UKWords {
  /// "9am", "9:01am", "midday", "midnight".
  static func time(_ time: Timestamp) -> String {
    let clock = UKTime.civil(time)
    switch (clock.hour, clock.minute) {
    case (0, 0): return "midnight"
    case (12, 0): return "midday"
    default:
      let hour = clock.hour % 12 == 0 ? 12 : clock.hour % 12
      let minute = clock.minute == 0 ? "" : ":\(twoDigits(clock.minute))"
      return "\(hour)\(minute)\(clock.hour < 12 ? "am" : "pm")"
    }
  }

  /// "12 June 2026".
  static func date(_ time: Timestamp) -> String {
    date(UKTime.civil(time))
  }

  /// The same of a date that a person wrote down.
  static func date(_ day: CivilTime) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// "June 2026".
  static func month(_ time: Timestamp) -> String {
    let day = UKTime.civil(time)
    return "\(months[day.month - 1]) \(day.year)"
  }

  /// "12 Jun", for tables.
  static func shortDate(_ time: Timestamp) -> String {
    let day = UKTime.civil(time)
    return "\(day.day) \(months[day.month - 1].prefix(3))"
  }

  /// "Friday 12 June 2026".
  static func day(_ time: Timestamp) -> String {
    "\(weekdays[UKTime.civil(time).weekday - 1]) \(date(time))"
  }

  /// "9:01am on 12 June 2026".
  static func moment(_ time: Timestamp) -> String { "\(self.time(time)) on \(date(time))" }

  /// "9:01am to 1:30pm on 12 June 2026", with both dates when they differ.
  static func range(_ span: Span) -> String {
    guard sameDay(span.start, span.end) else {
      return "\(moment(span.start)) to \(moment(span.end))"
    }
    return "\(time(span.start)) to \(time(span.end)) on \(date(span.start))"
  }

  /// "9:01am to 1:30pm", where the day is clear; with dates when it is not.
  static func times(_ start: Timestamp, _ end: Timestamp) -> String {
    guard sameDay(start, end) else { return "\(moment(start)) to \(moment(end))" }
    return time(start) == time(end) ? time(start) : "\(time(start)) to \(time(end))"
  }

  static func sameDay(_ a: Timestamp, _ b: Timestamp) -> Bool { date(a) == date(b) }

  /// "2026-06-12T08:01:00Z", for `datetime` attributes and machine-readable files.
  static func iso(_ time: Timestamp) -> String {
    let clock = CivilTime(time, secondsEast: 0)
    let year = String(clock.year)
    let zeros = String(repeating: "0", count: max(0, 4 - year.utf8.count))
    // HTML allows three digits of a second.
    let fraction =
      Int(time.microseconds - floorDivide(time.microseconds, 1_000_000) * 1_000_000) / 1_000
    var text = "\(zeros)\(year)-\(twoDigits(clock.month))-\(twoDigits(clock.day))"
    text += "T\(twoDigits(clock.hour)):\(twoDigits(clock.minute)):\(twoDigits(clock.second))"
    if fraction > 0 {
      let digits = String(fraction)
      text += "." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
      while text.hasSuffix("0") { text.removeLast() }
    }
    return text + "Z"
  }

  /// "45 seconds", "12 minutes", "3 hours 15 minutes", "2 days 3 hours".
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "not known" }
    let whole = Int(min(seconds.magnitude, 1e12).rounded())
    if whole < 60 { return counted(whole, "second") }
    let minutes = (whole + 30) / 60
    if minutes < 60 { return counted(minutes, "minute") }
    if minutes < 48 * 60 { return pair(minutes / 60, "hour", minutes % 60, "minute") }
    let hours = (minutes + 30) / 60
    return pair(hours / 24, "day", hours % 24, "hour")
  }

  /// "1 ticket", "2 tickets", "1,204 tickets".
  static func counted(_ count: Int, _ thing: String, plural: String? = nil) -> String {
    "\(FigureWords.grouped(count)) \(count == 1 ? thing : plural ?? thing + "s")"
  }

  private static func pair(_ a: Int, _ large: String, _ b: Int, _ small: String) -> String {
    b == 0 ? counted(a, large) : "\(counted(a, large)) \(counted(b, small))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
