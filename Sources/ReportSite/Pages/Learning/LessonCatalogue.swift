internal import Diagnosis
internal import Records

/// Every incident that is known to the library, with its place on the site.
struct LessonCatalogue {
  struct Incident {
    let file: LessonFile
    /// The review's title, or the name that the kept file gives.
    let title: String
    /// On the library page.
    let anchor: String
    /// From the site's root; empty when the site has no review of it.
    let reviewHref: String
    /// Where its lessons were kept; empty when they were only worked out.
    let path: String
  }

  /// In order of name.
  let incidents: [Incident]
  let problems: [Problem]
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
    incidents = files.enumerated().map { index, file in
      let own = own[file.incident]
      let entry = entries[file.incident]
      return Incident(
        file: file, title: own?.title ?? Self.plain(file.incident),
        anchor: "incident-\(index + 1)", reviewHref: own.map { "\($0.slug)/index.html" } ?? "",
        path: entry?.path ?? "")
    }
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

  /// A link to the incident's place on the library page, from a page at `root`.
  func link(_ name: String, root: String = "") -> Slots {
    let found = incident(name)
    return [
      "href": .text("\(root)library.html#\(found?.anchor ?? "incidents")"),
      "text": .text(found?.title ?? Self.plain(name)),
    ]
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
