extension Rule {
  static let languageOfParts = Rule(
    id: "language-of-parts",
    headline:
      "A part names a language only where its words are in another one than those around it",
    fix: "Remove lang, or write the language of the words",
    check: .page { page in
      page.having("lang").compactMap { element in
        guard let parent = page.elements[element].parent,
          let own = page.value("lang", of: element)
        else { return nil }
        let line = page.elements[element].line
        if page.text(of: element).isEmpty { return Finding(line: line, detail: "no words") }
        return own == page.language(around: parent)
          ? Finding(line: line, detail: "it is '\(own)' already") : nil
      }
    },
    passing: .main("<p>Said: <span lang=\"cy\">bore da, <q lang=\"en\">well</q></span></p>"),
    failing: [
      .main("<p>Said:\n<span lang=\"en\">hello</span></p>", line: 2),
      .main("<p>Said: <span lang=\"cy\"> </span></p>", line: 1),
      .main("<p lang=\"cy\">Bore\n<b lang=\"cy\">da</b></p>", line: 2),
    ])
}

extension Page {
  /// Of the nearest element that names one; empty when none does.
  fileprivate func language(around element: Int) -> String {
    var current: Int? = element
    while let here = current {
      if let language = value("lang", of: here) { return language }
      current = elements[here].parent
    }
    return ""
  }
}
