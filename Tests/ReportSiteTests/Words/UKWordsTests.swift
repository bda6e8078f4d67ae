import Records
import Testing

@testable import ReportSite

@Suite struct UKWordsTests {
  /// Wednesday 14 June 2017 by UK clocks.
  private func at(_ hour: Int, _ minute: Int, _ second: Int = 0) throws -> Timestamp {
    UKTime.timestamp(
      try #require(
        CivilTime(year: 2017, month: 6, day: 14, hour: hour, minute: minute, second: second)))
  }

  /// The examples of the GOV.UK style guide.
  @Test(arguments: [
    (17, 30, "5:30pm"), (9, 0, "9am"), (9, 1, "9:01am"), (12, 0, "midday"), (0, 0, "midnight"),
    (12, 5, "12:05pm"), (0, 5, "12:05am"),
  ])
  func writesTimesAsTheStyleGuideDoes(hour: Int, minute: Int, words: String) throws {
    #expect(UKWords.time(try at(hour, minute)) == words)
  }

  @Test func writesDatesWithTheirWeekday() throws {
    #expect(UKWords.day(try at(10, 0)) == "Wednesday 14 June 2017")
    #expect(
      UKWords.range(Span(start: try at(10, 0), end: try at(11, 0)))
        == "10am to 11am on 14 June 2017")
  }

  @Test func showsSummerTimeAnHourAheadAndIsoTimesInUTC() throws {
    let time = try at(10, 0, 7)
    #expect(UKWords.iso(time) == "2017-06-14T09:00:07Z")
    #expect(UKWords.iso(Timestamp(microseconds: 1_500)) == "1970-01-01T00:00:00.001Z")
  }

  @Test(arguments: [
    (1.0, "1 second"), (45, "45 seconds"), (720, "12 minutes"), (11_700, "3 hours 15 minutes"),
    (7_200, "2 hours"), (183_600, "2 days 3 hours"), (-300, "5 minutes"), (Double.nan, "not known"),
    (59.6, "1 minute"), (3_599, "1 hour"),
  ])
  func writesLengthsOfTime(seconds: Double, words: String) {
    #expect(UKWords.duration(seconds) == words)
  }
}
