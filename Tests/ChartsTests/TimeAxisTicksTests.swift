import Testing

@testable import Charts

struct TimeAxisTicksTests {
  private func labels(_ axis: TimeAxis, width: Double = 560) -> [String] {
    axis.ticks(width: width, fitting: TextFitting(size: 16), limit: 10).map(\.label)
  }

  @Test func labelsTheHoursOfAMorning() {
    #expect(labels(.morning) == ["8am", "9am", "10am", "11am", "midday", "1pm"])
  }

  @Test func labelsLessWhereThereIsLessRoom() {
    #expect(labels(.morning, width: 200) == ["8am", "10am", "midday"])
  }

  @Test func stepsOverTheHourThatClocksSkip() {
    let change = 1_743_296_400
    let axis = TimeAxis(
      start: change - 7_200, end: change + 7_200,
      offsets: [.init(from: 0, seconds: 0), .init(from: change, seconds: 3_600)])
    #expect(!labels(axis).contains("1am"))
    #expect(labels(axis).contains("2am"))
  }

  @Test func startsWeeksOnAMonday() {
    let axis = TimeAxis(start: TimeAxis.at(0), end: TimeAxis.at(24 * 30), offsets: [])
    // 10 March 2025 was a Monday.
    #expect(labels(axis) == ["10 Mar", "17 Mar", "24 Mar", "31 Mar"])
  }

  @Test(arguments: [1, 60, 61, 3_600, 86_400, 2_592_000, 1_000_000_000, 253_402_300_799])
  func findsTicksForAnySpan(span: Int) {
    let axis = TimeAxis(start: 0, end: span, offsets: [])
    #expect((1...10).contains(labels(axis).count))
  }
}
