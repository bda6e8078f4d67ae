extension Rule {
  static let landmarks = Rule(
    id: "landmarks",
    headline: "A page has one header, one main and one footer",
    fix: "Keep one of each, and header and footer outside main",
    check: .page { page in
      let body = page.all("body").first.map { page.elements[$0].line } ?? 1
      let isOfPage = { page.closest(scopes, around: $0) == nil }
      return [
        ("header", "banner", page.all("header").filter(isOfPage)),
        ("main", "main", page.all("main")),
        ("footer", "contentinfo", page.all("footer").filter(isOfPage)),
      ].flatMap { name, role, elements -> [Finding] in
        let others = page.having("role").filter {
          page.value("role", of: $0) == role && !elements.contains($0)
        }
        let all = (elements + others).sorted()
        if all.isEmpty { return [Finding(line: body, detail: "no \(name)")] }
        return all.dropFirst().map {
          Finding(line: page.elements[$0].line, detail: "a second \(name)")
        }
      }
    },
    passing: .main("<article><header><p>Of the article</p></header></article>"),
    failing: [
      .edit("<header><p>Example Council</p></header>", to: "", line: 12),
      .edit("<footer><p>Example footer</p></footer>", to: "<div></div>", line: 12),
      .edit("</main>", to: "</main>\n<main><p>Second</p></main>", line: 19),
      .edit("</main>", to: "</main>\n<div role=\"banner\"></div>", line: 19),
      .edit("</header>", to: "</header>\n<header></header>", line: 15),
    ])

  /// Inside these a header or footer belongs to the part, not to the page.
  private static let scopes: Set<String> = ["article", "aside", "main", "nav", "section"]
}
