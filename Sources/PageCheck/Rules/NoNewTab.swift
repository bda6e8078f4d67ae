extension Rule {
  static let noNewTab = Rule(
    id: "no-new-tab",
    headline: "A link opens in the same tab",
    fix: "Remove target",
    check: .page { page in
      page.having("target").map { Finding(line: page.elements[$0].line) }
    },
    passing: .main("<p><a href=\"https://example.org/\">Example</a></p>"),
    failing: [
      .main("<p>\n<a href=\"https://example.org/\" target=\"_blank\">Example</a></p>", line: 2)
    ])
}
