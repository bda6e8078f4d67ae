internal import Records

/// `language.html`: how much of a site is in its language. Made last, of what the other pages left
/// behind.
struct LanguageReport {
  static let path = "language.html"

  /// Pages with texts that are not translated, in the order of the site.
  private let pages: [(review: String, page: String, count: Int)]
  private let lists: [(href: String, text: String)]

  /// - Parameter bytes: of a file that was made before.
  init(_ named: [IncidentNames.Named], bytes: (String) -> [UInt8]?) {
    var pages: [(review: String, page: String, count: Int)] = []
    var lists: [(href: String, text: String)] = []
    func add(_ path: String, _ review: String, _ text: String) {
      guard let file = bytes(path) else { return }
      let counts = LanguageGaps.counts(in: file)
      guard !counts.isEmpty else { return }
      pages += counts.map { (review, $0.page, $0.count) }
      lists.append((path, text))
    }
    add(LanguageGaps.siteName, "", "Texts of the pages of this site (CSV)")
    for incident in named {
      add(
        "\(incident.slug)/\(LanguageGaps.incidentName)", incident.title,
        "Texts of the review: \(incident.title) (CSV)")
    }
    self.pages = pages
    self.lists = lists
  }

  var count: Int { pages.reduce(0) { $0 &+ $1.count } }

  var slots: Slots {
    let table = PageTable(
      caption: "Texts in English on each page",
      columns: ["Page", "Review", .number("Texts in English")],
      rows: pages.map { row in
        .init(cells: [
          .init(text: row.page, isCode: true),
          .init(text: row.review.isEmpty ? "the site itself" : row.review),
          .init(text: FigureWords.grouped(row.count)),
        ])
      })
    return [
      "hasGaps": .flag(count > 0), "gapCount": .text(FigureWords.grouped(count)),
      "gapTable": table.slot, "hasLists": .flag(!lists.isEmpty),
      "lists": .list(lists.map { ["href": .text($0.href), "text": .text($0.text)] }),
    ]
  }
}
