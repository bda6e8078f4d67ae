internal import Crypto
internal import Records

/// `manifest.json`: every file of the site and every file it was made from, with their SHA-256.
struct Manifest: Sendable {
  static let path = "manifest.json"
  /// Stands in the manifest of every site that this program made.
  static let generator = "incident-review"

  let options: SiteOptions
  /// In the order of their folders' names.
  let reviews: [(card: ReviewCard, slug: String, key: String)]
  var library = LessonLibrary()
  let files: [FileRecord]

  var file: SiteFile { SiteFile(path: Self.path, bytes: json.bytes) }

  private var json: JSON {
    let files = files.sorted { $0.path < $1.path }
    let made = Dictionary(grouping: files) { file in String(file.path.prefix { $0 != "/" }) }
    return .object([
      ("generator", .text(Self.generator)), ("version", .text(options.version)),
      ("files", .series(count: files.count) { Self.record(files[$0], path: files[$0].path) }),
      (
        "inputs",
        .series(count: reviews.count) { index in
          let (card, slug, key) = reviews[index]
          return .object([
            ("incident", .text(slug)), ("folder", .text(shown(card.folder))), ("key", .text(key)),
            ("seal", .text(Self.seal(made[slug] ?? []))), ("status", .text(card.status)),
            ("reviewedBy", stated("reviewed_by", card)),
            ("reviewedOn", stated("reviewed_on", card)),
            ("retention", stated("retention", card)),
            (
              "files",
              .series(count: card.sources.count) { place in
                let source = card.sources[place]
                return Self.record(source, path: shown(source.path))
              }
            ),
          ])
        }
      ),
      (
        "lessons",
        .list(
          library.entries.map {
            Self.record(
              FileRecord(path: $0.path, byteCount: $0.byteCount, sha256: $0.sha256), path: $0.path)
          })
      ),
    ])
  }

  private static func record(_ file: FileRecord, path: String) -> JSON {
    .object([
      ("path", .text(path)), ("bytes", .integer(file.byteCount)), ("sha256", .text(file.sha256)),
    ])
  }

  /// As people stated it; `null` when they did not.
  private func stated(_ key: String, _ card: ReviewCard) -> JSON {
    card.stated[key].map { .text(shown($0)) } ?? .null
  }

  private func shown(_ text: String) -> String { options.filter?.text(text) ?? text }

  /// SHA-256 over the list of an incident's files: it tells whether the list was changed.
  static func seal(_ files: [FileRecord]) -> String {
    hash(Array(files.map { "\($0.path) \($0.byteCount) \($0.sha256)\n" }.joined().utf8))
  }

  static func hash(_ bytes: [UInt8]) -> String {
    text(SHA256.hash(data: bytes))
  }

  static func text(_ digest: SHA256Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
