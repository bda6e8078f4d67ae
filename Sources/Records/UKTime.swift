/// UK legal time since 1996: UTC, and one hour ahead of it from 01:00 UTC on the last Sunday of
/// March to 01:00 UTC on the last Sunday of October (Summer Time Order 2002).
package enum UKTime {
  /// 0 or 3,600: how far UK clocks are ahead of UTC at an instant.
  package static func secondsEast(at time: Timestamp) -> Int {
    let year = CivilTime(time, secondsEast: 0).year
    guard let start = lastSunday(of: 3, year), let end = lastSunday(of: 10, year) else { return 0 }
    return time >= start && time < end ? 3_600 : 0
  }

  /// What UK clocks show at an instant.
  package static func civil(_ time: Timestamp) -> CivilTime {
    CivilTime(time, secondsEast: secondsEast(at: time))
  }

  /// The instant of a UK clock time. In the hour that comes twice each October the first one is
  /// meant; in the hour missing each March the time is read as if clocks had not moved.
  package static func timestamp(_ civil: CivilTime) -> Timestamp {
    let summer = civil.timestamp(secondsEast: 3_600)
    return secondsEast(at: summer) == 3_600 ? summer : civil.timestamp(secondsEast: 0)
  }

  private static func lastSunday(of month: Int, _ year: Int) -> Timestamp? {
    guard let last = CivilTime(year: year, month: month, day: 31, hour: 1) else { return nil }
    return last.timestamp(secondsEast: 0).adding(seconds: -86_400 * Double(last.weekday % 7))
  }
}
