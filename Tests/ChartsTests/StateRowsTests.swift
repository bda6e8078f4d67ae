import Testing

@testable import Charts

struct StateRowsTests {
  private func chart(_ events: [EventLanes.Event]) -> Chart {
    EventLanes(
      words: .sample, axis: .morning,
      lanes: [.init(name: "Service", events: events, states: ["Slower", "Failing", "Not usable"])]
    ).chart(id: "a")
  }

  private func span(_ from: Int, _ to: Int, _ state: String) -> EventLanes.Event {
    .init(from: TimeAxis.at(from), to: TimeAxis.at(to), kind: .square, label: state)
  }

  @Test func writesEachStateOnceAndDrawsEachSpanInItsRow() throws {
    let made = chart([
      span(8, 9, "Slower"), span(9, 10, "Failing"), span(10, 11, "Not usable"),
      span(11, 12, "Slower"),
    ])
    for picture in made.pictures {
      for state in ["Slower", "Failing", "Not usable"] {
        #expect(picture.texts.count { $0 == state } == 1)
      }
      let heights = picture.withClass("app-chart__bar").compactMap { $0.number("y") }
      try #require(heights.count == 4)
      // Bars come row by row: both spells of "Slower", then what is worse, further down.
      #expect(heights[0] == heights[1])
      #expect(heights[1] < heights[2] && heights[2] < heights[3])
    }
    #expect(made.table.rows.map { $0[3] } == ["Slower", "Failing", "Not usable", "Slower"])
  }

  @Test func leavesOutStatesThatNeverCame() {
    let made = chart([span(9, 10, "Not usable")])
    for picture in made.pictures {
      #expect(!picture.texts.contains("Slower") && picture.texts.contains("Not usable"))
      #expect(picture.withClass("app-chart__bar").count == 1)
    }
  }

  @Test func putsTheNameAboveBarsThatFillTheWholeRow() throws {
    let made = chart([span(0, 24, "Failing")])
    for picture in made.pictures {
      let bar = try #require(picture.withClass("app-chart__bar").first)
      let name = try #require(picture.all("text").first { $0.text == "Failing" })
      let (bottom, top) = (try #require(name.number("y")), try #require(bar.number("y")))
      #expect(bottom < top)
    }
  }
}
