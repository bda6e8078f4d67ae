extension Rule {
  static let ariaReferences = Rule(
    id: "aria-references",
    headline: "An aria attribute or a headers attribute names ids that are on the page",
    fix: "Correct the id or give it to the element that is meant",
    check: .page { page in
      references.flatMap { name in
        page.having(name).flatMap { position in
          page.parts(name, of: position).filter { page.identifiers[$0] == nil }.map { id in
            Finding(
              line: page.elements[position].line,
              detail: "\(name) names '\(id.shortened)'")
          }
        }
      }
    },
    passing: .main("<h2 id=\"a\">One</h2><div aria-labelledby=\"a\" aria-describedby=\"a\"></div>"),
    failing: [
      .main("<p>Words</p>\n<div aria-labelledby=\"missing\"></div>", line: 2),
      .main("<h2 id=\"a\">One</h2>\n<div aria-describedby=\"a missing\"></div>", line: 2),
    ])

  private static let references = [
    "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "headers",
  ]
}
