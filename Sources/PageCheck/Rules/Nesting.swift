extension Rule {
  static let nesting = Rule(
    id: "nesting",
    headline: "An element stands only where HTML lets it stand",
    fix: "Close the outer element first, or use div",
    check: .page { page in
      Set(page.elementNames.map(\.name)).flatMap { name -> [Finding] in
        let forbidden = forbidden(around: name)
        if forbidden.isEmpty { return [] }
        return page.all(name).compactMap { position in
          page.closest(forbidden, around: position).map { outer in
            Finding(
              line: page.elements[position].line,
              detail: "\(name) in \(page.elements[outer].name)")
          }
        }
      }
    },
    passing: .main(
      "<details><summary><b>More</b></summary><p><a href=\"#main-content\">Top</a></p></details>"
    ),
    failing: [
      .main("<p>One\n<p>Two</p></p>", line: 2),
      .main("<p><span><div>Two</div></span></p>", line: 1),
      .main(
        "<p><a href=\"#main-content\">One <b><a href=\"#main-content\">two</a></b></a></p>", line: 1
      ),
      .main("<h2>One <ul><li>Two</li></ul></h2>", line: 1),
      .main("<section><main></main></section>", line: 1),
    ])

  /// The elements that must not stand around one of this name.
  private static func forbidden(around name: String) -> Set<String> {
    switch name {
    case "a": ["a", "summary"]
    case "details": aroundDetails
    case "table": aroundTable
    case "main": aroundMain
    case "header", "footer": ["header", "footer"]
    default: blocks.contains(name) ? phrases : []
    }
  }

  private static let aroundMain: Set<String> = [
    "article", "aside", "footer", "header", "main", "nav", "section",
  ]
  private static let aroundDetails = phrases.union(["a"])
  private static let aroundTable = phrases.union(["table"])

  private static let blocks: Set<String> = [
    "article", "aside", "blockquote", "div", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "nav", "ol", "p", "pre", "section", "table", "ul",
  ]

  /// Elements that hold phrases only.
  private static let phrases: Set<String> = [
    "abbr", "b", "caption", "cite", "code", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "kbd",
    "p", "pre", "q", "samp", "small", "span", "strong", "sub", "sup", "th", "time",
  ]
}
