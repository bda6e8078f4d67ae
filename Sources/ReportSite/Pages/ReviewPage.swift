internal import Diagnosis
internal import Records

/// The pages of one review, in the order of the navigation.
enum ReviewPage: String, CaseIterable, Sendable {
  case summary, timeline, people, evidence, cause
  case ruledOut = "ruled-out"
  case disagreements, response, judgement, resilience, monitoring, runbook, operations
  case lessons, scrutiny, method, data, sources

  var fileName: String { self == .summary ? "index.html" : "\(rawValue).html" }

  /// A page that would weigh too much comes in parts, the first under its own name.
  func fileName(part: Int) -> String {
    part == 0 ? fileName : "\(rawValue)-\(part + 1).html"
  }

  /// What each part of the page adds to the frame.
  func parts(_ dossier: Dossier) -> [Slots] {
    switch self {
    case .sources: SourcesPage(dossier).parts
    case .evidence: EvidencePage(dossier).parts
    case .people: PeoplePage(dossier).parts
    default: [slots(dossier)]
    }
  }

  /// The pages of a review: those about causes only when causes were looked for.
  ///
  /// Readers outside the organisation are not shown pages of commands, limits and weaknesses that are
  /// not mended yet.
  static func pages(of review: Review, isPublic: Bool = false) -> [ReviewPage] {
    allCases.filter { page in
      if isPublic,
        [
          .ruledOut, .disagreements, .evidence, .judgement, .resilience, .monitoring, .runbook,
          .operations, .scrutiny, .method,
        ].contains(page)
      {
        return false
      }
      return switch page {
      case .cause, .ruledOut, .disagreements: review.explanation != nil
      case .response: review.firstSign != nil || review.evidence.response != nil
      case .judgement: review.evidence.response != nil
      default: true
      }
    }
  }

  /// In the navigation and in links.
  var title: String {
    switch self {
    case .summary: "Summary"
    case .timeline: "Timeline"
    case .people: "What happened to people"
    case .cause: "Why it happened"
    case .ruledOut: "What we ruled out"
    case .disagreements: "Where sources disagree"
    case .evidence: "Evidence"
    case .response: "How we responded"
    case .judgement: "How sure we were"
    case .resilience: "What we will do"
    case .monitoring: "Monitoring"
    case .runbook: "Runbook"
    case .operations: "Operations pack"
    case .lessons: "What we learned"
    case .scrutiny: "Questions from outside"
    case .method: "How we investigated"
    case .data: "Data and method"
    case .sources: "Sources"
    }
  }

  /// What the page adds to the frame.
  func slots(_ dossier: Dossier) -> Slots {
    switch self {
    case .summary: SummaryPage(dossier).slots
    case .timeline: TimelinePage(dossier).slots
    case .people: PeoplePage(dossier).parts.first ?? [:]
    case .cause: CausePage(dossier).slots
    case .ruledOut: RuledOutPage(dossier).slots
    case .disagreements: DisagreementsPage(dossier).slots
    case .evidence: EvidencePage(dossier).parts.first ?? [:]
    case .response: ResponsePage(dossier).slots
    case .judgement: JudgementPage(dossier).slots
    case .resilience: ResiliencePage(dossier).slots
    case .monitoring: MonitoringPage(dossier).slots
    case .runbook: RunbookPage(dossier).slots
    case .operations: OperationsPage(dossier).slots
    case .lessons: LessonsPage(dossier).slots
    case .scrutiny: ScrutinyPage(dossier).slots
    case .method: MethodPage(dossier).slots
    case .data: DataPage(dossier).slots
    case .sources: SourcesPage(dossier).parts.first ?? [:]
    }
  }
}
