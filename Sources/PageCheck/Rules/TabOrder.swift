extension Rule {
  static let tabOrder = Rule(
    id: "tab-order",
    headline: "The keyboard follows the order of the page",
    fix: "Write tabindex=\"0\" or \"-1\", or move the element",
    check: .page { page in
      page.having("tabindex").filter { position in
        guard let value = page.value("tabindex", of: position) else { return false }
        return value != "0" && value != "-1"
      }.map { Finding(line: page.elements[$0].line) }
    },
    passing: .main("<p tabindex=\"-1\">Words</p>"),
    failing: [
      .main("<p>One</p>\n<p tabindex=\"2\">Two</p>", line: 2),
      .main("<p tabindex=\"99999999999999999999999\">Two</p>", line: 1),
    ])
}
