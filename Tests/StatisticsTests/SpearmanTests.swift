import Statistics
import Testing

/// Worked example: the article "Spearman's rank correlation coefficient" of Wikipedia: IQ and hours of
/// television a week of ten people, rho = -29/165.
@Suite struct SpearmanTests {
  @Test func agreesWithThePublishedExample() throws {
    let iq: [Double] = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    let hours: [Double] = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    let rho = try #require(spearmanCorrelation(iq, hours))
    #expect(abs(rho - -29.0 / 165) < 1e-12)
  }

  @Test func sharesRanksAmongEqualValues() {
    #expect(ranks(of: [10, 20, 20, 5]) == [2, 3.5, 3.5, 1])
  }

  @Test func isUnknownWhenOneSideNeverChanges() {
    #expect(spearmanCorrelation([1, 2, 3], [5, 5, 5]) == nil)
    #expect(spearmanCorrelation([1, 2], [1, 2]) == nil)
    #expect(spearmanCorrelation([1, 2, 3], [1, 2]) == nil)
  }
}
