extension Rule {
  static let tableCaptions = Rule(
    id: "table-captions",
    headline: "A table has a caption with words",
    fix: "Start the table with a caption that says what it shows",
    check: .page { page in
      page.all("table").compactMap { table in
        let caption = page.children(of: table).first { page.elements[$0].name == "caption" }
        let isGood = caption.map { !page.text(of: $0).isEmpty } ?? false
        return isGood ? nil : Finding(line: page.elements[table].line)
      }
    },
    passing: .main("<table><caption>Calls</caption>\(rows)</table>"),
    failing: [
      .main("<table>\(rows)</table>", line: 1),
      .main("<p>Words</p>\n<table><caption> </caption>\(rows)</table>", line: 2),
    ])

  private static let rows = """
    <thead><tr><th scope="col">Hour</th></tr></thead><tbody><tr><td>9am</td></tr></tbody>
    """
}
