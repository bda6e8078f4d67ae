import Records
import Testing

@testable import Intake

@Suite struct DurationCountsTests {
  /// The nearest-rank example of Wikipedia, "Percentile": 15, 20, 35, 40, 50.
  @Test(arguments: [(30.0, 20), (40.0, 20), (50.0, 35), (100.0, 50)])
  func answersPercentilesOfThePublishedExample(percentile: Double, value: Int) {
    var counts = DurationCounts.fine
    for sample in [15, 20, 35, 40, 50] { counts.add(sample) }
    #expect(tally(counts, 5).microseconds(atPercentile: percentile) == Double(value))
  }

  @Test(arguments: [0, 1, 255, 256, 12_345, 987_654_321, Int.max])
  func keepsOnePercentOfPrecision(value: Int) throws {
    var counts = DurationCounts.fine
    counts.add(value)
    let kept = try #require(tally(counts, 1).microseconds(atPercentile: 100))
    let expected = Double(min(value, DurationCounts.longest))
    #expect(abs(kept - expected) <= expected / 100)
  }

  private func tally(_ counts: DurationCounts, _ timed: Int) -> Tally {
    var total = OperationTally.Counts()
    total.timed = timed
    return Tally(total, counts)
  }

  @Test func isAbsentWithoutDurations() { #expect(DurationCounts.fine.histogram == nil) }
}
