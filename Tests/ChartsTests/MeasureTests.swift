import Testing

@testable import Charts

struct MeasureTests {
  @Test func putsTheMinusBeforeThePoundSign() {
    let money = Measure(title: "Cost", decimals: 2, prefix: "£")
    #expect(money.text(-1_234.5, .english) == "\u{2212}£1,234.50")
  }

  @Test(arguments: [nil, Double.nan, .infinity])
  func saysNoDataForAGap(value: Double?) {
    #expect(Measure(title: "Calls").text(value, .english) == "no data")
  }

  @Test func roundsTheMarkLikeTheTable() {
    let measure = Measure(title: "Share", decimals: 1, suffix: "%")
    #expect(measure.text(1_234.56, .english) == "1,234.6%")
    #expect(measure.plain(1_234.56) == "1234.6")
  }
}
