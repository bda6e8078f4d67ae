import Records
import Testing

@testable import ReportSite

@Suite struct FigureWordsTests {
  @Test(arguments: [
    (9_000.0, MeasureUnit.count, "9,000"), (0.75, .score, "0.75"), (50, .percent, "50%"),
    (0.125, .ratio, "12.5%"), (1_889, .milliseconds, "1.9 seconds"),
    (160, .milliseconds, "160 milliseconds"), (75.5, .pounds, "£75.5"), (-6, .count, "−6"),
    (12, .perMinute, "12 a minute"), (4_096_000, .bytes, "4.1MB"), (1, .minutes, "1 minute"),
    (.infinity, .count, "no data"), (-0.001, .count, "0"), (1e300, .count, "1,000,000,000,000,000"),
  ])
  func writesFiguresWithTheirUnits(value: Double, unit: MeasureUnit, words: String) {
    #expect(FigureWords.figure(value, unit) == words)
  }

  @Test func knowsNoShareOfNothing() {
    #expect(FigureWords.share(0, of: 0) == "not known")
    #expect(FigureWords.share(811, of: 4_210) == "19.3%")
  }
}
