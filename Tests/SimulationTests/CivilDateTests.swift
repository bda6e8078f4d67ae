import Testing

@testable import Simulation

@Suite struct CivilDateTests {
  @Test(arguments: [
    (2025, 6, 24, 0, "2025-06-24"), (2025, 6, 24, 7, "2025-07-01"),
    (2025, 6, 24, 75, "2025-09-07"), (2024, 2, 28, 1, "2024-02-29"),
    (2025, 2, 28, 1, "2025-03-01"), (1999, 12, 31, 1, "2000-01-01"),
    (2000, 1, 1, 36_525, "2100-01-01"),
  ])
  func countsDaysThroughMonthsAndLeapYears(
    year: Int, month: Int, day: Int, days: Int, text: String
  ) {
    #expect(CivilDate(year: year, month: month, day: day).adding(days: days).text == text)
  }
}
