extension Rule {
  static let selfContained = Rule(
    id: "self-contained",
    headline: "A page loads only files of its own site and works under any base path",
    fix: "Use a relative path to a file of the site, and https: in links to elsewhere",
    check: .page { page in
      loading.flatMap { name in
        page.having(name).compactMap { position in
          let element = page.elements[position]
          let isLink = element.name == "a" && element.vocabulary == .html
          return reason(page.value(name, of: position) ?? "", isLink: isLink).map {
            Finding(line: element.line, detail: $0)
          }
        }
      }
    },
    passing: Sample.main(
      """
      <p><a href="https://example.org/">Elsewhere</a> <a href="mailto:a@example.org">Write</a>
      <img alt="Map" src="map.png"/> <img alt="Dot" src="data:image/png;base64,AAAA"/></p>
      """
    ).with(file: "map.png"),
    failing: [
      .main("<p><a href=\"/index.html\">Home</a></p>", line: 1),
      .main("<p><a href=\"//example.org/\">Elsewhere</a></p>", line: 1),
      .main("<p><a href=\"file:///index.html\">Home</a></p>", line: 1),
      .main("<p><a href=\"data:text/html,words\">Words</a></p>", line: 1),
      .main("<p>\n<img alt=\"Map\" src=\"https://example.org/map.png\"/></p>", line: 2),
      .main("<p><a href=\"pages\\index.html\">Home</a></p>", line: 1),
      .edit("href=\"site.css\"", to: "href=\"http://example.org/site.css\"", line: 10),
    ])

  private static let loading = [
    "action", "background", "data", "formaction", "href", "poster", "src", "srcset",
    "xlink:href",
  ]

  private static func reason(_ address: String, isLink: Bool) -> String? {
    let parts = Address(address)
    let shown = "'\(address.shortened)'"
    switch parts.scheme {
    case nil:
      if parts.path.hasPrefix("/") { return "\(shown) is an absolute path" }
      return address.contains("\\") ? "\(shown) has a backslash" : nil
    case "https", "http", "mailto", "tel": return isLink ? nil : "\(shown) comes from outside"
    case "data" where !isLink && address.hasPrefix("data:image/"): return nil
    default: return "\(shown) is not a link to follow"
    }
  }
}
