import Testing

@testable import Translation

/// Forms as LLYW.CYMRU's style guide and pages have them.
@Suite struct WelshFiguresTests {
  private func welsh(_ text: String) throws -> String {
    let none = try Catalogue([], path: "cy.yaml")
    return PageTranslation.text(text, by: none, quoting: Quotes())
  }

  @Test(arguments: [
    ("24 June 2025", "24 Mehefin 2025"), ("12 Jun", "12 Meh"), ("4 March", "4 Mawrth"),
    ("June 2026", "Mehefin 2026"), ("Tuesday 24 June 2025", "Dydd Mawrth 24 Mehefin 2025"),
    ("5:30pm", "5:30yp"), ("9am", "9yb"), ("9:04:30am", "9:04:30yb"), ("midday", "hanner dydd"),
    ("midnight", "hanner nos"), ("9am to 5pm", "9yb i 5yp"),
    ("9am to 1:30pm on 12 June 2026", "9yb i 1:30yp ar 12 Mehefin 2026"),
    ("9am on Friday 12 June 2026", "9yb ar ddydd Gwener 12 Mehefin 2026"),
    ("2 hours 5 minutes", "2 awr 5 munud"), ("1 minute", "1 munud"), ("2 minutes", "2 funud"),
    ("2 days 3 hours", "2 ddiwrnod 3 awr"), ("45 seconds", "45 eiliad"),
    ("281 milliseconds", "281 milieiliad"), ("2 months", "2 fis"), ("1 year", "1 flwyddyn"),
    ("2 years", "2 flynedd"), ("3 years", "3 blynedd"), ("10 years", "10 mlynedd"),
    ("1,234", "1,234"), ("0.5%", "0.5%"), ("1.2 million", "1.2 miliwn"), ("−3", "−3"),
    ("5 to 9", "5 i 9"),
  ])
  func says(_ english: String, _ expected: String) throws {
    #expect(try welsh(english) == expected)
  }

  @Test(arguments: [
    "db-01", "/api/v2/slots", "2025-06-24T09:01:00Z", "10.0.0.1", "p95", "v1.4.2", "5pmx",
    "x5 minutes", "32 Juneau",
  ])
  func leavesNamesWithDigitsAsTheyAre(_ name: String) throws {
    #expect(try welsh(name) == name)
  }

  @Test func readsNoNumberInAnEscape() throws {
    #expect(try welsh("it's 5pm \"now\"") == "it's 5pm \"now\"")
  }
}
