extension Rule {
  static let skipLink = Rule(
    id: "skip-link",
    headline: "The first stop of a page is a link to its main part",
    fix: "Start the body with a link to the id of main, outside header, nav and main",
    check: .page { page in
      let body = page.all("body").first.map { page.elements[$0].line } ?? 1
      let stops = page.elements.indices.filter { stop in
        let element = page.elements[stop]
        guard element.vocabulary == .html else { return false }
        return element.name == "a" || element.name == "summary" || page.has("tabindex", on: stop)
      }
      guard let first = stops.first else { return [Finding(line: body, detail: "no link at all")] }
      let main = page.all("main").first.flatMap { page.value("id", of: $0) } ?? ""
      let isSkip =
        !main.isEmpty && page.value("href", of: first) == "#" + main
        && page.closest(["header", "nav", "main", "footer"], around: first) == nil
      return isSkip ? [] : [Finding(line: page.elements[first].line)]
    },
    passing: .model,
    failing: [
      .edit("href=\"#main-content\"", to: "href=\"#elsewhere\"", line: 13),
      .edit(
        "<a class=\"govuk-skip-link\" href=\"#main-content\">Skip to main content</a>", to: "",
        line: 12),
      .edit("<body>", to: "<body><p tabindex=\"0\">First</p>", line: 12),
      .edit("id=\"main-content\"", to: "", line: 13),
    ])
}
