extension Rule {
  static let liveLinks = Rule(
    id: "live-links",
    headline: "A link within the site leads to a file, and its fragment to an id of that page",
    fix: "Correct the path or the id, and name index.html instead of its folder",
    check: .site { site in
      site.pages.flatMap { page in
        page.links.compactMap { link in
          faultOfLink(link.address, on: page, in: site).map {
            Placed(page: page.path, finding: Finding(line: link.line, detail: $0))
          }
        }
      }
    },
    passing: Sample.main(
      """
      <p><a href="hall/index.html#te%74e">Hall</a> <a href="./logs/app%2Elog">Log</a>
      <a href="hall/../index.html#main-content">Here</a> <a href="#main-content">Main</a>
      <a href="https://example.org/missing">Elsewhere</a></p>
      """
    ).with(
      page: "hall/index.html",
      Sample.model(title: "Hall", main: "<p id=\"tete\"><a href=\"../index.html\">Up</a></p>")
        .replacing("site.css", with: "../site.css")
    ).with(file: "logs/app.log"),
    failing: [
      .main("<p>\n<a href=\"missing.html\">Gone</a></p>", line: 2),
      .main("<p><a href=\"#missing\">Gone</a></p>", line: 1),
      .main("<p><a href=\"\">Nowhere</a></p>", line: 1),
      .main("<p><a href=\"../index.html\">Above</a></p>", line: 1),
      .main("<p><a href=\"site.css#part\">Part</a></p>", line: 1),
      .main("<p><a href=\"%zz.html\">Garbled</a></p>", line: 1),
      .main("<p><img alt=\"Map\" src=\"missing.png\"/></p>", line: 1),
      .edit("href=\"site.css\"", to: "href=\"missing.css\"", line: 10),
      Sample.main("<p><a href=\"hall/\">Hall</a></p>", line: 1)
        .with(page: "hall/index.html", Sample.model(title: "Hall", main: "<p>Words</p>")),
    ])

  /// What is wrong with an address that stands on a page; `nil` when it leads somewhere.
  static func faultOfLink(_ text: String, on page: PageEntry, in site: SiteMap) -> String? {
    let address = Address(text)
    let shown = "'\(text.shortened)'"
    if text.isEmpty { return "the address is empty" }
    // Absolute addresses and other schemes are for the rule `self-contained`.
    if address.scheme != nil || address.path.hasPrefix("/") { return nil }
    guard let file = address.file(from: page.path) else { return "\(shown) leads out of the site" }
    guard site.holds(file) else { return "\(shown) is not a file of the site" }
    guard let fragment = address.fragment else { return nil }
    guard let target = site.page(at: file) else { return "\(shown) has a part, but is not a page" }
    guard target.isRead, let id = Address.decoded(fragment) else { return nil }
    return target.identifiers[id] != nil ? nil : "\(shown) names no id of that page"
  }
}
