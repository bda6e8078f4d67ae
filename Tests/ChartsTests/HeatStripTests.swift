import Testing

@testable import Charts

struct HeatStripTests {
  private func strip(_ states: [HeatStrip.State]) -> HeatStrip {
    HeatStrip(
      words: .sample, axis: .morning, bucketSeconds: 3_600,
      rows: [.init(name: "Pay", states: states)])
  }

  @Test func joinsEqualNeighbours() {
    let made = strip([.ok, .failing, .failing, .slower, .ok]).chart(id: "a")
    #expect(
      made.table.rows == [
        ["Pay", "8am to 9am", "OK"], ["Pay", "9am to 11am", "Failing"],
        ["Pay", "11am to midday", "Slower"], ["Pay", "midday to 1pm", "OK"],
      ])
  }

  @Test func saysNoDataWhereARowEndsEarly() {
    #expect(
      strip([.ok]).chart(id: "a").table.rows.last == ["Pay", "9am to 1pm", "no data"])
  }

  @Test func leavesOutWhatLiesBeyondTheAxis() {
    let inside = Array(repeating: HeatStrip.State.failing, count: 5)
    let row = HeatStrip.Row(
      name: "Pay", states: inside + Array(repeating: .ok, count: 900))
    #expect(strip(row.states).runs(row).map(\.to) == [TimeAxis.at(13)])
  }

  @Test func tellsStatesApartByHeightAndWord() {
    let picture = Picture(strip([.ok, .slower, .failing]).chart(id: "a").wide)
    let heights = ["ok", "slower", "failing"].compactMap {
      picture.withClass("app-chart__state--" + $0).last?.number("height")
    }
    #expect(heights == heights.sorted() && Set(heights).count == 3)
    #expect(picture.texts.filter { $0 == "Failing" }.count == 2)
  }

  @Test func givesThePatternsOfBothPicturesDifferentIds() {
    let made = strip([.slower]).chart(id: "a")
    let ids = made.pictures.compactMap { $0.all("pattern").first?.attributes["id"] }
    #expect(Set(ids).count == 2)
  }
}
