internal import Diagnosis

/// The pages of one review, in the order of the navigation.
enum ReviewPage: String, CaseIterable, Sendable {
  case summary, timeline, people, cause
  case ruledOut = "ruled-out"
  case disagreements, evidence, resilience, monitoring, runbook, operations, lessons, scrutiny
  case data, sources

  var fileName: String { self == .summary ? "index.html" : "\(rawValue).html" }

  /// The pages of a review: those about causes only when causes were looked for.
  static func pages(of review: Review) -> [ReviewPage] {
    allCases.filter { page in
      switch page {
      case .cause, .ruledOut, .disagreements: review.explanation != nil
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
    case .resilience: "What we will do"
    case .monitoring: "Monitoring"
    case .runbook: "Runbook"
    case .operations: "Operations pack"
    case .lessons: "What we learned"
    case .scrutiny: "Questions from outside"
    case .data: "Data and method"
    case .sources: "Sources"
    }
  }

  /// What the page adds to the frame.
  func slots(_ dossier: Dossier) -> Slots {
    switch self {
    case .summary: SummaryPage(dossier).slots
    case .timeline: TimelinePage(dossier).slots
    case .people: PeoplePage(dossier).slots
    case .cause: CausePage(dossier).slots
    case .ruledOut: RuledOutPage(dossier).slots
    case .disagreements: DisagreementsPage(dossier).slots
    case .evidence: EvidencePage(dossier).slots
    case .resilience: ResiliencePage(dossier).slots
    case .monitoring: MonitoringPage(dossier).slots
    case .runbook: RunbookPage(dossier).slots
    case .operations: OperationsPage(dossier).slots
    case .lessons: LessonsPage(dossier).slots
    case .scrutiny: ScrutinyPage(dossier).slots
    case .data: DataPage(dossier).slots
    case .sources: SourcesPage(dossier).slots
    }
  }
}
