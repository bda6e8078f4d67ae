import Testing

@testable import Charts

struct BandChartTests {
  private func chart(_ firings: [BandChart.Firing], reports: [Int] = []) -> Chart {
    BandChart(
      words: .sample, axis: .morning,
      rules: [.init(name: "Errors over 5%", firings: firings)], reportsName: "Reports",
      reports: reports
    ).chart(id: "a")
  }

  @Test func saysWhenARuleFiredAndCleared() {
    let made = chart([.init(fired: TimeAxis.at(9), cleared: TimeAxis.at(10))])
    #expect(made.table.rows == [["Errors over 5%", "9am", "10am"]])
    #expect(
      Picture(made.wide).withClass("app-chart__bar").map { $0.attributes["data-value"] }
        == ["9am"])
  }

  @Test func saysThatARuleIsStillFiring() {
    let made = chart([.init(fired: TimeAxis.at(9), cleared: nil)])
    #expect(made.table.rows == [["Errors over 5%", "9am", "still firing"]])
    #expect(Picture(made.wide).all("polygon").count == 1)
  }

  @Test func saysThatARuleNeverFired() {
    let made = chart([])
    #expect(made.table.rows == [["Errors over 5%", "never fired", "\u{2013}"]])
    for picture in made.pictures { #expect(picture.texts.contains("never fired")) }
  }

  @Test func drawsADotForEachReport() {
    let made = chart([], reports: [TimeAxis.at(9), TimeAxis.at(9), TimeAxis.at(11)])
    for picture in made.pictures { #expect(picture.all("circle").count == 3) }
    #expect(made.table.rows.count == 4)
  }
}
