import Testing

@testable import PageCheck

@Suite struct PageCheckerTests {
  @Test func findsNothingInACleanSite() {
    #expect(check([("index.html", Sample.model(main: "<p>x</p>"))]).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 8, 64])
  func answersTheSameHoweverManyPagesAreReadAtOnce(jobs: Int) {
    let pages =
      (0..<40).map { index in
        ("\(index % 7)/\(index).html", Sample.model(main: "<h4>x</h4><p id=\"a\" id=\"a\">x</p>"))
      }
      + (0..<40).map { index in
        ("\(index).html", Sample.model(main: "<p><a href=\"gone.html\">x</a><div></div></p>"))
      }
    #expect(check(pages, jobs: jobs) == check(pages.reversed(), jobs: 1))
  }

  @Test func sortsByPageThenLine() {
    let broken = Sample.model(main: "<h4>x</h4>\n<p tabindex=\"3\">x</p>")
    let found = check([("b.html", broken), ("a.html", broken)])
    #expect(found == found.sorted())
    #expect(found.first?.page == "a.html")
  }

  @Test func writesPlaceHeadlineAndFix() {
    let found = check([("a/b.html", Sample.model(main: "<h2>x</h2>\n<h4>y</h4>"))])
    let text = found.first { $0.rule == "heading-order" }?.description
    #expect(
      text == """
        a/b.html:18: Headings have words and never skip a level: h4 comes after h2. \
        Give the heading words and the level after the one above it.
        """)
  }

  @Test func doesNotAskForFragmentsOfAPageItCouldNotRead() {
    let found = check([
      ("index.html", Sample.model(main: "<p><a href=\"b.html#x\">x</a></p>")), ("b.html", "<p>"),
    ])
    #expect(found.map(\.rule) == ["well-formed"])
    #expect(found.map(\.page) == ["b.html"])
  }

  @Test func acceptsASiteWithoutPages() {
    #expect(PageChecker().violations(pages: [], otherFiles: []).isEmpty)
  }

  private func check(_ pages: [(String, String)], jobs: Int = 1) -> [Violation] {
    PageChecker(jobs: jobs).violations(
      pages: pages.map { (path: $0.0, bytes: Array($0.1.utf8)) }, otherFiles: ["site.css"])
  }
}
