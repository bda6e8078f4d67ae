internal import Diagnosis
internal import Records

/// Why it happened: plain words first, then the mechanism, the rival explanations and the way from
/// the cause to the citizen.
struct CausePage {
  private let dossier: Dossier
  private let explanation: Explanation?

  init(_ dossier: Dossier) {
    self.dossier = dossier
    explanation = dossier.review.explanation
  }

  var slots: Slots {
    let hypotheses = explanation?.causes.hypotheses ?? []
    let leading = explanation?.leading
    let separation = shownSeparation
    return [
      "lead": .text(lead),
      "hasLeading": .flag(leading != nil),
      "plainWords": .text(leading?.plainWords ?? ""),
      "mechanism": .text(leading?.mechanism ?? ""),
      "confidence": .text(leading.map(CauseWords.confidence) ?? ""),
      "caps": .items(leading?.caps.map { "\($0.reason): at most \(Int($0.percent))%" } ?? []),
      "hasCaps": .flag(!(leading?.caps.isEmpty ?? true)),
      "settledBy": .text(leading?.settledBy ?? ""),
      "redHerrings": .items(leading?.redHerrings ?? []),
      "hasRedHerrings": .flag(!(leading?.redHerrings.isEmpty ?? true)),
      "separationTable": separation.map(separationTable)?.slot ?? .flag(false),
      "factorTable": separation.map(factorTable)?.slot ?? .flag(false),
      "cascade": .optional(CascadePicture(explanation?.cascade ?? [], dossier)?.slots),
      "levelTable": levelTable.slot,
      "rivalTable": rivalTable(hypotheses).slot,
      "hypotheses": .list(hypotheses.filter { $0.id != Hypothesis.somethingElse }.map(slots)),
      "hasHypotheses": .flag(hypotheses.count > 1),
      "changeTable": changeTable.slot,
      "noChanges": .flag(explanation?.causes.changes.isEmpty ?? true),
    ]
  }

  /// The separation that the leading evidence rests on: of statements before requests.
  private var shownSeparation: Separation? {
    let found = explanation?.causes.separations ?? []
    let separated = found.filter { !$0.separating(.input).isEmpty }
    return separated.first { $0.kind == .statement } ?? separated.first ?? found.first
  }

  private var lead: String {
    guard let explanation, !explanation.causes.hypotheses.isEmpty else {
      return "The cause is not established: nothing in the materials left its usual range."
    }
    guard let leading = explanation.leading else {
      return
        "The cause is not established: no explanation is better supported than “something else”."
    }
    return "The best supported explanation is \(leading.title.continuingSentence): "
      + "\(ConfidenceWord(percent: leading.confidence).rawValue), \(Int(leading.confidence))%."
  }

  // MARK: Slow and quick runs

  private func separationTable(_ separation: Separation) -> PageTable {
    PageTable(
      caption: "Slow and quick runs of the same operation",
      columns: [
        "Runs", .number("How many"), .number("Shortest"), .number("Middle"), .number("Longest"),
      ],
      rows: [("Quick", separation.quick), ("Slow", separation.slow)].map { name, group in
        .init(cells: [
          .init(
            text: name, note: "\(UKWords.time(group.first)) to \(UKWords.time(group.last))",
            source: dossier.link(
              Basis(lines: group.lines), for: "the \(name.lowercased()) runs")),
          .init(text: FigureWords.grouped(group.count)),
          .init(text: CauseWords.milliseconds(group.shortestMilliseconds)),
          .init(text: CauseWords.milliseconds(group.medianMilliseconds)),
          .init(text: CauseWords.milliseconds(group.longestMilliseconds)),
        ])
      }, isStacked: true)
  }

  private func factorTable(_ separation: Separation) -> PageTable {
    PageTable(
      caption: "What might tell slow runs from quick ones",
      columns: ["Tested", "Result", .number("Chance alone (p)"), .number("Runs")],
      rows: separation.factors.prefix(8).map { factor in
        .init(cells: [
          .init(text: factor.name.capitalisedFirst, note: factor.words.fitted(160)),
          .init(text: CauseWords.verdict(factor)),
          .init(text: CauseWords.probability(factor.adjustedPValue)),
          .init(text: FigureWords.grouped(factor.runs)),
        ])
      }, isStacked: true)
  }

  // MARK: Rivals

  private func rivalTable(_ hypotheses: [Hypothesis]) -> PageTable {
    PageTable(
      caption: "Explanations and how sure the evidence makes us",
      columns: ["Explanation", .number("Confidence"), "In words"],
      rows: hypotheses.map { hypothesis in
        .init(cells: [
          .init(
            text: hypothesis.title,
            href: hypothesis.id == Hypothesis.somethingElse ? "" : "#\(hypothesis.id)"),
          .init(text: "\(Int(hypothesis.confidence))%"),
          .init(text: ConfidenceWord(percent: hypothesis.confidence).rawValue),
        ])
      })
  }

  private func slots(_ hypothesis: Hypothesis) -> Slots {
    [
      "id": .text(hypothesis.id), "title": .text(hypothesis.title),
      "confidence": .text(CauseWords.confidence(hypothesis)),
      "plainWords": .text(hypothesis.plainWords),
      "mechanism": .text(hypothesis.mechanism),
      "support": .list(answers(hypothesis.support, "for", hypothesis)),
      "hasSupport": .flag(!hypothesis.support.isEmpty),
      "against": .list(answers(hypothesis.against, "against", hypothesis)),
      "hasAgainst": .flag(!hypothesis.against.isEmpty),
      "missing": .items(
        hypothesis.notAvailable.map { $0.words.withoutFullStop }.removingRepeats),
      "hasMissing": .flag(!hypothesis.notAvailable.isEmpty),
      "settledBy": .text(hypothesis.settledBy),
      "stepTable": stepTable(hypothesis).slot,
    ]
  }

  private func answers(
    _ answers: [ClueAnswer], _ side: String, _ hypothesis: Hypothesis
  ) -> [Slots] {
    answers.map { answer in
      [
        "item": .text(answer.words.capitalisedFirst.withoutFullStop),
        "source": answer.basis.lines.isEmpty
          ? .flag(false)
          : dossier.link(
            answer.basis, for: "evidence \(side) “\(hypothesis.title)”: \(answer.words.fitted(60))")
          ,
      ]
    }
  }

  private func stepTable(_ hypothesis: Hypothesis) -> PageTable {
    PageTable(
      caption: "How confidence in “\(hypothesis.title)” moved",
      columns: ["Evidence", .number("Before"), .number("After")],
      rows: hypothesis.steps.map { step in
        .init(cells: [
          .init(text: step.words.capitalisedFirst.withoutFullStop),
          .init(text: "\(Int(step.before))%"), .init(text: "\(Int(step.after))%"),
        ])
      }, isStacked: true)
  }

  // MARK: Depths and changes

  private var levelTable: PageTable {
    PageTable(
      caption: "Causes at three depths",
      columns: ["Cause", "Depth", .number("Confidence")],
      rows: (explanation?.levels ?? []).map { cause in
        .init(cells: [
          .init(
            text: cause.words,
            source: dossier.link(cause.basis, for: "the cause “\(cause.words.fitted(60))”")),
          .init(text: CauseWords.title(cause.level)), .init(text: "\(Int(cause.confidence))%"),
        ])
      }, isStacked: true)
  }

  private var changeTable: PageTable {
    PageTable(
      caption: "What changed before the first sign",
      columns: ["Change", "Before the first sign", "Does the size of the effect fit?"],
      rows: (explanation?.causes.changes ?? []).map { change in
        let values = [change.change.before, change.change.after].compactMap(\.self)
          .joined(separator: " to ")
        return .init(cells: [
          .init(
            text: [change.change.component, change.change.text].filter { !$0.isEmpty }
              .joined(separator: ": ").fitted(160),
            note: values, source: dossier.link(change.basis, for: "this change")),
          .init(text: change.gapSeconds.map(UKWords.duration) ?? "time not stated"),
          .init(text: change.effect.capitalisedFirst),
        ])
      }, isStacked: true)
  }
}

extension Array where Element == String {
  /// Each text once, where it first stands.
  var removingRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
