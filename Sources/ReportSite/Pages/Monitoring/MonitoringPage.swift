internal import Diagnosis
internal import Records

/// What would have caught the incident: service levels, rules with what they would have done, and
/// the alerts that really fired.
struct MonitoringPage {
  /// Rules described one by one; the data of the chart names the others too.
  private static let listedRules = 26

  private let dossier: Dossier
  private var design: MonitoringDesign { dossier.monitoring }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    let fired = design.candidates.filter { $0.replay.outcome == .fired && $0.score.firedAt != nil }
    let silent = design.candidates.filter { $0.replay.outcome == .silent }
    let untested = design.candidates.compactMap { rule -> String? in
      guard case .notEvaluable(let reason) = rule.replay.outcome else { return nil }
      return "\(rule.replay.title): \(reason.continuingSentence.asSentence)"
    }
    let notes = CandidateTable.remarks(on: fired)
    let recommended = RecommendedRules(dossier)
    let picture = RulePicture(inOrderOfWorth(fired).map(\.replay), dossier)
    let levels = ServiceLevelTable(dossier)
    let table = CandidateTable(dossier).table(Array(inOrderOfWorth(fired).prefix(Self.listedRules)))
    var contents: [(String, String)] = []
    if picture != nil { contents.append(("picture", "When each rule would have warned")) }
    if !design.serviceLevels.isEmpty { contents.append(("service-levels", "Service levels")) }
    if !recommended.isEmpty { contents.append(("recommended", "Recommended rules")) }
    if !table.rows.isEmpty { contents.append(("fired", "Rules that would have warned")) }
    contents.append(("silent", "Rules that would have stayed silent"))
    if !untested.isEmpty { contents.append(("untested", "Rules that could not be tested")) }
    contents += [
      ("limits", "What this cannot show"), ("alerts", "Alerts that really fired"),
      ("downloads", "Downloads"),
    ]
    return [
      "lead": .text(lead(fired)),
      "contents": .group([
        "contentsItems": .list(contents.map { ["href": .text("#\($0)"), "text": .text($1)] })
      ]),
      "bandChart": .optional(picture?.slots),
      "levelTable": levels.table.slot, "levels": .list(levels.remarks),
      "hasLevels": .flag(!design.serviceLevels.isEmpty),
      "hasRecommended": .flag(!recommended.isEmpty), "recommended": .list(recommended.slots),
      "choiceRule": .text(design.choiceRule),
      "firedTable": table.slot, "firedRest": .text(rest(fired.count - Self.listedRules)),
      "hasNotes": .flag(!notes.isEmpty), "notes": .items(notes),
      "hasSilent": .flag(!silent.isEmpty),
      "silent": .list(
        silent.map {
          [
            "item": .text($0.replay.title),
            "source": dossier.link($0.replay.basis, for: "the rule “\($0.replay.title)”"),
          ]
        }),
      "hasUntested": .flag(!untested.isEmpty), "untested": .items(untested),
      "honesty": .items(design.honesty.map(\.asSentence)),
      "alertLead": .text(AlertTable(dossier).lead), "alertTable": AlertTable(dossier).table.slot,
      "machineFiles": .list(dossier.machineFiles.map(\.slots)),
    ]
  }

  private func rest(_ count: Int) -> String {
    count > 0
      ? "\(UKWords.counted(count, "more rule")) fired. The chart’s data names every one." : ""
  }

  /// The recommended ones first, then the others as they come.
  private func inOrderOfWorth(_ rules: [CandidateRule]) -> [CandidateRule] {
    let chosen = rules.filter { $0.recommendation != nil }.sorted {
      ($0.recommendation?.place ?? 0) < ($1.recommendation?.place ?? 0)
    }
    return chosen + rules.filter { $0.recommendation == nil }
  }

  private func lead(_ fired: [CandidateRule]) -> String {
    guard !design.candidates.isEmpty else {
      return "No monitoring rule could be tested: the materials hold no measure for one."
    }
    let early = fired.compactMap(\.score.leadOverFirstReportSeconds).filter { $0 > 0 }
    let count = UKWords.counted(design.candidates.count, "rule")
    guard let best = early.max() else {
      return "\(FigureWords.grouped(fired.count)) of \(count) would have warned, none known to be "
        + "before the first report by a person."
    }
    return "\(FigureWords.grouped(early.count)) of \(count) would have warned before the first "
      + "report by a person, the earliest by \(UKWords.duration(best))."
  }
}
