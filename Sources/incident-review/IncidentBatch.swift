import Diagnosis
import Privacy
import ReportSite

/// The incidents of a site after their first reading: of each what the others need, and of few the
/// whole reviews.
struct IncidentBatch {
  /// With more incidents than this, reviews are not kept but read again when their pages are made:
  /// twice the reading and diagnosing, for a memory that does not grow with the number of incidents.
  static let mostKept = 50

  private let pipeline: ReviewPipeline
  private let folders: [String]
  private var reviews: [Review] = []
  /// In the order of the folders.
  private(set) var cards: [ReviewCard] = []
  /// For the personal data of all incidents; `nil` without one.
  private(set) var scan: LeakScan?

  /// Reads, cleans and diagnoses every folder.
  ///
  /// - Parameters:
  ///   - mostKept: with more incidents than this, no review is kept.
  ///   - willRead: called before each with its position.
  init(
    of folders: [String], pipeline: ReviewPipeline, mostKept: Int = mostKept,
    willRead: (Int) throws -> Void = { _ in }
  ) throws {
    self.folders = folders
    self.pipeline = pipeline
    for (position, folder) in folders.enumerated() {
      try willRead(position)
      let incident = try pipeline.incident(from: folder)
      cards.append(ReviewCard(incident.review))
      if scan == nil { scan = incident.scan } else { scan?.add(incident.scan) }
      if folders.count <= mostKept { reviews.append(incident.review) }
    }
  }

  /// The review of the incident at a position; read again when it was not kept.
  func review(at position: Int) throws -> Review {
    if reviews.indices.contains(position) { return reviews[position] }
    let review = try pipeline.review(from: folders[position])
    guard ReviewCard(review).sources == cards[position].sources else {
      throw Refusal(
        message: "\(folders[position]): Materials stay as they are while a site is made from them. "
          + "Build again when nobody writes to the folder.")
    }
    return review
  }
}
