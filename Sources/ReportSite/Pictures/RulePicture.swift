internal import Charts
internal import Diagnosis
internal import Records

/// When each rule would have fired, over the reports by people.
struct RulePicture {
  private static let mostRules = 12

  let slots: Slots

  init?(_ fired: [RuleReplay], _ dossier: Dossier) {
    guard let axis = dossier.axis, !fired.isEmpty else { return nil }
    let impact = dossier.review.impact
    let shown = fired.prefix(Self.mostRules)
    let early = fired.filter { ($0.leadOverFirstReportSeconds ?? 0) > 0 }.count
    let words = ChartWords(
      finding: impact.firstReport == nil
        ? "\(UKWords.counted(fired.count, "rule")) would have warned"
        : "\(UKWords.counted(early, "rule")) would have warned before the first report",
      subtitle: dossier.subtitle("Times at which each rule fires on the incident’s data"),
      description: shown.prefix(4).compactMap { rule in
        rule.episodes.first.map { "\(rule.title): fires at \(UKWords.time($0.start))." }
      }.joined(separator: " "),
      source: dossier.files(of: shown.flatMap(\.basis.lines)),
      tableCaption: "Data for: rules and their firing times")
    let chart = BandChart(
      words: words, axis: axis,
      rules: shown.map { rule in
        .init(
          name: rule.title, remark: Self.remark(rule),
          firings: rule.episodes.map {
            .init(
              fired: Int($0.start.seconds),
              cleared: $0.end.seconds >= Int64(axis.end) ? nil : Int($0.end.seconds))
          })
      }, reportsName: "Reports by people",
      reports: (impact.tickets + impact.posts).map { Int($0.time.seconds) })
    slots = dossier.slots(
      chart, id: "chart-rules", basis: .joined(shown.map(\.basis), calculation: ""))
  }

  private static func remark(_ rule: RuleReplay) -> String {
    guard let lead = rule.leadOverFirstReportSeconds, lead.magnitude >= 30 else { return "" }
    return "\(UKWords.duration(lead)) \(lead > 0 ? "before" : "after") the first report"
  }
}
