internal import Diagnosis
internal import Records

/// What to do next, from what was found and what is missing; never more than the findings carry.
struct NextSteps {
  private let review: Review
  private let isPublic: Bool

  /// - Parameter isPublic: for readers who have no page on monitoring.
  init(_ review: Review, isPublic: Bool = false) {
    self.review = review
    self.isPublic = isPublic
  }

  var sentences: [String] {
    var steps: [String] = []
    if !review.impact.tickets.isEmpty {
      steps.append("Answer each person who wrote to the service desk.")
    }
    if review.impact.statements.contains(where: { $0.verdict == .conflicts }) {
      steps.append("Correct the public statements that the data does not bear out.")
    }
    let early = review.rules.filter { ($0.leadOverFirstReportSeconds ?? 0) >= 60 }
    if !early.isEmpty {
      let place = isPublic ? "." : ": see Monitoring."
      steps.append("Turn on a rule that would have warned earlier\(place)")
    }
    if review.harm != nil && review.harm?.normalAgain == nil {
      steps.append("Confirm that the service is back to normal.")
    }
    if !review.missing.isEmpty {
      let kinds = review.missing.prefix(3).map { FindingWords.title($0.kind).continuingSentence }
      steps.append("Add the missing materials if they exist: \(kinds.joined(separator: ", ")).")
    }
    let losses = review.evidence.problems.filter { $0.weight == .loss }.count
    if losses > 0 {
      steps.append(
        "Correct \(UKWords.counted(losses, "problem")) in the materials: see Data and method.")
    }
    steps.append("Read the timeline with the people who were there.")
    return steps
  }
}
