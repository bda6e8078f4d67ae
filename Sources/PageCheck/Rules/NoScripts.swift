extension Rule {
  static let noScripts = Rule(
    id: "no-scripts",
    headline: "A page runs nothing and carries no style of its own",
    fix: "Remove the script, handler or style, and use a class",
    check: .page { page in
      page.elements.indices.flatMap { position -> [Finding] in
        let element = page.elements[position]
        var findings: [Finding] = []
        if banned.contains(element.name.lowercased()) {
          findings.append(Finding(line: element.line, detail: "<\(element.name)>"))
        }
        for attribute in page.attributes(of: position) {
          let name = attribute.name.lowercased()
          if name == "style" || name == "srcdoc" || name.hasPrefix("on") {
            findings.append(Finding(line: element.line, detail: name.shortened))
          } else if name.hasSuffix("href") || name == "src" {
            let address = page.value(of: attribute).filter { !$0.isWhitespace }.lowercased()
            if address.hasPrefix("javascript:") || address.hasPrefix("vbscript:") {
              findings.append(Finding(line: element.line, detail: "\(name) runs a script"))
            }
          }
        }
        return findings
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
}
