internal import Diagnosis
internal import Records

/// Every rule that fires on the incident's data, with how well it does.
struct CandidateTable {
  private let dossier: Dossier

  init(_ dossier: Dossier) { self.dossier = dossier }

  func table(_ fired: [CandidateRule]) -> PageTable {
    PageTable(
      caption: "Rules that fire on this incident’s data",
      columns: [
        "Rule", "Fired", "Cleared", "Before the first report", "False alarm",
        .number("Fired again"),
      ],
      rows: fired.map { rule in
        .init(cells: [
          .init(
            text: rule.replay.title, note: note(rule),
            source: dossier.link(
              rule.replay.basis, for: "the rule “\(rule.replay.title.fitted(60))”")),
          .init(
            text: rule.score.firedAt.map(UKWords.time) ?? "",
            note: rule.score.isResolutionTooCoarse ? "the data is too coarse to be sure" : "",
            time: rule.score.firedAt.map(UKWords.iso) ?? ""),
          .init(text: rule.score.clearedAt.map(UKWords.time) ?? "not within the data"),
          .init(text: lead(rule.score.leadOverFirstReportSeconds), note: otherLeads(rule.score)),
          .init(text: falseAlarm(rule.score), note: onHealthyDays(rule.score)),
          .init(text: FigureWords.grouped(rule.score.flaps)),
        ])
      }, isStacked: true)
  }

  /// Remarks on single rules, each once with the rules it is true of.
  static func remarks(on rules: [CandidateRule]) -> [String] {
    var order: [String] = []
    var titles: [String: [String]] = [:]
    for rule in rules {
      for note in rule.replay.notes {
        if titles[note] == nil { order.append(note) }
        titles[note, default: []].append(rule.replay.title)
      }
    }
    return order.map { note in
      let about = titles[note] ?? []
      guard about.count > 1, let first = about.first else {
        return "\(about.first ?? ""): \(note.continuingSentence.asSentence)"
      }
      let others = UKWords.counted(about.count - 1, "other rule")
      return "\(note.asSentence) This is true of “\(first)” and \(others)."
    }
  }

  private func note(_ rule: CandidateRule) -> String {
    let watches = "watches a \(rule.replay.aim == .symptom ? "symptom" : "cause")"
    let place = rule.recommendation.map { ", recommended as number \($0.place)" } ?? ""
    return "\(FindingWords.title(rule.replay.origin)), \(watches)\(place)"
  }

  private func lead(_ lead: Double?) -> String {
    guard let lead else { return "no report to compare with" }
    if lead.magnitude < 30 { return "at the same time" }
    return "\(UKWords.duration(lead)) \(lead > 0 ? "before" : "after")"
  }

  /// How far from the first sign, and from when people were first affected.
  private func otherLeads(_ score: RuleScore) -> String {
    func words(_ lead: Double?, _ what: String) -> String? {
      guard let lead else { return nil }
      if lead.magnitude < 30 { return "at the time of \(what)" }
      return "\(UKWords.duration(lead)) \(lead > 0 ? "before" : "after") \(what)"
    }
    return [
      words(score.leadOverFirstSignSeconds, "the first sign"),
      words(score.leadOverServiceWorseSeconds, "the first harm to people"),
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// On the healthy days of the materials; empty without them.
  private func onHealthyDays(_ score: RuleScore) -> String {
    guard dossier.review.evidence.healthy != nil else { return "" }
    guard let healthy = score.healthy else { return "healthy days do not measure this" }
    guard healthy.firings > 0 else { return "never on healthy days" }
    let times = healthy.firings == 1 ? "once" : "\(FigureWords.grouped(healthy.firings)) times"
    return "\(times) on healthy days, for \(UKWords.duration(healthy.minutes * 60))"
  }

  private func falseAlarm(_ score: RuleScore) -> String {
    guard score.calmMinutes > 0 else { return "not established" }
    return score.falseMinutes > 0
      ? "\(UKWords.duration(score.falseMinutes * 60)) of \(UKWords.duration(score.calmMinutes * 60))"
      : "none in \(UKWords.duration(score.calmMinutes * 60))"
  }
}
