package import Diagnosis
internal import Records

/// What the rest of the site needs of one review: little enough to be kept for every incident while
/// the review itself comes and goes.
package struct ReviewCard: Sendable {
  /// The incident's own folder.
  package let folder: String
  /// Whether anything in the materials could not be used, one line each with its place.
  package let losses: [String]
  let title: String
  let service: String
  let organisation: String
  let marking: String
  let date: Timestamp?
  let standing: (text: String, tag: String)
  let sentence: String
  /// "2 hours 5 minutes"; empty when nobody was found to be affected.
  let affectedFor: String
  /// The title of a cause that is likely enough to be named; empty otherwise.
  let cause: String
  let lessons: LessonFile
  let signature: IncidentSignature
  let status: String
  /// As people stated them, by name.
  let stated: [String: String]
  /// The materials, in order of path.
  package let sources: [FileRecord]
  /// SHA-256 over everything that could not be used or was noted.
  let problems: String

  package init(_ review: Review) {
    let profile = review.evidence.profile
    folder = review.evidence.folder
    losses = review.evidence.problems.filter { $0.weight == .loss }.map {
      "\(review.evidence.folder)/\($0.description)"
    }
    problems = Manifest.hash(
      Array(review.evidence.problems.map { "\($0.weight) \($0)\n" }.joined().utf8))
    title = review.title
    service = review.service
    organisation = review.organisation
    marking = profile.marking
    date = review.date
    standing = review.standing
    sentence = review.sentence
    affectedFor = review.harm.map { UKWords.duration($0.seconds) } ?? ""
    let leading = review.explanation?.leading
    cause = leading.flatMap { $0.confidence >= LessonMaker.leastConfidence ? $0.title : nil } ?? ""
    lessons = LessonMaker.file(for: review)
    signature = IncidentSignature(of: review)
    status = ReviewStatus(profile).text
    let names = ["reviewed_by", "reviewed_on", "retention"]
    stated = Dictionary(
      profile.other.filter { names.contains($0.name) }.map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
    sources = review.evidence.sources.map {
      FileRecord(path: $0.path, byteCount: $0.byteCount, sha256: $0.sha256)
    }
  }
}

/// A file by its name, length and SHA-256, without its bytes.
package struct FileRecord: Hashable, Sendable {
  package let path: String
  package let byteCount: Int
  /// 64 lower-case hexadecimal digits.
  package let sha256: String

  init(path: String, byteCount: Int, sha256: String) {
    self.path = path
    self.byteCount = byteCount
    self.sha256 = sha256
  }

  init(_ file: SiteFile) {
    self.init(path: file.path, byteCount: file.bytes.count, sha256: Manifest.hash(file.bytes))
  }
}
