extension Rule {
  static let noScripts = Rule(
    id: "no-scripts",
    headline: "A page runs nothing and carries no style of its own",
    fix: "Remove the script, handler or style, and use a class",
    check: .page { page in
      let elements = page.elementNames.filter { banned.contains($0.name.lowercased()) }
      let handlers = page.attributeNames.filter { isHandler($0.lowercased()) }
      let runners = page.attributeNames.filter { $0.hasSuffix("href") || $0 == "src" }
      return elements.flatMap { name, positions in
        positions.map { Finding(line: page.elements[$0].line, detail: "<\(name.shortened)>") }
      }
        + handlers.flatMap { name in
          page.having(name).map {
            Finding(line: page.elements[$0].line, detail: name.shortened)
          }
        }
        + runners.flatMap { name in
          page.having(name).filter { runsScript(page.value(name, of: $0) ?? "") }.map {
            Finding(line: page.elements[$0].line, detail: "\(name.shortened) runs a script")
          }
        }
    },
    passing: .main("<p class=\"style\">onclick and javascript: are words here</p>"),
    failing: [
      .main("<p>\n<script>go()</script></p>", line: 2),
      .main("<p onclick=\"go()\">Words</p>", line: 1),
      .main("<p style=\"color: red\">Words</p>", line: 1),
      .main("<p><a href=\" java&#10;script:go()\">Words</a></p>", line: 1),
      .main("<p><style>p { color: red }</style></p>", line: 1),
      .main(
        """
        <p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" aria-hidden="true">
        <g onload="go()"></g></svg></p>
        """, line: 2),
    ])

  private static let banned: Set<String> = [
    "applet", "base", "embed", "foreignobject", "frame", "iframe", "object", "script", "style",
  ]

  private static func isHandler(_ attribute: String) -> Bool {
    attribute == "style" || attribute == "srcdoc" || attribute.hasPrefix("on")
  }

  /// Browsers ignore white space and control characters in front of and within a scheme.
  private static func runsScript(_ address: String) -> Bool {
    let start = address.utf8.lazy.filter { $0 > 0x20 }.prefix(11).map { $0 | 0x20 }
    return start.starts(with: "javascript:".utf8) || start.starts(with: "vbscript:".utf8)
  }
}
