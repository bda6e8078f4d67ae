internal import Crypto
internal import Diagnosis
internal import Records

/// `manifest.json`: every file of the site and every file it was made from, with their SHA-256.
struct Manifest {
  static let path = "manifest.json"
  /// Stands in the manifest of every site that this program made.
  static let generator = "incident-review"

  let options: SiteOptions
  /// In the order of their folders' names.
  let reviews: [(review: Review, slug: String)]
  var library = LessonLibrary()
  let files: [SiteFile]

  var file: SiteFile { SiteFile(path: Self.path, bytes: json.bytes) }

  private var json: JSON {
    .object([
      ("generator", .text(Self.generator)), ("version", .text(options.version)),
      (
        "files",
        .list(
          files.sorted { $0.path < $1.path }.map {
            .object([
              ("path", .text($0.path)), ("bytes", .integer($0.bytes.count)),
              ("sha256", .text(Self.hash($0.bytes))),
            ])
          })
      ),
      (
        "inputs",
        .list(
          reviews.map { review, slug in
            .object([
              ("incident", .text(slug)), ("folder", .text(shown(review.evidence.folder))),
              ("status", .text(ReviewStatus(review.evidence.profile).text)),
              ("reviewedBy", stated("reviewed_by", review)),
              ("reviewedOn", stated("reviewed_on", review)),
              ("retention", stated("retention", review)),
              (
                "files",
                .list(
                  review.evidence.sources.map {
                    .object([
                      ("path", .text(shown($0.path))), ("bytes", .integer($0.byteCount)),
                      ("sha256", .text($0.sha256)),
                    ])
                  })
              ),
            ])
          })
      ),
      (
        "lessons",
        .list(
          library.entries.map {
            .object([
              ("path", .text($0.path)), ("bytes", .integer($0.byteCount)),
              ("sha256", .text($0.sha256)),
            ])
          })
      ),
    ])
  }

  /// As people stated it; `null` when they did not.
  private func stated(_ key: String, _ review: Review) -> JSON {
    review.evidence.profile.other.first { $0.name == key }.map { .text(shown($0.value)) } ?? .null
  }

  private func shown(_ text: String) -> String { options.filter?.text(text) ?? text }

  static func hash(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}
