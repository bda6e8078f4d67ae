extension Rule {
  static let headingOrder = Rule(
    id: "heading-order",
    headline: "Headings have words and never skip a level",
    fix: "Give the heading words and the level after the one above it",
    check: .page { page in
      var findings: [Finding] = []
      var above = 0
      let headings = (1...6).flatMap { level in page.all("h\(level)").map { ($0, level) } }
      for (position, level) in headings.sorted(by: { $0.0 < $1.0 }) {
        let line = page.elements[position].line
        if page.text(of: position).isEmpty {
          findings.append(Finding(line: line, detail: "h\(level) is empty"))
        }
        if level > above + 1 {
          let before = above == 0 ? "nothing" : "h\(above)"
          findings.append(Finding(line: line, detail: "h\(level) comes after \(before)"))
        }
        above = level
      }
      return findings
    },
    passing: .main("<h2>Two</h2><h3>Three</h3><h2>Two again</h2>"),
    failing: [
      .main("<h2>Two</h2>\n<h4>Four</h4>", line: 2),
      .main("<h3>Three</h3>", line: 1),
      .main("<h2> <span></span></h2>", line: 1),
      .edit("<h1>Summary</h1>", to: "<h2>Early</h2><h1>Summary</h1>", line: 16),
    ])
}
