import Testing

@testable import Charts

struct ChartProblemTests {
  @Test func saysPlaceRuleAndFix() {
    let problem = ChartProblem.tooMany("series", limit: 4, in: "Failures rose")
    #expect(
      problem.description
        == "Failures rose: A chart shows at most 4 series. Split the chart, or use small multiples."
    )
  }
}
