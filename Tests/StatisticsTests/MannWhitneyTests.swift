import Statistics
import Testing

@Suite struct MannWhitneyTests {
  /// Worked example: the SciPy documentation of `mannwhitneyu`: age at diagnosis of five men and four
  /// women, U = 17, asymptotic p = 0.11134688653314041.
  @Test func agreesWithThePublishedExample() throws {
    let test = try #require(MannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12]))
    #expect(test.u == 17)
    #expect(abs(test.pValue - 0.11134688653314041) < 1e-9)
  }

  /// Worked example: tortoises and hares in the article "Mann-Whitney U test" of Wikipedia: U = 11, 25.
  @Test func countsThePairsWonByEachSide() throws {
    let tortoises: [Double] = [12, 6, 5, 4, 3, 2]
    let hares: [Double] = [11, 10, 9, 8, 7, 1]
    #expect(try #require(MannWhitney(tortoises, hares)).u == 11)
    #expect(try #require(MannWhitney(hares, tortoises)).u == 25)
  }

  @Test func seesNothingWhenAllValuesAreEqual() throws {
    #expect(try #require(MannWhitney([1, 1], [1, 1])).pValue == 1)
    #expect(MannWhitney([], [1]) == nil)
  }
}
