extension Rule {
  static let uniqueIdentifiers = Rule(
    id: "unique-ids",
    headline: "An id names one element of the page only",
    fix: "Rename one of the two",
    check: .page { page in
      page.having("id").compactMap { position in
        guard let id = page.value("id", of: position), let first = page.identifiers[id],
          first != position
        else { return nil }
        let detail = "'\(id.shortened)' is also on line \(page.elements[first].line)"
        return Finding(line: page.elements[position].line, detail: detail)
      }
    },
    passing: .main("<p id=\"a\">One</p><p id=\"b\">Two</p>"),
    failing: [
      .main("<p id=\"a\">One</p>\n<p id=\"a\">Two</p>", line: 2),
      .main(
        """
        <p id="a">One <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" aria-hidden="true">
        <g id="a"></g></svg></p>
        """, line: 2),
    ])
}
