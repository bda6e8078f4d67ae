internal import Diagnosis
internal import Records

/// How the response went: how long its steps took, what was decided with what was known, and what
/// came back to normal.
struct ResponsePage {
  private let dossier: Dossier
  private let response: ResponseReview
  private var review: Review { dossier.review }
  private var record: ResponseRecord? { response.record }

  init(_ dossier: Dossier) {
    self.dossier = dossier
    response = dossier.response
  }

  var slots: Slots {
    let tables = ResponseTables(dossier, response)
    let sections =
      [
        PageSection(
          anchor: "steps", heading: "How long each step took",
          chart: ResponsePicture(dossier, response)?.slots,
          tables: [tables.measures, tables.steps]),
        surprises,
        PageSection(
          anchor: "alarms", heading: "Alarms before the first action",
          tables: [tables.alarms]),
      ] + triage + [
        PageSection(anchor: "decisions", heading: "What we decided", tables: [tables.decisions]),
        PageSection(
          anchor: "checks", heading: "What we checked before we acted", tables: [tables.checks]),
        confidence,
        PageSection(
          anchor: "rollback", heading: "The plan to go back",
          paragraphs: rollbackSentence, tables: [tables.rollback]),
        PageSection(
          anchor: "recovery", heading: "What came back to normal",
          paragraphs: tables.recoveryLead, tables: [tables.recovery]),
        PageSection(anchor: "updates", heading: "What we told others", tables: [tables.updates]),
        remarks("well", "What went well", record?.wentWell),
        remarks("improve", "What could go better", record?.couldImprove),
        remarks("luck", "Where we were lucky", record?.wasLucky),
        causes(tables.causes),
        PageSection(
          anchor: "promises", heading: "What the team promised", paragraphs: promiseFaults,
          tables: [tables.actions]),
      ]
    return PageSection.slots(of: sections).merging(["lead": .text(lead)])
  }

  private var lead: String {
    let measures = review.explanation?.responseMeasures ?? []
    let found = { (step: ResponseMeasure.Step) in
      measures.first { $0.step == step }?.seconds.map(UKWords.duration)
    }
    var parts: [String] = []
    if let act = found(.act) {
      parts.append("The first recorded action came \(act) after the first alert.")
    } else {
      parts.append("The materials do not show when the team first acted.")
    }
    if let restore = found(.restore) {
      parts.append("The service was normal again \(restore) after the first sign.")
    } else {
      parts.append("They do not show when the service was normal again.")
    }
    return parts.joined(separator: " ")
  }

  private var surprises: PageSection {
    PageSection(
      anchor: "surprised", heading: "Why were we surprised?",
      paragraphs: response.surprises.isEmpty
        ? [.init(text: "Not established: the materials show no reason.")] : [],
      items: response.surprises.map {
        .init(
          text: $0.words.fitted(300).asSentence,
          source: dossier.link($0.basis, for: "why we were surprised"))
      })
  }

  private var triage: [PageSection] {
    guard let triage = record?.triage else { return [] }
    let priorities = triage.priorities.map { priority in
      PageSection.Item(
        text: (priority.text.fitted(200)
          + (priority.minutes.map { ", for at most \(UKWords.duration($0 * 60))" } ?? ""))
          .asSentence, source: dossier.link(priority.line, for: "a priority"))
    }
    return [
      remarks("known", "What we knew at first", triage.known),
      remarks("not-known", "What we did not know", triage.notKnown),
      PageSection(anchor: "priorities", heading: "What came first", items: priorities),
      remarks("not-yet", "What we left alone at first", triage.notDoingYet),
    ]
  }

  private var confidence: PageSection {
    PageSection(
      anchor: "confidence", heading: "How sure we were as time went by",
      paragraphs: response.teamCurves.isEmpty
        ? []
        : [
          .init(
            text: "The lines called “team” are what the team wrote down at the time. Those called "
              + "“review” are what this review concludes from the evidence of the same minute and "
              + "nothing later.")
        ], chart: ConfidencePicture(dossier, response)?.slots)
  }

  private var rollbackSentence: [PageSection.Item] {
    guard let rollback = response.rollback else { return [] }
    let missing = rollback.missing.map(\.rawValue.continuingSentence)
    return [
      .init(
        text: missing.isEmpty
          ? "The plan had all that a plan to go back needs."
          : "Not written down: \(missing.joined(separator: "; ")).")
    ]
  }

  private func remarks(_ anchor: String, _ heading: String, _ remarks: [Remark]?) -> PageSection {
    PageSection(
      anchor: anchor, heading: heading,
      items: (remarks ?? []).map { .init($0, dossier, for: heading.continuingSentence) })
  }

  private func causes(_ table: PageTable) -> PageSection {
    let statement = response.statement
    guard !table.rows.isEmpty || !statement.processes.isEmpty else {
      return PageSection(anchor: "depth", heading: "What lay beneath")
    }
    let source = dossier.link(statement.basis, for: "what lay beneath")
    var paragraphs = statement.sentences.map {
      PageSection.Item(text: $0.fitted(300).asSentence, source: source)
    }
    if !statement.blame.isEmpty {
      paragraphs.append(
        .init(
          text: "The record holds \(UKWords.counted(statement.blame.count, "phrase")) that may "
            + "sound like blame. Rewrite them before publication.",
          source: dossier.link(
            Basis(lines: statement.blame.map(\.line).sorted()), for: "words that may blame")))
    }
    return PageSection(
      anchor: "depth", heading: "What lay beneath", paragraphs: paragraphs, tables: [table])
  }

  private var promiseFaults: [PageSection.Item] {
    response.actions.setFaults.map { .init(text: $0.asSentence) }
  }
}
