internal import Diagnosis
internal import Records

/// Every incident that is known to the library, with its place on the site.
struct LessonCatalogue {
  struct Incident {
    let file: LessonFile
    /// The review's title, or the name that the kept file gives.
    let title: String
    /// On the page of the library that shows its lessons. Named after the incident, so that it stays
    /// when others come.
    let anchor: String
    /// From the site's root: where a reader of another review finds its lessons.
    let lessonsHref: String
    /// From the site's root; empty when the site has no review of it.
    let reviewHref: String
    /// Where its lessons were kept; empty when they were only worked out.
    let path: String
  }

  /// In order of name.
  let incidents: [Incident]
  let problems: [Problem]
  /// Whether there are more incidents than one page shows.
  let isLarge: Bool
  let known: KnownIncidents
  /// Of the reviews on this site, by the name of their incident.
  let signatures: [(incident: String, signature: IncidentSignature)]
  /// When the incidents of this site were; those without a date are left out.
  private let dates: [String: Timestamp]
  private let places: [String: Int]

  init(reviews: [IncidentNames.Named], kept: LessonLibrary) {
    problems = kept.problems
    signatures = reviews.map { ($0.card.folder, $0.card.signature) }
    dates = Dictionary(
      reviews.compactMap { named in
        named.card.date.map { (named.card.folder, $0) }
      }, uniquingKeysWith: min)
    let files = LessonShelf(kept: kept, ofReviews: reviews.map(\.card.lessons)).files
    known = KnownIncidents(files)
    let own = Dictionary(
      reviews.map { ($0.card.folder, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = Dictionary(
      kept.entries.map { ($0.file.incident, $0) }, uniquingKeysWith: { first, _ in first })
    let isLarge = files.count > LibraryPages.mostIncidents
    var taken: Set<String> = []
    var keptBefore = 0
    var incidents: [Incident] = []
    for file in files {
      let own = own[file.incident]
      let anchor = Self.anchor(file.incident, &taken)
      var href = "library.html#\(anchor)"
      if let own {
        href = "\(own.slug)/\(ReviewPage.lessons.fileName)"
      } else if isLarge {
        href = "\(LibraryPages.keptPath(keptBefore))#\(anchor)"
      }
      if own == nil { keptBefore += 1 }
      incidents.append(
        Incident(
          file: file, title: own?.title ?? Self.plain(file.incident), anchor: anchor,
          lessonsHref: href, reviewHref: own.map { "\($0.slug)/index.html" } ?? "",
          path: entries[file.incident]?.path ?? ""))
    }
    self.incidents = incidents
    self.isLarge = isLarge
    places = Dictionary(
      files.enumerated().map { ($1.incident, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var files: [LessonFile] { known.files }

  /// What was promised before an incident of this site. A kept file that the site has no review of was
  /// learned from already, so it was before.
  func promises(for own: IncidentSignature) -> [Recurrence.Promise] {
    let date = dates[own.incident]
    return known.promises(for: own) { file in
      guard incident(file.incident)?.reviewHref.isEmpty == false else { return true }
      guard let date, let theirs = dates[file.incident] else { return false }
      return theirs < date
    }
  }

  func incident(_ name: String) -> Incident? { places[name].map { incidents[$0] } }

  /// A link to what the incident taught, from a page at `root`.
  func link(_ name: String, root: String = "") -> Slots {
    let found = incident(name)
    return [
      "href": .text("\(root)\(found?.lessonsHref ?? "library.html")"),
      "text": .text(found?.title ?? Self.plain(name)),
    ]
  }

  /// The same from the library itself, which shows the lessons of a few incidents on its one page.
  func ownLink(_ name: String) -> Slots {
    guard !isLarge, let found = incident(name) else { return link(name) }
    return ["href": .text("#\(found.anchor)"), "text": .text(found.title)]
  }

  private static func anchor(_ name: String, _ taken: inout Set<String>) -> String {
    let plain = "incident-\(IncidentNames.slug(name))"
    var anchor = plain
    var number = 2
    while !taken.insert(anchor).inserted {
      anchor = "\(plain)-\(number)"
      number += 1
    }
    return anchor
  }

  /// The title of a failure pattern; other names as words.
  static func patternTitle(_ id: String) -> String {
    FailurePattern.all.first { $0.id == id }?.title ?? plain(id)
  }

  /// "slow-search_june" as "Slow search june".
  private static func plain(_ name: String) -> String {
    let words = name.replacing("-", with: " ").replacing("_", with: " ").trimmed
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
