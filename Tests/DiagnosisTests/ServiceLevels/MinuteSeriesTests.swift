import Records
import Testing

@testable import Diagnosis

@Suite struct MinuteSeriesTests {
  private func made(_ values: [Double?], step: Int = 120, minutes: Int) -> MinuteSeries {
    MinuteSeries(
      samples: series("a", from: "9:00", step: step, values).samples, stepSeconds: step,
      span: Span(start: at("9:00"), end: at("9:00").adding(seconds: Double(minutes - 1) * 60)))
  }

  @Test func carriesAReadingForOneStepAndNoLonger() {
    #expect(made([1, 2], minutes: 6).values == [1, 1, 2, 2, nil, nil])
  }

  @Test func leavesABlankReadingEmpty() {
    #expect(made([1, nil, 3, .nan], minutes: 8).values == [1, 1, nil, nil, 3, 3, nil, nil])
  }

  @Test func takesTheLastOfSeveralReadingsInAMinute() {
    #expect(made([1, 2, 3, 4], step: 20, minutes: 2).values == [3, 4])
  }

  @Test func averagesOnlyWhereHalfOfTheWindowIsKnown() {
    let made = MinuteSeries(start: at("9:00"), values: [2, 4, nil, nil, nil, 6])
    #expect(made.means(overSeconds: 180) == [nil, 3, 3, nil, nil, nil])
    #expect(made.sums(overSeconds: 120) == [2, 6, 4, nil, nil, 6])
  }

  @Test func staysBoundedWhenTimesLieMillenniaApart() {
    let far = Span(
      start: Timestamp(seconds: -60_000_000_000), end: Timestamp(seconds: 250_000_000_000))
    #expect(MinuteSeries.minutes(in: far) == 31 * 1_440 + 1)
  }
}
