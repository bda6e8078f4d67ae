import Testing

@testable import PageCheck

@Suite struct SiteCheckTests {
  private func violations(
    _ sample: Sample, parts: [[Sample.SamplePage]]
  ) -> [Violation] {
    var check = SiteCheck()
    var found: [Violation] = []
    for (number, part) in parts.enumerated() {
      found += check.violations(
        pages: part.map { ($0.path, Array($0.markup.utf8)) },
        otherFiles: number == 0 ? sample.otherFiles : [])
    }
    return
      (found
      + check.siteViolations { path in
        sample.pages.first { $0.path == path }.map { Array($0.markup.utf8) }
      }).sorted()
  }

  /// Every sample of every rule with more pages that link to one another across folders.
  @Test(arguments: Rule.all)
  func findsPartByPartWhatIsFoundAtOnce(rule: Rule) {
    for sample in [rule.passing] + rule.failing {
      let whole =
        sample
        .with(
          page: "a/x.html",
          Sample.model(
            title: "X",
            main: """
              <p><a href="../b/y.html#here">There</a> <a href="../b/y.html#gone">Gone</a>
              <a href="../index.html#main-content">Home</a> <a href="z.html">Nowhere</a></p>
              """
          ).replacing("site.css", with: "../site.css")
        )
        .with(
          page: "b/y.html",
          Sample.model(
            title: "Y",
            main: "<p id=\"here\"><a href=\"../a/x.html#main-content\">Back</a></p>"
          ).replacing("site.css", with: "../site.css"))
      let once = PageChecker().violations(
        pages: whole.pages.map { ($0.path, Array($0.markup.utf8)) }, otherFiles: whole.otherFiles)
      #expect(once.contains { $0.page == "a/x.html" && $0.rule == "live-links" })
      #expect(violations(whole, parts: whole.pages.map { [$0] }) == once)
      #expect(violations(whole, parts: whole.pages.reversed().map { [$0] }) == once)
      #expect(violations(whole, parts: [whole.pages]) == once)
    }
  }

  @Test func findsTwoPagesOfOneTitleInDifferentParts() {
    let sample = Sample.model.with(
      page: "z/z.html",
      Sample.model(main: "<p>Words</p>").replacing("site.css", with: "../site.css"))
    #expect(violations(sample, parts: sample.pages.map { [$0] }).map(\.rule) == ["unique-titles"])
  }
}
