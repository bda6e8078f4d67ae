/// A date of the Gregorian calendar and a time of day, with no time zone of its own.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// ("chrono-Compatible Low-Level Date Algorithms", 2013).
package struct CivilTime: Hashable, Sendable {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int

  /// `nil` when no such date or time of day exists (30 February, 25:61); second 60 is refused too.
  package init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilTime.daysIn(month: month, year: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// What a clock `secondsEast` of UTC shows at an instant.
  package init(_ time: Timestamp, secondsEast: Int) {
    let local = time.seconds + Int64(secondsEast)
    let days = floorDivide(local, 86_400)
    let rest = Int(local - days * 86_400)
    let z = days + 719_468
    let era = floorDivide(z, 146_097)
    let doe = Int(z - era * 146_097)
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    day = doy - (153 * mp + 2) / 5 + 1
    month = mp < 10 ? mp + 3 : mp - 9
    year = yoe + Int(era) * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// Days since 1970-01-01, negative before it.
  package var daysSince1970: Int64 {
    let y = Int64(month <= 2 ? year - 1 : year)
    let era = floorDivide(y, 400)
    let yoe = y - era * 400
    let doy = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return era * 146_097 + doe - 719_468
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int {
    let sinceMonday = daysSince1970 + 3  // 1970-01-01 was a Thursday
    return Int(sinceMonday - floorDivide(sinceMonday, 7) * 7) + 1
  }

  /// The instant at which a clock `secondsEast` of UTC shows this.
  package func timestamp(secondsEast: Int) -> Timestamp {
    Timestamp(
      seconds: daysSince1970 * 86_400 + Int64(hour * 3_600 + minute * 60 + second - secondsEast))
  }

  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}
