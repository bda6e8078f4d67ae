extension Rule {
  static let noScripts = Rule(
    id: "no-scripts",
    headline: "A page runs nothing and carries no style of its own",
    fix: "Remove the script, handler or style, and use a class",
    check: .page { page in
      var findings: [Finding] = []
      for (name, positions) in page.elementNames where banned.contains(name.lowercased()) {
        for position in positions where name != "style" || !isSealed(position, page) {
          findings.append(
            Finding(line: page.elements[position].line, detail: "<\(name.shortened)>"))
        }
      }
      for name in page.attributeNames where isHandler(name.lowercased()) {
        for position in page.having(name) {
          findings.append(Finding(line: page.elements[position].line, detail: name.shortened))
        }
      }
      for name in page.attributeNames where name.hasSuffix("href") || name == "src" {
        for position in page.having(name) where runsScript(page.value(name, of: position) ?? "") {
          findings.append(
            Finding(
              line: page.elements[position].line, detail: "\(name.shortened) runs a script"))
        }
      }
      return findings
    },
    passing: Sample.main("<p class=\"style\">onclick and javascript: are words here</p>")
      .with(
        page: "whole.html",
        Sample.model(title: "Whole", main: "<p>Words</p>")
          .replacing("style-src 'self'", with: "style-src 'sha256-AAAA'")
          .replacing("</head>", with: "<style>p{margin:0}</style></head>")),
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

  /// A style of the head whose content the policy names by its hash: a file that stands alone.
  private static func isSealed(_ element: Int, _ page: Page) -> Bool {
    page.closest(["head"], around: element) != nil
      && page.all("meta").contains { meta in
        page.value("http-equiv", of: meta) == "Content-Security-Policy"
          && page.value("content", of: meta)?.contains("style-src 'sha256-") == true
      }
  }

  private static func isHandler(_ attribute: String) -> Bool {
    attribute == "style" || attribute == "srcdoc" || attribute.hasPrefix("on")
  }

  /// Browsers ignore white space and control characters in front of and within a scheme.
  private static func runsScript(_ address: String) -> Bool {
    let start = address.utf8.lazy.filter { $0 > 0x20 }.prefix(11).map { $0 | 0x20 }
    return start.starts(with: "javascript:".utf8) || start.starts(with: "vbscript:".utf8)
  }
}
