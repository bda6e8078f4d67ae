extension Rule {
  static let language = Rule(
    id: "language",
    headline: "A page says its language",
    fix: "Write lang=\"en\" or the page's language on html",
    check: .paths([Path("/h:html[not(normalize-space(@lang))]", "")]),
    passing: .edit("lang=\"en\"", to: "lang=\"cy\""),
    failing: [
      .edit(" lang=\"en\"", to: "", line: 2),
      .edit("lang=\"en\"", to: "lang=\" \"", line: 2),
    ])
}
