import Testing

@testable import Charts

struct NumberTextTests {
  @Test(arguments: [
    (1_234_567.0, 0, "1,234,567"), (999.995, 1, "1,000.0"), (-6, 0, "\u{2212}6"),
    (0.5, 2, "0.50"), (1e-9, 2, "0.00"), (-1e-9, 2, "0.00"), (-0.0, 0, "0"), (.nan, 0, ""),
    (.infinity, 0, ""), (1e300, 1, "1,000,000,000,000,000.0"), (0.05, 1, "0.1"),
  ])
  func groupsThousandsAndFixesDecimals(value: Double, decimals: Int, text: String) {
    #expect(NumberText.grouped(value, decimals: decimals) == text)
  }

  @Test func printsForProgramsWithoutSeparators() {
    #expect(NumberText.plain(-1_234.5, decimals: 1) == "-1234.5")
  }

  @Test(arguments: [(1.0, 0), (0.5, 1), (0.25, 2), (0.001, 3), (200, 0), (0, 0), (.nan, 0)])
  func findsTheDecimalsOfAStep(step: Double, decimals: Int) {
    #expect(NumberText.decimals(step: step) == decimals)
  }
}
