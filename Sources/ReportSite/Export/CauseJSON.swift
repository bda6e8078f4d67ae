internal import Diagnosis
internal import Records

/// The part of `review.json` about causes.
struct CauseJSON {
  private let explanation: Explanation
  private let lines: LineJSON

  init(_ explanation: Explanation, lines: LineJSON) {
    self.explanation = explanation
    self.lines = lines
  }

  var members: [(String, JSON)] {
    [
      ("hypotheses", .list(explanation.causes.hypotheses.map(hypothesis))),
      (
        "components",
        .list(
          explanation.components.map {
            .object([("name", .text($0.name)), ("confidence", .number($0.confidence))])
          })
      ),
      ("ruledOut", .list(explanation.ruledOut.map(remedy))),
      ("contradictions", .list(explanation.contradictions.map(contradiction))),
      ("changes", .list(explanation.causes.changes.map(change))),
      ("cascade", .list(explanation.cascade.map(step))),
      ("levels", .list(explanation.levels.map(level))),
      ("response", .list(explanation.responseMeasures.map(measure))),
    ]
  }

  private func hypothesis(_ hypothesis: Hypothesis) -> JSON {
    .object([
      ("id", .text(hypothesis.id)), ("title", .text(hypothesis.title)),
      ("component", .text(hypothesis.component)), ("confidence", .number(hypothesis.confidence)),
      ("for", .list(hypothesis.support.map(answer))),
      ("against", .list(hypothesis.against.map(answer))),
      ("notAvailable", .texts(hypothesis.notAvailable.map(\.words))),
      ("caps", .texts(hypothesis.caps.map(\.reason))), ("settledBy", .text(hypothesis.settledBy)),
    ])
  }

  private func answer(_ answer: ClueAnswer) -> JSON {
    .object([
      ("clue", .text(answer.clue.rawValue)), ("words", .text(answer.words)),
      ("basis", lines.basis(answer.basis)),
    ])
  }

  private func remedy(_ remedy: RuledOut) -> JSON {
    .object([
      ("id", .text(remedy.id)), ("remedy", .text(remedy.remedy)),
      ("verdict", .text(remedy.verdict.rawValue)), ("conclusion", .text(remedy.conclusion)),
      ("reasons", .list(remedy.reasons.map(answer))),
    ])
  }

  private func contradiction(_ clash: Contradiction) -> JSON {
    .object([
      ("kind", .text(clash.kind.rawValue)), ("subject", .text(clash.subject)),
      ("first", claim(clash.first)), ("second", claim(clash.second)),
      ("consequence", .text(clash.consequence)),
    ])
  }

  private func claim(_ claim: Contradiction.Claim) -> JSON {
    .object([("words", .text(claim.words)), ("basis", lines.basis(claim.basis))])
  }

  private func change(_ change: ChangeAssessment) -> JSON {
    .object([
      ("kind", .text(change.change.kind.rawValue)), ("time", .time(change.change.time)),
      ("component", .text(change.change.component)), ("text", .text(change.change.text)),
      ("before", change.change.before.map { .text($0) } ?? .null),
      ("after", change.change.after.map { .text($0) } ?? .null),
      ("ratio", .optional(change.ratio)), ("gapSeconds", .optional(change.gapSeconds)),
      ("effect", .text(change.effect)), ("basis", lines.basis(change.basis)),
    ])
  }

  private func step(_ step: CascadeStep) -> JSON {
    .object([
      ("time", .time(step.time)), ("words", .text(step.words)),
      ("isEvidenced", .bool(step.isEvidenced)), ("basis", lines.basis(step.basis)),
    ])
  }

  private func level(_ cause: LeveledCause) -> JSON {
    .object([
      ("level", .text(cause.level.rawValue)), ("words", .text(cause.words)),
      ("confidence", .number(cause.confidence)), ("basis", lines.basis(cause.basis)),
    ])
  }

  private func measure(_ measure: ResponseMeasure) -> JSON {
    .object([
      ("step", .text(measure.step.rawValue)), ("definition", .text(measure.definition)),
      ("seconds", .optional(measure.seconds)), ("reason", .text(measure.reason)),
      ("from", lines.moment(measure.from)), ("to", lines.moment(measure.to)),
    ])
  }
}
