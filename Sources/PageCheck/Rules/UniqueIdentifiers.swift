extension Rule {
  static let uniqueIdentifiers = Rule(
    id: "unique-ids",
    headline: "An id names one element of the page only",
    fix: "Rename one of the two",
    check: .page { page in
      var first: [String: Int] = [:]
      var findings: [Finding] = []
      for (position, element) in page.elements.enumerated() {
        guard let id = page.value("id", of: position) else { continue }
        if let before = first[id] {
          findings.append(
            Finding(line: element.line, detail: "'\(id.shortened)' is also on line \(before)"))
        } else {
          first[id] = element.line
        }
      }
      return findings
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
