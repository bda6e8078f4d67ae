import Statistics
import Testing

/// Worked examples: Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
/// Medicine 17 (1998), table I, method 3.
@Suite struct WilsonIntervalTests {
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func agreesWithThePublishedTable(
    successes: Int, trials: Int, lower: Double, upper: Double
  ) throws {
    let interval = try #require(WilsonInterval(successes: successes, trials: trials))
    #expect(abs(interval.lower - lower) < 0.00006)
    #expect(abs(interval.upper - upper) < 0.00006)
  }

  @Test func refusesCountsThatCannotBe() {
    #expect(WilsonInterval(successes: 1, trials: 0) == nil)
    #expect(WilsonInterval(successes: 3, trials: 2) == nil)
  }
}
