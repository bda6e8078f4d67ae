internal import Diagnosis
internal import Records

/// The tables of the response page.
struct ResponseTables {
  private let dossier: Dossier
  private let response: ResponseReview
  private var review: Review { dossier.review }

  init(_ dossier: Dossier, _ response: ResponseReview) {
    self.dossier = dossier
    self.response = response
  }

  var measures: PageTable {
    PageTable(
      caption: "From which moment to which, and how long it took",
      columns: ["Step", "From", "To", "Took"],
      rows: (review.explanation?.responseMeasures ?? []).map { measure in
        .init(cells: [
          .init(text: measure.definition), moment(measure.from, for: measure.definition),
          moment(measure.to, for: measure.definition),
          .init(
            text: measure.seconds.map(UKWords.duration)
              ?? "Not established: \(measure.reason.continuingSentence)"),
        ])
      }, isStacked: true)
  }

  private func moment(_ moment: Moment?, for use: String) -> PageTable.Cell {
    guard let moment else { return "not in the materials" }
    return .init(
      text: "\(UKWords.time(moment.time)): \(moment.words.withoutFullStop.fitted(80))",
      source: dossier.link(moment.basis, for: use.continuingSentence))
  }

  var steps: PageTable {
    PageTable(
      caption: "What the record of the response says was done, in order",
      columns: ["Step", "Time", "Until the next step"],
      rows: response.steps.map { step in
        .init(cells: [
          .init(text: step.name.rawValue, source: dossier.link(step.basis, for: "a step")),
          .init(text: UKWords.time(step.time)),
          .init(text: step.seconds.map(UKWords.duration) ?? "the last step"),
        ])
      })
  }

  var alarms: PageTable {
    PageTable(
      caption: "Alarms that fired and what followed", columns: ["Alarm", "Fired", "First action"],
      rows: (review.explanation?.unusedAlarms ?? []).map { unused in
        .init(cells: [
          .init(
            text: unused.alert.title.fitted(120),
            source: dossier.link(unused.alert.line, for: "an alarm before the first action")),
          .init(text: UKWords.time(unused.alert.time)),
          .init(
            text: unused.secondsToAction.map { "\(UKWords.duration($0)) later" }
              ?? "none recorded"),
        ])
      }, isStacked: true)
  }

  var decisions: PageTable {
    PageTable(
      caption: "Decisions, and what could be known at that minute",
      columns: ["Decision", "By", "Known then", "Confidence", "What came of it"],
      rows: response.decisions.map { finding in
        let decision = finding.decision
        let time = decision.time.map { "\(UKWords.time($0)): " } ?? ""
        let others = decision.options.filter { $0 != decision.choice }
        return .init(cells: [
          .init(
            text: "\(time)\(decision.choice.fitted(160))",
            note: others.isEmpty
              ? "" : "Also considered: \(others.joined(separator: ", ").fitted(160))",
            source: dossier.link(finding.basis, for: "a decision")),
          .init(text: decision.role.isEmpty ? "role not written down" : decision.role),
          .init(
            text: finding.available?.words ?? "the decision has no time",
            note: decision.evidence.joined(separator: "; ").fitted(240)),
          .init(text: decision.confidence.map { "\(FigureWords.number($0))%" } ?? "not stated"),
          .init(
            text: decision.result.isEmpty ? decision.outcome.rawValue : decision.result.fitted(160),
            note: decision.result.isEmpty ? "" : "Judged afterwards: \(decision.outcome.rawValue)"),
        ])
      }, isStacked: true)
  }

  var checks: PageTable {
    PageTable(
      caption: "Checks, in order of time", columns: ["Check", "Time", "Result"],
      rows: (response.record?.checks ?? []).map { check in
        .init(cells: [
          .init(text: check.question.fitted(160), source: dossier.link(check.line, for: "a check")),
          .init(text: check.time.map(UKWords.time) ?? "not written down"),
          .init(text: check.result.isEmpty ? "not written down" : check.result.fitted(160)),
        ])
      }, isStacked: true)
  }

  var rollback: PageTable {
    PageTable(
      caption: "What a plan to go back needs", columns: ["Part", "Written down"],
      rows: (response.rollback?.rows ?? []).map { row in
        .init(cells: [
          .init(text: row.part.rawValue),
          .init(
            text: row.words?.fitted(240) ?? "nothing",
            source: row.words == nil ? false : dossier.link(row.basis, for: "the plan to go back")),
        ])
      })
  }

  /// Measures listed one by one; `review.json` has them all.
  private static let listedMeasures = 100

  /// Says so where not every measure is listed.
  var recoveryLead: [PageSection.Item] {
    guard response.recovery.count > Self.listedMeasures else { return [] }
    let back = response.recovery.count { $0.state == .back }
    let words =
      "\(FigureWords.grouped(back)) of \(UKWords.counted(response.recovery.count, "measure")) came back. These are the first \(FigureWords.grouped(Self.listedMeasures))."
    return [.init(text: words)]
  }

  var recovery: PageTable {
    PageTable(
      caption: "Each measure that left its usual level",
      columns: ["Measure", "Usual", "Worst", "End"],
      rows: response.recovery.prefix(Self.listedMeasures).map { row in
        .init(cells: [
          .init(
            text: row.title,
            source: dossier.link(row.basis, for: "recovery of \(row.title.continuingSentence)")),
          .init(text: row.baseline.map { FigureWords.figure($0, row.unit) } ?? "not established"),
          .init(text: row.worst.map { FigureWords.figure($0, row.unit) } ?? "not established"),
          .init(text: row.words),
        ])
      }, isStacked: true)
  }

  var updates: PageTable {
    PageTable(
      caption: "Messages sent during the response",
      columns: ["To", "Time", "What was said", "Confidence"],
      rows: (response.record?.updates ?? []).map { update in
        .init(cells: [
          .init(
            text: update.audience.isEmpty ? "not written down" : update.audience,
            source: dossier.link(update.line, for: "a message")),
          .init(text: update.time.map(UKWords.time) ?? "not written down"),
          .init(text: update.text.fitted(300)),
          .init(text: update.confidence.map { "\(FigureWords.number($0))%" } ?? "not stated"),
        ])
      }, isStacked: true)
  }

  var causes: PageTable {
    PageTable(
      caption: "Causes as the team sees them, from the surface down",
      columns: ["Depth", "Cause", "Confidence"],
      rows: (response.record?.causes ?? []).map { cause in
        .init(cells: [
          .init(
            text: cause.depth.rawValue.capitalisedFirst,
            source: dossier.link(cause.line, for: "a cause the team states")),
          .init(text: cause.text.fitted(240)),
          .init(text: cause.confidence.map { "\(FigureWords.number($0))%" } ?? "not stated"),
        ])
      }, isStacked: true)
  }

  var actions: PageTable {
    PageTable(
      caption: "Actions in the team's own record",
      columns: ["Action", "Owner", "Due", "State", "To mend"],
      rows: response.actions.rows.map { row in
        let due = row.action.due.map { UKWords.date($0) }
        return .init(cells: [
          .init(
            text: row.action.text.fitted(200), source: dossier.link(row.basis, for: "an action")),
          .init(text: row.action.owner.isEmpty ? "nobody named" : row.action.owner),
          .init(text: due ?? "no date"), .init(text: row.action.status.rawValue),
          .init(
            text: row.faults.isEmpty
              ? "nothing" : row.faults.map(\.rawValue).joined(separator: ". ")),
        ])
      }, isStacked: true)
  }
}
