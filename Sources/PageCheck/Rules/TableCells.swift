extension Rule {
  static let tableCells = Rule(
    id: "table-cells",
    headline: "Only the top left cell of a table may be empty",
    fix: "Write what the gap means, such as 'no data' or 'not applicable'",
    check: .page { page in
      page.all("table").flatMap { table in
        let cells = page.descendants(of: table).filter { cell in
          let element = page.elements[cell]
          return element.vocabulary == .html && (element.name == "td" || element.name == "th")
        }
        return cells.dropFirst().filter(page.isEmpty).map {
          Finding(line: page.elements[$0].line)
        }
      }
    },
    passing: .main(
      """
      <table><caption>Calls</caption><thead><tr><td></td><th scope="col">Calls</th></tr></thead>
      <tbody><tr><th scope="row">9am</th><td>no data</td></tr></tbody></table>
      """),
    failing: [
      .main(
        """
        <table><caption>Calls</caption><thead><tr><td></td><th scope="col">Calls</th></tr></thead>
        <tbody><tr><th scope="row">9am</th><td> <span></span></td></tr></tbody></table>
        """, line: 2)
    ])
}
