import Statistics
import Testing

/// Worked example: the cloud seeding data of Hollander and Wolfe, "Nonparametric Statistical Methods",
/// chapter 9: ten slopes, of which -0.0575 and -0.055 are the middle ones.
@Suite struct TheilSenTests {
  @Test func takesTheMedianOfThePairwiseSlopes() throws {
    let line = try #require(
      TheilSenLine(x: [1, 2, 3, 4, 5], y: [1.26, 1.27, 1.12, 1.16, 1.03]))
    #expect(abs(line.slope - -0.05625) < 1e-9)
  }

  @Test func isNotTiltedByOneWildPoint() throws {
    let line = try #require(TheilSenLine(x: [0, 1, 2, 3, 4], y: [1, 3, 5, 7, 900]))
    #expect(line.slope == 2)
    #expect(line.value(at: 10) == 21)
  }

  @Test func needsTwoDifferentPlaces() {
    #expect(TheilSenLine(x: [1, 1], y: [1, 2]) == nil)
    #expect(TheilSenLine(x: [1, 2], y: [1]) == nil)
  }

  @Test func staysBoundedOnManyPoints() throws {
    let x = (0..<20_000).map(Double.init)
    let line = try #require(TheilSenLine(x: x, y: x.map { 3 * $0 - 7 }))
    #expect(abs(line.slope - 3) < 1e-12)
  }
}
