import Testing

@testable import Charts

struct BarChartTests {
  private func chart(
    _ parts: [String], _ categories: [(String, [Double?])],
    _ arrangement: BarChart.Arrangement = .stacked
  ) throws(ChartProblem) -> Chart {
    try BarChart(
      words: .sample, measure: Measure(title: "Calls"), parts: parts, arrangement: arrangement,
      categories: categories.map { .init(name: $0.0, values: $0.1) }
    ).chart(id: "a")
  }

  @Test func writesTheTotalAtTheEndOfAStack() throws {
    let made = try chart(["A", "B"], [("Pay", [1_000, 200]), ("Book", [nil, nil])])
    for picture in made.pictures {
      #expect(picture.texts.contains("1,200"))
      #expect(picture.texts.contains("no data"))
    }
    #expect(made.table.columns.map(\.title) == ["Category", "A", "B", "Total"])
    #expect(
      made.table.rows == [
        ["Pay", "1,000", "200", "1,200"], ["Book", "no data", "no data", "no data"],
      ])
  }

  @Test func writesEachFigureOfAGroup() throws {
    for picture in try chart(["A", "B"], [("Pay", [3, -4])], .grouped).pictures {
      #expect(picture.texts.contains("3"))
      #expect(picture.texts.contains("\u{2212}4"))
    }
  }

  @Test func startsEveryBarAtZero() throws {
    let bars = Picture(try chart([""], [("A", [5]), ("B", [-5])]).wide)
      .withClass("app-chart__bar")
    let ends = ((bars[1].number("x") ?? 0) + (bars[1].number("width") ?? 0))
    #expect(((bars[0].number("x") ?? 9) - ends).magnitude < 0.15)
  }

  @Test func keepsTheWholeNameInTheTable() throws {
    let name = String(repeating: "a long name ", count: 30)
    let made = try chart([""], [(name, [1])])
    #expect(made.table.rows[0][0] == name)
    #expect(Picture(made.wide).texts.contains { $0.hasSuffix("…") })
  }

  @Test func tellsPartsApartWithoutColour() throws {
    let made = try chart(["A", "B", "C", "D"], [("Pay", [1, 2, 3, 4])])
    for picture in made.pictures {
      let fills = picture.withClass("app-chart__bar").compactMap { $0.attributes["fill"] }
      #expect(Set(fills).count == 4)
      // Dark blue and dark pink, and turquoise and orange, are the same grey.
      #expect(Set(fills.filter { $0.hasPrefix("url(#") }).count == 2)
      let ids = picture.all("pattern").compactMap { $0.attributes["id"] }
      #expect(Set(fills).isSuperset(of: ids.map { "url(#" + $0 + ")" }))
    }
  }

  @Test func refusesAFifthPart() {
    #expect(throws: ChartProblem.tooMany("parts of a bar", limit: 4, in: "Failures rose")) {
      try chart(["A", "B", "C", "D", "E"], [])
    }
  }
}
