import Testing

@testable import Charts

struct TimeAxisTests {
  @Test(arguments: [
    (0, "midnight"), (43_200, "midday"), (34_200, "9:30am"), (32_400, "9am"), (61_200, "5pm"),
    (32_670, "9:04:30am"), (1_800, "12:30am"), (45_000, "12:30pm"),
  ])
  func writesTimesAsTheStyleGuideDoes(second: Int, words: String) {
    #expect(LocalTime(local: second).clock(.english) == words)
  }

  @Test(arguments: [
    // date -u -d @N
    (0, "1 January 1970"), (1_741_046_400, "4 March 2025"), (951_782_400, "29 February 2000"),
    (253_402_300_799, "31 December 9999"), (-1, "31 December 1969"),
  ])
  func knowsTheCalendar(local: Int, date: String) {
    #expect(LocalTime(local: local).fullDate(.english) == date)
  }

  @Test func followsTheClocksForward() {
    // In the United Kingdom clocks went forward at 1am UTC on 30 March 2025.
    let change = 1_743_296_400
    let axis = TimeAxis(
      start: change - 3_600, end: change + 3_600,
      offsets: [.init(from: 0, seconds: 0), .init(from: change, seconds: 3_600)])
    #expect(axis.words(change - 60) == "12:59am")
    #expect(axis.words(change) == "2am")
  }

  @Test func addsTheDateWhenItSpansDays() {
    let axis = TimeAxis(start: TimeAxis.at(20), end: TimeAxis.at(30), offsets: [])
    #expect(axis.words(TimeAxis.at(25)) == "5 Mar 1am")
    #expect(TimeAxis.morning.words(from: TimeAxis.at(9), to: TimeAxis.at(12)) == "9am to midday")
  }

  @Test(arguments: [(Int.min, Int.max), (Int.max, Int.min), (5, 5), (0, -1)])
  func survivesImpossibleSpans(start: Int, end: Int) {
    let axis = TimeAxis(
      start: start, end: end, offsets: [.init(from: Int.min, seconds: Int.max)])
    #expect(axis.end > axis.start)
    #expect(axis.fraction(Int.max) == 1)
    #expect(!axis.words(Int.min).isEmpty)
  }
}
