import Testing

@testable import Charts

struct FlowDiagramTests {
  private let chart = FlowDiagram(
    words: .sample,
    steps: [
      .init(time: "9am", title: "Release", detail: "Version 4", basis: .evidenced),
      .init(time: "", title: "Queries wait", basis: .inferred),
    ]
  ).chart(id: "a")

  @Test func dashesWhatIsInferred() {
    for picture in chart.pictures {
      let boxes = picture.withClass("app-chart__box").suffix(2)
      #expect(boxes.map { $0.attributes["stroke-dasharray"] } == ["none", "5 4"])
      #expect(picture.texts.contains("Inferred"))
    }
  }

  @Test func drawsOneArrowLessThanBoxes() {
    #expect(Picture(chart.wide).all("polygon").count == 1)
  }

  @Test func saysTheSameInTheTable() {
    #expect(
      chart.table.rows == [
        ["1", "9am", "Release", "Version 4", "evidenced"],
        ["2", "\u{2013}", "Queries wait", "\u{2013}", "inferred"],
      ])
  }
}
