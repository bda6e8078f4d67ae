import Records
import Testing

@Suite struct UKTimeTests {
  // Dates from the table of summer time on GOV.UK ("When do the clocks change?").
  @Test(arguments: [(2024, 31, 27), (2025, 30, 26), (2026, 29, 25), (2027, 28, 31)])
  func changesClocksOnThePublishedSundays(year: Int, march: Int, october: Int) throws {
    let spring = try #require(CivilTime(year: year, month: 3, day: march, hour: 1))
      .timestamp(secondsEast: 0)
    let autumn = try #require(CivilTime(year: year, month: 10, day: october, hour: 1))
      .timestamp(secondsEast: 0)
    #expect(UKTime.secondsEast(at: spring.adding(seconds: -1)) == 0)
    #expect(UKTime.secondsEast(at: spring) == 3_600)
    #expect(UKTime.secondsEast(at: autumn.adding(seconds: -1)) == 3_600)
    #expect(UKTime.secondsEast(at: autumn) == 0)
  }

  @Test func takesTheFirstOfTheDoubledHour() throws {
    let doubled = try #require(CivilTime(year: 2026, month: 10, day: 25, hour: 1, minute: 30))
    let utc = CivilTime(UKTime.timestamp(doubled), secondsEast: 0)
    #expect(utc.hour == 0 && utc.minute == 30)
  }

  @Test func readsTheMissingHourAsIfClocksHadNotMoved() throws {
    let missing = try #require(CivilTime(year: 2026, month: 3, day: 29, hour: 1, minute: 30))
    let utc = CivilTime(UKTime.timestamp(missing), secondsEast: 0)
    #expect(utc.hour == 1 && utc.minute == 30)
  }

  @Test func comesBackFromASummerAfternoon() throws {
    let afternoon = try #require(CivilTime(year: 2026, month: 6, day: 12, hour: 17, minute: 30))
    #expect(UKTime.civil(UKTime.timestamp(afternoon)) == afternoon)
  }
}
