internal import Crypto
internal import Diagnosis
internal import Records
internal import Translation

/// What decides the bytes of an incident's files, as one SHA-256.
struct EditionKey {
  /// What all incidents of the edition have in common.
  private let shared: Hash

  init(site: ReportSite, frame: PageFrame, extras: [String]) {
    let options = site.options
    var hash = Hash()
    hash.add(["incident-review", options.version])
    hash.add(site.shelf.files.map(\.path))
    for file in site.shelf.files { hash.add(file.bytes) }
    hash.add(site.style)
    hash.add([
      options.siteName, options.brandColour, options.organisation.map { "named \($0)" } ?? "",
      options.baseURL ?? "",
      options.isPublic ? "public" : "internal", options.hasWholeReviews ? "whole" : "",
    ])
    hash.add(options.footerLinks.flatMap { [$0.text, $0.href] })
    hash.add([frame.organisation, frame.styleRules])
    hash.add(extras)
    if options.language != .english { hash.add([options.language.rawValue]) }
    shared = hash
  }

  func key(of incident: IncidentNames.Named, in catalogue: LessonCatalogue) -> String {
    var hash = shared
    hash.add([incident.slug, incident.tellingApart, incident.card.folder])
    hash.add(incident.card.sources.flatMap { [$0.path, $0.sha256] })
    // A file that could not be opened is known by its problem alone.
    hash.add([incident.card.problems])
    hash.add(LessonsPage.Others(of: incident.card.signature, in: catalogue).words)
    return hash.text
  }

  /// Takes lists of texts, each with its length, so that no two inputs run into one another.
  private struct Hash: Sendable {
    private var hash = SHA256()

    mutating func add(_ texts: [String]) {
      hash.update(data: Array("\(texts.count);".utf8))
      for text in texts { add(Array(text.utf8)) }
    }

    mutating func add(_ bytes: [UInt8]) {
      hash.update(data: Array("\(bytes.count):".utf8))
      hash.update(data: bytes)
    }

    var text: String { Manifest.text(hash.finalize()) }
  }
}
