extension Rule {
  static let landmarkNames = Rule(
    id: "landmark-names",
    headline: "Parts of the same kind are told apart by their labels",
    fix: "Give each one an aria-label of its own",
    check: .page { page in
      let regions = page.having("role").filter { page.value("role", of: $0) == "region" }
      return [("nav", page.all("nav")), ("region", regions)].flatMap { kind, parts -> [Finding] in
        var seen: Set<String> = []
        return parts.compactMap { part in
          let line = page.elements[part].line
          let label = page.label(of: part)
          if label.isEmpty, parts.count > 1 {
            return Finding(line: line, detail: "a \(kind) without label")
          }
          if !seen.insert(label).inserted {
            return Finding(line: line, detail: "a second \(kind) '\(label.shortened)'")
          }
          return nil
        }
      }
    },
    passing: .main(
      """
      <nav aria-label="Contents"><p>One</p></nav>
      <nav aria-labelledby="more"><h2 id="more">More</h2></nav>
      """),
    failing: [
      .main("<nav aria-label=\"Contents\"></nav>\n<nav></nav>", line: 2),
      .main("<nav aria-label=\"Contents\"></nav>\n<nav aria-label=\"Contents\"></nav>", line: 2),
      .main(
        """
        <div role="region" aria-label="Data"></div>
        <div role="region" aria-label="Data"></div>
        """, line: 2),
    ])
}

extension Page {
  /// The words a screen reader announces for a labelled element; empty without a label.
  func label(of element: Int) -> String {
    let named = parts("aria-labelledby", of: element).compactMap { id in
      identifiers[id].map(text(of:))
    }
    return named.isEmpty ? value("aria-label", of: element) ?? "" : named.joined(separator: " ")
  }
}
