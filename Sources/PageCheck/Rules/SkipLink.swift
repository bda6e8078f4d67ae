extension Rule {
  static let skipLink = Rule(
    id: "skip-link",
    headline: "The first stop of a page is a link to its main part",
    fix: "Start the body with a link to the id of main, outside header, nav and main",
    check: .page { page in
      let body = page.all("body").first.map { page.elements[$0].line } ?? 1
      let stops =
        page.all("a") + page.all("summary")
        + page.having("tabindex").filter { page.value("tabindex", of: $0) != "-1" }
      guard let first = stops.min() else { return [Finding(line: body, detail: "no link at all")] }
      let main = page.all("main").first.flatMap { page.value("id", of: $0) } ?? ""
      let isSkip =
        !main.isEmpty && page.value("href", of: first) == "#" + main
        && page.closest(["header", "nav", "main", "footer"], around: first) == nil
      return isSkip ? [] : [Finding(line: page.elements[first].line)]
    },
    passing: .edit("<body>", to: "<body><div tabindex=\"-1\"></div>"),
    failing: [
      .edit("href=\"#main-content\"", to: "href=\"#elsewhere\"", line: 13),
      .edit(
        "<a class=\"govuk-skip-link\" href=\"#main-content\">Skip to main content</a>", to: "",
        line: 12),
      .edit("<body>", to: "<body><p tabindex=\"0\">First</p>", line: 12),
      .edit("id=\"main-content\"", to: "", line: 13),
    ])
}
