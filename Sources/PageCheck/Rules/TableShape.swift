extension Rule {
  static let tableShape = Rule(
    id: "table-shape",
    headline: "Every row of a table has the same number of columns",
    fix: "Add the missing cells or correct colspan and rowspan",
    check: .page { page in page.all("table").flatMap { unequalRows(of: $0, in: page) } },
    passing: .main(
      """
      <table><caption>Calls</caption><thead><tr><th scope="col" rowspan="2">Hour</th>
      <th scope="colgroup" colspan="2">Calls</th></tr>
      <tr><th scope="col">In</th><th scope="col">Out</th></tr></thead>
      <tbody><tr><th scope="row">9am</th><td>4</td><td>5</td></tr></tbody></table>
      """),
    failing: [
      .main(
        """
        <table><caption>Calls</caption><thead><tr><th scope="col">Hour</th></tr></thead><tbody>
        <tr><td>9am</td><td>4</td></tr></tbody></table>
        """, line: 2),
      .main(
        """
        <table><caption>Calls</caption><thead><tr><th scope="col">Hour</th></tr></thead><tbody>
        <tr><td rowspan="2">9am</td></tr>
        <tr><td>4</td></tr></tbody></table>
        """, line: 3),
    ])

  private static func unequalRows(of table: Int, in page: Page) -> [Finding] {
    var findings: [Finding] = []
    var width: Int?
    for part in page.children(of: table) {
      // How many more rows each cell from above reaches into, with its width.
      var reaching: [(rows: Int, columns: Int)] = []
      for row in page.children(of: part) where page.elements[row].name == "tr" {
        var columns = reaching.reduce(0) { $0 + $1.columns }
        reaching = reaching.filter { $0.rows > 1 }.map { ($0.rows - 1, $0.columns) }
        for cell in page.children(of: row) {
          let span = page.span("colspan", of: cell)
          columns += span
          let rows = page.span("rowspan", of: cell)
          if rows > 1 { reaching.append((rows - 1, span)) }
        }
        let expected = width ?? columns
        width = expected
        if columns != expected {
          let detail = "\(columns) columns where the first row has \(expected)"
          findings.append(Finding(line: page.elements[row].line, detail: detail))
        }
      }
    }
    return findings
  }
}

extension Page {
  /// A colspan or rowspan within HTML's limits; 1 when absent or unreadable.
  fileprivate func span(_ name: String, of cell: Int) -> Int {
    value(name, of: cell).flatMap { Int($0) }.map { min(max($0, 1), 1_000) } ?? 1
  }
}
