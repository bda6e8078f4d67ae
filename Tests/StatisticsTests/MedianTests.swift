import Statistics
import Testing

/// Worked example: the article "Median absolute deviation" of Wikipedia, 1 1 2 2 4 6 9.
@Suite struct MedianTests {
  @Test func findsTheMiddleAndTheDeviationOfThePublishedExample() {
    #expect(median(of: [1, 1, 2, 2, 4, 6, 9]) == 2)
    #expect(medianAbsoluteDeviation(of: [1, 1, 2, 2, 4, 6, 9]) == 1)
    #expect(robustSpread(of: [1, 1, 2, 2, 4, 6, 9]) == 1.4826)
  }

  @Test func isNotMovedByOneWildValue() {
    #expect(median(of: [1, 1, 2, 2, 4, 6, 9_000_000]) == 2)
    #expect(medianAbsoluteDeviation(of: [1, 1, 2, 2, 4, 6, 9_000_000]) == 1)
  }

  @Test func hasNoMiddleWithoutValues() {
    #expect(median(of: []) == nil)
    #expect(medianAbsoluteDeviation(of: []) == nil)
  }

  @Test func leavesOutWhatIsNotANumber() {
    #expect(median(of: [.nan, 3, .infinity, 1, 2]) == 2)
  }
}
