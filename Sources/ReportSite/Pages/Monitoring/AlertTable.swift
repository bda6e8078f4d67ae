internal import Diagnosis
internal import Records

/// The alerts in the materials, and what was done with each.
struct AlertTable {
  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  /// What was done with the alarms; empty without a finding about it.
  var lead: String {
    guard let unused = review.explanation?.unusedAlarms, let first = unused.first else { return "" }
    let count = UKWords.counted(unused.count, "warning")
    guard let wait = first.secondsToAction else {
      return "\(count) fired. No action is recorded after them."
    }
    return "\(count) fired before the first recorded action. The first of them waited "
      + "\(UKWords.duration(wait))."
  }

  var table: PageTable {
    let unused = review.explanation?.unusedAlarms ?? []
    var waits: [SourceLine: Double?] = [:]
    for alarm in unused { waits.updateValue(alarm.secondsToAction, forKey: alarm.alert.line) }
    return PageTable(
      caption: "Alerts in the materials",
      columns: ["Time", "Level", "Alert", "State", "What was done"],
      rows: review.evidence.alerts.map { alert in
        let time = UKWords.time(alert.time)
        let title = alert.title.isEmpty ? alert.metric : alert.title
        return .init(cells: [
          .init(text: time, time: UKWords.iso(alert.time)),
          .init(text: FindingWords.title(alert.level), tag: Self.tag(alert.level)),
          .init(
            text: title.fitted(200), note: alert.system,
            source: dossier.link(alert.line, for: "the alert “\(title.fitted(60))” at \(time)")),
          .init(text: alert.status.isEmpty ? "not stated" : alert.status),
          .init(text: done(waits[alert.line])),
        ])
      }, isStacked: true)
  }

  /// The outer `nil`: the alert is not among those that came before the first action.
  private func done(_ wait: Double??) -> String {
    guard let wait else { return "not established" }
    return wait.map { "first action \(UKWords.duration($0)) later" } ?? "no action recorded"
  }

  private static func tag(_ level: Alert.Level) -> String {
    switch level {
    case .critical: "govuk-tag--red"
    case .warning: "govuk-tag--yellow"
    case .info: "govuk-tag--blue"
    case .unknown: "govuk-tag--grey"
    }
  }
}
