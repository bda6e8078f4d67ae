extension Rule {
  static let chartNames = Rule(
    id: "chart-names",
    headline:
      "A drawing is hidden from screen readers, or named by its title and described by its desc",
    fix: """
      Write role="img", aria-labelledby with the id of title and aria-describedby with the id of \
      desc, and wrap the marks in <g aria-hidden="true">
      """,
    check: .page { page in
      page.drawn("svg").filter { !page.isHidden($0) }.compactMap { drawing in
        page.namelessReason(of: drawing).map {
          Finding(line: page.elements[drawing].line, detail: $0)
        }
      }
    },
    passing: .main(figure()),
    failing: [
      .main(figure { $0.replacing(" role=\"img\"", with: "") }, line: 1),
      .main(figure { $0.replacing("\"t1\">Calls", with: "\"t2\">Calls") }, line: 1),
      .main(figure { $0.replacing(" aria-describedby=\"d1\"", with: "") }, line: 1),
      .main(figure { $0.replacing("<title id=\"t1\">Calls", with: "<title id=\"t1\"> ") }, line: 1),
      .main(figure { $0.replacing("<g aria-hidden=\"true\">", with: "<g>") }, line: 1),
    ])

  /// A chart with its words and its table, as pages show it.
  static func figure(_ edit: (String) -> String = { $0 }) -> String {
    edit(
      """
      <figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" \
      aria-labelledby="t1" aria-describedby="d1"><title id="t1">Calls</title>\
      <desc id="d1">Calls rise until noon.</desc><g aria-hidden="true"><rect width="3"/></g></svg>
      <figcaption>Calls an hour</figcaption>
      <table><caption>Calls</caption><thead><tr><th scope="col">Hour</th></tr></thead>
      <tbody><tr><td>9am</td></tr></tbody></table>
      </figure>
      """)
  }
}

extension Page {
  /// Whether a drawing or what holds it is hidden from screen readers.
  func isHidden(_ element: Int) -> Bool {
    var current: Int? = element
    while let here = current {
      if value("aria-hidden", of: here) == "true" { return true }
      current = elements[here].parent
    }
    return false
  }

  fileprivate func namelessReason(of drawing: Int) -> String? {
    if value("role", of: drawing) != "img" { return "no role=\"img\"" }
    let inside = children(of: drawing)
    for (attribute, name) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
      let wanted = value(attribute, of: drawing) ?? ""
      let isThere = inside.contains {
        elements[$0].name == name && value("id", of: $0) == wanted && !text(of: $0).isEmpty
      }
      if wanted.isEmpty || !isThere { return "\(attribute) names no \(name) of the drawing" }
    }
    let marks = inside.filter { !["title", "desc", "defs"].contains(elements[$0].name) }
    let shown = marks.first { value("aria-hidden", of: $0) != "true" }
    return shown.map { "\(elements[$0].name) on line \(elements[$0].line) is read out" }
  }
}
