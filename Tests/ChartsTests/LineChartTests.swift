import Testing

@testable import Charts

struct LineChartTests {
  private func chart(
    _ series: [LineChart.Series], scale: LineChart.Scale = .fromZero,
    thresholds: [LineChart.Threshold] = []
  ) throws(ChartProblem) -> Chart {
    try LineChart(
      words: .sample, axis: .morning, measure: Measure(title: "Calls", decimals: 1),
      series: series, scale: scale, thresholds: thresholds
    ).chart(id: "a")
  }

  private func series(_ name: String, _ values: [Double?]) -> LineChart.Series {
    .init(
      name: name,
      points: values.enumerated().map { .init(time: TimeAxis.at(8, $0 * 10), value: $1) })
  }

  @Test func refusesAFifthSeries() {
    #expect(throws: ChartProblem.tooMany("series", limit: 4, in: "Failures rose")) {
      try chart((0..<5).map { series("\($0)", [1]) })
    }
  }

  @Test func refusesAFifthThreshold() {
    #expect(throws: ChartProblem.tooMany("thresholds", limit: 4, in: "Failures rose")) {
      try chart([], thresholds: (0..<5).map { .init(label: "", value: Double($0)) })
    }
  }

  @Test func drawsAGapAsAGap() throws {
    let made = try chart([series("A", [1, 2, nil, 3, 4])])
    for picture in made.pictures {
      let path = picture.all("path").first?.attributes["d"] ?? ""
      #expect(path.filter { $0 == "M" }.count == 2)
    }
    #expect(made.table.rows[2] == ["8:20am", "no data"])
  }

  @Test func drawsAnIsolatedPointAsADot() throws {
    for picture in try chart([series("A", [nil, 5, nil])]).pictures {
      #expect(picture.all("path").isEmpty)
      #expect(picture.all("circle").map { $0.attributes["data-value"] } == ["5.0"])
    }
  }

  @Test func showsTheNumbersOfTheTable() throws {
    let made = try chart([series("A", [1.04, 1_234.56, nil, -0.001])])
    let marks = Picture(made.wide).withClass("app-chart__marker").map {
      $0.attributes["data-value"]
    }
    #expect(marks == ["1.0", "1234.6", "0.0"])
    #expect(made.table.rows.map { $0[1] } == ["1.0", "1,234.6", "no data", "0.0"])
  }

  @Test func tellsSeriesApartWithoutColour() throws {
    let names = ["A", "B", "C", "D"]
    let made = try chart(names.enumerated().map { series($1, [Double($0) * 9, Double($0) * 9]) })
    for picture in made.pictures {
      let lines = picture.all("path").compactMap { $0.attributes["stroke-dasharray"] }
      #expect(lines.count == 4 && Set(lines).count == 4)
      for name in names { #expect(picture.texts.contains(name)) }
    }
  }

  @Test func usesAKeyWhereEndsLieTooClose() throws {
    let names = ["A", "B", "C", "D"]
    let picture = Picture(try chart(names.map { series($0, [1, 1]) }).wide)
    for name in names { #expect(picture.texts.contains(name)) }
    // A key has a sample of each line above the plot.
    #expect(picture.all("line").filter { $0.attributes["x2"] == "28" }.count == 1)
  }

  @Test func saysWhenTheAxisDoesNotStartAtZero() throws {
    let made = try chart([series("A", [100, 101])], scale: .aroundData)
    #expect(Picture(made.wide).texts.contains("Calls (axis does not start at 0)"))
  }

  @Test func labelsAThreshold() throws {
    let made = try chart([series("A", [1, 9])], thresholds: [.init(label: "Limit", value: 5)])
    for picture in made.pictures {
      #expect(picture.texts.contains("Limit"))
      #expect(!picture.withClass("app-chart__threshold").isEmpty)
    }
  }

  @Test func saysThatThereIsNoData() throws {
    for picture in try chart([series("A", [nil, .nan])]).pictures {
      #expect(picture.texts.contains("No data"))
    }
  }

  @Test func showsASummaryAndKeepsEveryPointForDownload() throws {
    let summary = DataTable(
      caption: "By hour", columns: [.init(title: "Hour", isNumeric: false)], rows: [["8am"]])
    let made = try LineChart(
      words: .sample, axis: .morning, measure: Measure(title: "Calls"),
      series: [series("A", [1, 2])], summary: summary
    ).chart(id: "a")
    #expect(made.table == summary)
    #expect(made.data.rows.count == 2)
  }

  @Test func keepsTheLastOfSeveralValuesAtOneTime() {
    let points = [(0, 1.0), (0, 2), (1, 3)].map { LineChart.Point(time: $0.0, value: $0.1) }
    #expect(LineChart.Series(name: "", points: points).points.map(\.value) == [2, 3])
  }
}
