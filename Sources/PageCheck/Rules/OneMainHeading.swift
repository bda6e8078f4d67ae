extension Rule {
  static let oneMainHeading = Rule(
    id: "one-main-heading",
    headline: "A page has exactly one h1, inside main",
    fix: "Keep one h1 in main and make the others h2",
    check: .page { page in
      let headings = page.all("h1")
      guard let first = headings.first else {
        return [Finding(line: page.all("body").first.map { page.elements[$0].line } ?? 1)]
      }
      let outside = page.closest(["main"], around: first) == nil ? [first] : []
      return (outside + headings.dropFirst()).map { Finding(line: page.elements[$0].line) }
    },
    passing: .model,
    failing: [
      .main("<h1>Second</h1>", line: 1),
      .edit("<h1>Summary</h1>", to: "", line: 12),
      .edit("<h1>Summary</h1>", to: "</main>\n<h1>Outside</h1><main>", line: 17),
    ])
}
