internal import Diagnosis
internal import Records

/// What monitoring rules would have done, beside the alerts that really fired.
struct MonitoringPage {
  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    let fired = review.rules.filter { $0.outcome == .fired && !$0.episodes.isEmpty }
    let silent = review.rules.filter { $0.outcome == .silent }
    let untested = review.rules.compactMap { rule -> String? in
      guard case .notEvaluable(let reason) = rule.outcome else { return nil }
      return "\(rule.title): \(reason.continuingSentence.asSentence)"
    }
    let notes = review.rules.flatMap { rule in
      rule.notes.map { "\(rule.title): \($0.continuingSentence.asSentence)" }
    }
    let picture = RulePicture(fired, dossier)
    let table = firedTable(fired)
    var contents: [(String, String)] = []
    if picture != nil { contents.append(("picture", "When each rule would have warned")) }
    if !table.rows.isEmpty { contents.append(("fired", "Rules that would have warned")) }
    contents.append(("silent", "Rules that would have stayed silent"))
    if !untested.isEmpty { contents.append(("untested", "Rules that could not be tested")) }
    contents.append(("alerts", "Alerts that really fired"))
    return [
      "lead": .text(lead(fired)),
      "contents": .group([
        "contentsItems": .list(contents.map { ["href": .text("#\($0)"), "text": .text($1)] })
      ]),
      "bandChart": .optional(picture?.slots), "firedTable": table.slot,
      "hasNotes": .flag(!notes.isEmpty), "notes": .items(notes),
      "hasSilent": .flag(!silent.isEmpty),
      "silent": .list(
        silent.map {
          [
            "item": .text($0.title),
            "source": dossier.link($0.basis, for: "the rule “\($0.title)”"),
          ]
        }),
      "hasUntested": .flag(!untested.isEmpty), "untested": .items(untested),
      "alertTable": alertTable.slot,
    ]
  }

  private func lead(_ fired: [RuleReplay]) -> String {
    guard !review.rules.isEmpty else {
      return "No monitoring rule could be tested: the materials hold no measure for one."
    }
    let early = fired.filter { ($0.leadOverFirstReportSeconds ?? 0) > 0 }
    let count = UKWords.counted(review.rules.count, "rule")
    guard let best = early.compactMap(\.leadOverFirstReportSeconds).max() else {
      return
        "\(FigureWords.grouped(fired.count)) of \(count) would have warned, none known to be before the first report by a person."
    }
    return
      "\(FigureWords.grouped(early.count)) of \(count) would have warned before the first report by a person, the earliest by \(UKWords.duration(best))."
  }

  private func firedTable(_ fired: [RuleReplay]) -> PageTable {
    PageTable(
      caption: "Rules that fire on this incident’s data",
      columns: ["Rule", "Fired", "Cleared", "Before the first report", "False alarms"],
      rows: fired.map { rule in
        let first = rule.episodes.first?.start
        return .init(cells: [
          .init(
            text: rule.title,
            note:
              "\(FindingWords.title(rule.origin)), watches a \(rule.aim == .symptom ? "symptom" : "cause")",
            source: dossier.link(rule.basis, for: "the rule “\(rule.title)”")),
          .init(
            text: first.map(UKWords.time) ?? "",
            note: rule.episodes.count > 1
              ? "and \(UKWords.counted(rule.episodes.count - 1, "more time"))" : "",
            time: first.map(UKWords.iso) ?? ""),
          .init(text: cleared(rule)), .init(text: lead(rule)),
          .init(text: rule.falseSeconds > 0 ? UKWords.duration(rule.falseSeconds) : "none"),
        ])
      }, isStacked: true)
  }

  private func cleared(_ rule: RuleReplay) -> String {
    guard let last = rule.episodes.last else { return "not known" }
    let end = ReviewWindow(review).span?.end
    return end.map { last.end >= $0 } ?? false
      ? "still firing at the end of the data" : UKWords.time(last.end)
  }

  private func lead(_ rule: RuleReplay) -> String {
    guard let lead = rule.leadOverFirstReportSeconds else { return "no report to compare with" }
    if lead.magnitude < 30 { return "at the same time" }
    return lead > 0 ? "\(UKWords.duration(lead)) before" : "\(UKWords.duration(lead)) after"
  }

  private var alertTable: PageTable {
    PageTable(
      caption: "Alerts in the materials", columns: ["Time", "Level", "Alert", "State"],
      rows: review.evidence.alerts.map { alert in
        let time = UKWords.time(alert.time)
        let title = alert.title.isEmpty ? alert.metric : alert.title
        return .init(cells: [
          .init(text: time, time: UKWords.iso(alert.time)),
          .init(text: FindingWords.title(alert.level), tag: tag(alert.level)),
          .init(
            text: title.fitted(200), note: alert.system,
            source: dossier.link(alert.line, for: "the alert “\(title.fitted(60))” at \(time)")),
          .init(text: alert.status.isEmpty ? "not stated" : alert.status),
        ])
      }, isStacked: true)
  }

  private func tag(_ level: Alert.Level) -> String {
    switch level {
    case .critical: "govuk-tag--red"
    case .warning: "govuk-tag--yellow"
    case .info: "govuk-tag--blue"
    case .unknown: "govuk-tag--grey"
    }
  }
}
