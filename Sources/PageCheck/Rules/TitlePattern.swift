extension Rule {
  static let titlePattern = Rule(
    id: "title-pattern",
    headline: "A title reads '<Page> – <Service> – <Organisation>'",
    fix: "Join the parts of the title with a spaced en dash",
    check: .page { page in
      page.all("title").compactMap { element in
        let parts = page.text(of: element).split(separator: "–", omittingEmptySubsequences: false)
        let isGood = parts.count > 1 && parts.allSatisfy { $0.contains { !$0.isWhitespace } }
        return isGood ? nil : Finding(line: page.elements[element].line)
      }
    },
    passing: .edit("Summary – Reviews – Example Council", to: "Summary – Reviews"),
    failing: [
      .edit("Summary – Reviews – Example Council", to: "Summary", line: 5),
      .edit("Summary – Reviews – Example Council", to: "Summary – ", line: 5),
      .edit("Summary – Reviews – Example Council", to: " ", line: 5),
    ])
}
