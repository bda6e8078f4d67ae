/// What the pages of a site say about each other: little enough to keep for every page.
struct SiteMap: Sendable {
  /// In the order of their paths.
  let pages: [PageEntry]
  /// Every file of the site that is not a page.
  let otherFiles: Set<String>
  private let entries: [String: Int]

  init(pages: [PageEntry], otherFiles: Set<String>) {
    self.pages = pages.sorted { $0.path < $1.path }
    self.otherFiles = otherFiles
    entries = Dictionary(
      self.pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page at a path; `nil` when there is none.
  func page(at path: String) -> PageEntry? {
    entries[path].map { pages[$0] }
  }

  func holds(_ path: String) -> Bool {
    entries[path] != nil || otherFiles.contains(path)
  }
}

/// What other pages need to know about a page.
struct PageEntry: Sendable {
  let path: String
  /// False when the bytes were not well-formed: then nothing more is known.
  let isRead: Bool
  let title: String
  let titleLine: Int
  private(set) var identifiers: [String: Int]
  private(set) var links: [Link]
  /// False when `identifiers` was given up to save room.
  private(set) var hasIdentifiers = true

  /// An address the page names, in a link, a style sheet or an image.
  struct Link: Sendable {
    let address: String
    let line: Int
  }

  /// A page that could not be read: links to it are alive, fragments unknown.
  init(unread path: String) {
    self.path = path
    isRead = false
    title = ""
    titleLine = 1
    identifiers = [:]
    links = []
  }

  /// Without the links that lead somewhere in what is known of the site, which no further page can
  /// change, and, for a page in a folder, without its identifiers: few pages elsewhere name them.
  func settled(in site: SiteMap) -> PageEntry {
    var entry = self
    var reader = LinkReader(page: self, site: site)
    entry.links = links.filter { reader.fault(of: $0.address) != nil }
    if path.contains("/") {
      entry.identifiers = [:]
      entry.hasIdentifiers = false
    }
    return entry
  }

  /// With the identifiers of the same page read again.
  func with(identifiersOf page: Page?) -> PageEntry {
    var entry = self
    entry.identifiers = page?.identifiers ?? [:]
    entry.hasIdentifiers = true
    return entry
  }

  init(_ page: Page) {
    path = page.path
    isRead = true
    let heading = page.all("title").first
    title = heading.map(page.text(of:)) ?? ""
    titleLine = heading.map { page.elements[$0].line } ?? 1
    identifiers = page.identifiers
    links = [("a", "href"), ("link", "href"), ("img", "src")].flatMap { name, attribute in
      page.all(name).compactMap { element in
        page.value(attribute, of: element).map {
          Link(address: $0, line: page.elements[element].line)
        }
      }
    }
  }
}
