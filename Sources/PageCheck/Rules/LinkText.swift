extension Rule {
  static let linkText = Rule(
    id: "link-text",
    headline: "A link has words, and the same words always lead to the same place",
    fix: "Make the words say where the link leads, or add the difference in an aria-label",
    check: .page { page in
      var targets: [String: (address: String, line: Int)] = [:]
      return page.all("a").compactMap { link in
        let line = page.elements[link].line
        let label = page.label(of: link)
        let words = label.isEmpty ? page.text(of: link) : label
        if words.isEmpty {
          let images = page.descendants(of: link).compactMap { page.value("alt", of: $0) }
          return images.joined().isEmpty ? Finding(line: line, detail: "no words") : nil
        }
        guard page.closest(["main"], around: link) != nil else { return nil }
        let address = page.value("href", of: link) ?? ""
        guard let before = targets[words] else {
          targets[words] = (address, line)
          return nil
        }
        guard before.address != address else { return nil }
        let detail = "'\(words.shortened)' leads elsewhere on line \(before.line)"
        return Finding(line: line, detail: detail)
      }
    },
    passing: .main(
      """
      <p><a href="#a" id="a">First</a> <a href="#a">First</a>
      <a href="#b" id="b" aria-label="First of May">First</a></p>
      """),
    failing: [
      .main("<p id=\"a\"><a href=\"#a\">More</a>\n<a href=\"#main-content\">More</a></p>", line: 2),
      .main("<p><a href=\"#main-content\"> </a></p>", line: 1),
    ])
}
