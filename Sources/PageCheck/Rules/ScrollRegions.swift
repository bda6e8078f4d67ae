extension Rule {
  static let scrollRegions = Rule(
    id: "scroll-regions",
    headline: "What scrolls can be reached by keyboard and has a name",
    fix: "Give the app-scroll element tabindex=\"0\", role=\"region\" and an aria-label",
    check: .page { page in
      page.having("class").filter { position in
        guard page.lists("app-scroll", in: "class", of: position) else { return false }
        return page.value("tabindex", of: position) != "0"
          || page.value("role", of: position) != "region" || page.label(of: position).isEmpty
      }.map { Finding(line: page.elements[$0].line) }
    },
    passing: .main(
      "<div class=\"wide app-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Calls\"></div>"),
    failing: [
      .main("<div class=\"app-scroll\" role=\"region\" aria-label=\"Calls\"></div>", line: 1),
      .main("<div class=\"app-scroll\" tabindex=\"0\" aria-label=\"Calls\"></div>", line: 1),
      .main("<div class=\"app-scroll\" tabindex=\"0\" role=\"region\"></div>", line: 1),
    ])
}
