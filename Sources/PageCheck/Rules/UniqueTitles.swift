extension Rule {
  static let uniqueTitles = Rule(
    id: "unique-titles",
    headline: "Every page of the site has a title of its own",
    fix: "Start the title with what only this page shows",
    check: .site { site in
      var first: [String: String] = [:]
      return site.pages.filter(\.isRead).compactMap { page in
        guard let before = first[page.title] else {
          first[page.title] = page.path
          return nil
        }
        let finding = Finding(
          line: page.titleLine, detail: "'\(page.title.shortened)' is also \(before)")
        return Placed(page: page.path, finding: finding)
      }
    },
    passing: Sample.model.with(page: "z.html", Sample.model(title: "Other", main: "<p>Words</p>")),
    failing: [
      Sample(
        pages: [
          Sample.SamplePage(path: "a.html", markup: Sample.model(main: "<p>One</p>")),
          Sample.SamplePage(path: "b.html", markup: Sample.model(main: "<p>Two</p>")),
        ], line: 5, page: "b.html")
    ])
}
