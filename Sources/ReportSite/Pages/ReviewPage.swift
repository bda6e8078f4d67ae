/// The pages of one review, in the order of the navigation.
enum ReviewPage: String, CaseIterable, Sendable {
  case summary, timeline, people, evidence, monitoring, data, sources

  var fileName: String { self == .summary ? "index.html" : "\(rawValue).html" }

  /// In the navigation and in links.
  var title: String {
    switch self {
    case .summary: "Summary"
    case .timeline: "Timeline"
    case .people: "What happened to people"
    case .evidence: "Evidence"
    case .monitoring: "Monitoring"
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
    case .evidence: EvidencePage(dossier).slots
    case .monitoring: MonitoringPage(dossier).slots
    case .data: DataPage(dossier).slots
    case .sources: SourcesPage(dossier).slots
    }
  }
}
