extension Rule {
  static let tableHeaders = Rule(
    id: "table-headers",
    headline: "Header cells say whether they head a row or a column",
    fix: "Use th with a scope for every cell of the header, and scope=\"row\" in the body",
    check: .page { page in
      let loose = page.all("th").filter { !page.has("scope", on: $0) }.map {
        Finding(line: page.elements[$0].line, detail: "th without scope")
      }
      let headless = page.all("table").filter { table in
        !page.descendants(of: table).contains { page.elements[$0].name == "th" }
      }.map { Finding(line: page.elements[$0].line, detail: "a table without th") }
      // The top left cell of a table with two headings may be an empty td.
      let plain = page.all("thead").flatMap { head in
        page.descendants(of: head).filter { cell in
          page.elements[cell].name == "td" && !page.isEmpty(cell)
        }
      }.map { Finding(line: page.elements[$0].line, detail: "td in the header") }
      return loose + headless + plain
    },
    passing: .main(
      """
      <table><caption>Calls</caption><thead><tr><td></td><th scope="col">Calls</th></tr></thead>
      <tbody><tr><th scope="row">9am</th><td>4</td></tr></tbody></table>
      """),
    failing: [
      .main(
        """
        <table><caption>Calls</caption><thead>
        <tr><th>Hour</th></tr></thead><tbody><tr><td>9am</td></tr></tbody></table>
        """, line: 2),
      .main(
        """
        <table><caption>Calls</caption><thead>
        <tr><td>Hour</td></tr></thead><tbody><tr><td>9am</td></tr></tbody></table>
        """, line: 2),
      .main(
        "<table><caption>Calls</caption><tbody><tr><td>9am</td></tr></tbody></table>", line: 1),
    ])
}
