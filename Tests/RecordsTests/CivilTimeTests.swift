import Records
import Testing

@Suite struct CivilTimeTests {
  // Days since 1970 and weekdays from the Unix tables that every calendar program agrees on.
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2038, 1, 19, 24_855, 2), (1969, 12, 31, -1, 3),
    (2025, 1, 15, 20_103, 3),
  ])
  func countsDaysAndNamesWeekdays(year: Int, month: Int, day: Int, days: Int64, weekday: Int)
    throws
  {
    let date = try #require(CivilTime(year: year, month: month, day: day))
    #expect(date.daysSince1970 == days)
    #expect(date.weekday == weekday)
  }

  @Test(arguments: [
    (2025, 2, 29, 0, 0), (2025, 2, 30, 0, 0), (2025, 13, 1, 0, 0), (2025, 0, 1, 0, 0),
    (2025, 4, 31, 0, 0), (2025, 1, 1, 24, 0), (2025, 1, 1, 0, 60), (0, 1, 1, 0, 0),
    (1900, 2, 29, 0, 0),
  ])
  func refusesDatesThatDoNotExist(year: Int, month: Int, day: Int, hour: Int, minute: Int) {
    #expect(CivilTime(year: year, month: month, day: day, hour: hour, minute: minute) == nil)
  }

  @Test func comesBackFromEveryDayOfFourCenturies() throws {
    let first = try #require(CivilTime(year: 1800, month: 1, day: 1)).daysSince1970
    for day in stride(from: first, to: first + 146_097, by: 1) {
      let civil = CivilTime(Timestamp(seconds: day * 86_400), secondsEast: 0)
      #expect(civil.daysSince1970 == day)
    }
  }

  @Test func roundsTimesBefore1970Down() {
    let time = Timestamp(microseconds: -1)
    #expect(time.seconds == -1)
    let civil = CivilTime(time, secondsEast: 0)
    #expect(civil == CivilTime(year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59))
  }

  @Test func holdsAbsurdSecondsAtTheEdgeInsteadOfTrapping() {
    #expect(CivilTime(Timestamp(seconds: .max), secondsEast: 0).year == 9999)
    #expect(CivilTime(Timestamp(seconds: .min), secondsEast: 0).year == 1)
  }
}
