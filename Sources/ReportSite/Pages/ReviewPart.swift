internal import Diagnosis

/// Pages of a review that belong together: what the navigation shows first.
enum ReviewPart: CaseIterable, Sendable {
  case summary, happened, why, response, next, learned, known

  init(of page: ReviewPage) {
    self =
      switch page {
      case .summary: .summary
      case .timeline, .people, .evidence: .happened
      case .cause, .ruledOut, .disagreements: .why
      case .response, .judgement: .response
      case .resilience, .monitoring, .runbook, .operations: .next
      case .lessons, .scrutiny: .learned
      case .method, .data, .sources: .known
      }
  }

  var title: String {
    switch self {
    case .summary: "Summary"
    case .happened: "What happened"
    case .why: "Why it happened"
    case .response: "Response"
    case .next: "Next steps"
    case .learned: "What we learned"
    case .known: "How we know"
    }
  }

  /// The parts that have a page among these, each with its pages, in order.
  static func parts(of pages: [ReviewPage]) -> [(part: ReviewPart, pages: [ReviewPage])] {
    allCases.map { part in (part, pages.filter { ReviewPart(of: $0) == part }) }
      .filter { !$0.1.isEmpty }
  }
}
