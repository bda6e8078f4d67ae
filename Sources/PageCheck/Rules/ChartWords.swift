extension Rule {
  static let chartWords = Rule(
    id: "chart-words",
    headline: "A chart stands in a figure with a caption, and its numbers in a table beside it",
    fix:
      "Wrap the chart in figure, add figcaption, and put its data table in the same section",
    check: .page { page in
      let charts = page.drawn("svg").filter {
        page.value("role", of: $0) == "img" && !page.isHidden($0)
      }
      return charts.compactMap { chart in
        page.missingWords(of: chart).map { Finding(line: page.elements[chart].line, detail: $0) }
      }
    },
    passing: .main(figure()),
    failing: [
      .main(figure { $0.replacing("figure>", with: "div>") }, line: 1),
      .main(figure { $0.replacing("Calls an hour", with: " ") }, line: 1),
      .main(
        "<section><p>Words</p>\n" + figure { $0.replacing("table", with: "div") } + "</section>",
        line: 2),
    ])
}

extension Page {
  fileprivate func missingWords(of chart: Int) -> String? {
    guard let figure = closest(["figure"], around: chart) else { return "no figure" }
    let caption = children(of: figure).first { elements[$0].name == "figcaption" }
    guard let caption, !text(of: caption).isEmpty else { return "no figcaption" }
    let part = closest(["section", "article", "main"], around: figure) ?? figure
    let inside = descendants(of: part)
    let hasTable = all("table").contains { inside.contains($0) }
    return hasTable ? nil : "no table"
  }
}
