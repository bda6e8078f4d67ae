extension Rule {
  static let liveLinks = Rule(
    id: "live-links",
    headline: "A link within the site leads to a file, and its fragment to an id of that page",
    fix: "Correct the path or the id, and name index.html instead of its folder",
    check: .site { site in
      site.pages.flatMap { page in
        var reader = LinkReader(page: page, site: site)
        return page.links.compactMap { link in
          reader.fault(of: link.address).map {
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
}

/// Follows the links of one page. Most of them name one of a few files.
struct LinkReader {
  let page: PageEntry
  let site: SiteMap
  /// The files that paths name; without those that lead out of the site.
  private var files: [Substring: String] = [:]

  init(page: PageEntry, site: SiteMap) {
    self.page = page
    self.site = site
  }

  /// What is wrong with an address that stands on the page; `nil` when it leads somewhere.
  mutating func fault(of text: String) -> String? {
    if text.isEmpty { return "the address is empty" }
    let address = Address(text)
    // Absolute addresses and other schemes are for the rule `self-contained`.
    if address.scheme != nil || address.path.hasPrefix("/") { return nil }
    var shown: String { "'\(text.shortened)'" }
    guard let file = file(of: address) else { return "\(shown) leads out of the site" }
    guard site.holds(file) else { return "\(shown) is not a file of the site" }
    guard let fragment = address.fragment else { return nil }
    guard let target = site.page(at: file) else { return "\(shown) has a part, but is not a page" }
    guard target.isRead, let id = Address.decoded(fragment) else { return nil }
    return target.identifiers[id] != nil ? nil : "\(shown) names no id of that page"
  }

  private mutating func file(of address: Address) -> String? {
    if let known = files[address.path] { return known }
    let file = address.file(from: page.path)
    files[address.path] = file
    return file
  }
}
