import Statistics
import Testing

/// Worked examples: the article "Percentile" of Wikipedia, second variant (C = 1), which is type 7.
@Suite struct QuantileTests {
  @Test(arguments: [(0.05, 1.15), (0.30, 1.9), (0.75, 3.25), (0.95, 3.85)])
  func readsBetweenTheOrderStatistics(p: Double, expected: Double) throws {
    let value = try #require(quantile(p, of: [4, 1, 3, 2]))
    #expect(abs(value - expected) < 1e-12)
  }

  @Test func findsTheFortiethPercentileOfThePublishedList() throws {
    let value = try #require(quantile(0.4, of: [15, 20, 35, 40, 50]))
    #expect(abs(value - 29) < 1e-12)
  }

  @Test func holdsSharesOutsideZeroToOneAtTheEnds() {
    #expect(quantile(-1, of: [1, 2]) == 1)
    #expect(quantile(2, of: [1, 2]) == 2)
  }
}
