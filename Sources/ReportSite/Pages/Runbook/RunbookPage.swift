internal import Diagnosis
internal import Records

/// What to do next time: steps at two levels, escalation, messages, a watch list and an exercise.
struct RunbookPage {
  private let dossier: Dossier
  private let runbooks: [Runbook]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    runbooks = Diagnosis.runbooks(for: dossier.review, monitoring: dossier.monitoring)
  }

  var slots: Slots {
    let exercise = Exercise(dossier.review)
    let messages = MessageTemplate.all(for: dossier.review)
    let watch = watchTable
    var contents = runbooks.map { ($0.anchor, $0.title) }
    contents += [("escalation", "Who to call, and when"), ("messages", "Messages")]
    if !watch.rows.isEmpty { contents.append(("watch", "Watch list after a change")) }
    if !exercise.injects.isEmpty { contents.append(("exercise", "Exercise")) }
    return [
      "lead": .text(lead),
      "contents": .group([
        "contentsItems": .list(contents.map { ["href": .text("#\($0)"), "text": .text($1)] })
      ]),
      "runbooks": .list(runbooks.map(slots)),
      "messages": .list(messages.map(slots)), "watchTable": watch.slot,
      "exerciseTable": exerciseTable(exercise).slot,
      "exerciseStart": .text(exercise.start.map(UKWords.time) ?? ""),
    ]
  }

  private var lead: String {
    let found = runbooks.flatMap(\.patterns)
    guard let first = found.first else {
      return "No cause is established, so these are the steps for any failure."
    }
    return
      "The steps are for the pattern that fits best, \(first.title.continuingSentence), and what stood beside it."
  }

  private func slots(_ runbook: Runbook) -> Slots {
    [
      "anchor": .text(runbook.anchor), "runbookTitle": .text(runbook.title),
      "patterns": .list(runbook.patterns.map(slots)),
      "firstTable": table(
        runbook.firstResponder, caption: "First responder: \(runbook.title.continuingSentence)"
      ).slot,
      "specialistTable": table(
        runbook.specialist, caption: "Specialist: \(runbook.title.continuingSentence)"
      ).slot,
    ]
  }

  private func slots(_ pattern: Runbook.FoundPattern) -> Slots {
    [
      "patternTitle": .text(pattern.title), "confirmingTest": .text(pattern.confirmingTest),
      "mitigation": .text(pattern.mitigation),
      "source": pattern.basis.lines.isEmpty
        ? false : dossier.link(pattern.basis, for: "the pattern: \(pattern.title)"),
    ]
  }

  private func slots(_ message: MessageTemplate) -> Slots {
    [
      "messageTitle": .text(message.title), "when": .text(message.when),
      "paragraphs": .items(message.paragraphs),
      "source": message.basis.lines.isEmpty
        ? false : dossier.link(message.basis, for: "the figures in the messages"),
    ]
  }

  private func table(_ steps: [RunbookStep], caption: String) -> PageTable {
    PageTable(
      caption: caption, columns: ["Step", "Do this", "You should see"],
      rows: steps.enumerated().map { index, step in
        .init(cells: [
          .init(text: "\(index + 1). \(Self.title(step.kind))"),
          .init(text: step.words, command: step.command ?? ""), .init(text: step.expected),
        ])
      }, isStacked: true)
  }

  private var watchTable: PageTable {
    PageTable(
      caption: "Watched for 10 minutes after each change, and for 1 day after a release",
      columns: ["Measure", "Usual", "Stop and roll back when", "Who watches"],
      rows: WatchItem.all(for: dossier.review, monitoring: dossier.monitoring).map { item in
        .init(cells: [
          .init(text: item.measure),
          .init(
            text: item.usual.map { FigureWords.figure($0.value, $0.unit) } ?? "not established",
            source: item.usual.map {
              dossier.link($0.basis, for: "the usual level of \(item.measure)")
            }
              ?? false),
          .init(
            text: item.stopWhen,
            source: dossier.link(
              item.basis, for: "the limit for \(item.measure.continuingSentence)")),
          .init(text: item.ownerRole),
        ])
      }, isStacked: true)
  }

  private func exerciseTable(_ exercise: Exercise) -> PageTable {
    PageTable(
      caption: "What the players are told, and what to ask",
      columns: ["Minute", "Tell the players", "Ask"],
      rows: exercise.injects.map { inject in
        .init(cells: [
          .init(text: "Minute \(FigureWords.grouped(inject.minute))"),
          .init(
            text: inject.words.fitted(300).asSentence,
            source: dossier.link(inject.basis, for: "the exercise at minute \(inject.minute)")),
          .init(text: inject.question),
        ])
      }, isStacked: true)
  }

  private static func title(_ kind: RunbookStep.Kind) -> String {
    switch kind {
    case .symptom: "Symptom"
    case .check: "Check"
    case .decide: "Decide"
    case .act: "Act"
    case .verify: "Verify"
    case .rollBack: "Roll back"
    case .escalate: "Escalate"
    }
  }
}
