import Testing

@testable import Charts

struct ColumnChartTests {
  private func chart(_ parts: [String], _ values: [[Double?]]) throws(ChartProblem) -> Chart {
    try ColumnChart(
      words: .sample, axis: .morning, measure: Measure(title: "Calls"), parts: parts,
      bucketSeconds: 600,
      buckets: values.enumerated().map { .init(start: TimeAxis.at(8, $0 * 10), values: $1) }
    ).chart(id: "a")
  }

  private func bars(_ picture: Picture) -> [Picture.Element] {
    picture.withClass("app-chart__bar").filter { $0.attributes["data-value"] != nil }
  }

  @Test func drawsEveryFigureOfTheTable() throws {
    let made = try chart(["A", "B"], [[3, 4], [1_000, 0], [nil, 7]])
    for picture in made.pictures {
      #expect(bars(picture).map { $0.attributes["data-value"] } == ["3", "4", "1000", "7"])
    }
    #expect(
      made.table.rows.map { Array($0.dropFirst()) } == [
        ["3", "4"], ["1,000", "0"], ["no data", "7"],
      ])
  }

  @Test func makesHeightsProportional() throws {
    let heights = bars(Picture(try chart([""], [[10], [20]]).wide)).compactMap {
      $0.number("height")
    }
    #expect(heights.count == 2)
    #expect((heights[1] - 2 * heights[0]).magnitude < 0.3)
  }

  @Test func leavesAGapBetweenStackedParts() throws {
    let stacked = bars(Picture(try chart(["A", "B"], [[10, 10]]).wide))
    let foot = (stacked[1].number("y") ?? 0) + (stacked[1].number("height") ?? 0)
    #expect(((stacked[0].number("y") ?? 0) - foot - 2).magnitude < 0.15)
  }

  @Test func tellsNothingRecordedFromZero() throws {
    for picture in try chart([""], [[0], [nil], [2]]).pictures {
      // One in the plot, one in the key.
      #expect(picture.withClass("app-chart__state--no-data").count == 2)
      #expect(picture.texts.contains("No data"))
    }
  }

  @Test func refusesAFifthPart() {
    #expect(throws: ChartProblem.tooMany("parts of a column", limit: 4, in: "Failures rose")) {
      try chart(["A", "B", "C", "D", "E"], [])
    }
  }
}
