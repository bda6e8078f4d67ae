package import Records

/// How the response went: what was known when, what was decided, how sure people were and how right,
/// and what is promised. Judges the process, never a person.
package struct ResponseReview: Sendable {
  /// What `response.yaml` says; `nil` without one, and then most of what follows is empty.
  package var record: ResponseRecord?
  package var decisions: [DecisionFinding]
  /// How sure the team was, one curve a hypothesis.
  package var teamCurves: [ConfidenceCurve]
  /// How sure this review would have been at the same moments, from what could be known then.
  package var engineCurves: [ConfidenceCurve]
  /// `nil` without a rollback plan.
  package var rollback: RollbackCompleteness?
  package var recovery: [RecoveryRow]
  package var calibration: CalibrationReview
  package var score: ProcessScore
  package var habits: [ResponseHabit]
  /// Minutes from step to step, for the steps that have a time.
  package var steps: [ProcessStep]
  /// Why the organisation did not see it coming, from evidence.
  package var surprises: [Surprise]
  package var statement: BlamelessStatement
  package var actions: ActionLint

  /// - Parameters:
  ///   - lessons: what people stored from this incident, in the library and in the record.
  ///   - engine: from evidence to explanations; the whole diagnosis unless a test says otherwise.
  package init(
    of review: Review, lessons: [Lesson] = [],
    engine: (Evidence) -> [Hypothesis] = {
      Diagnosis.review(of: $0).explanation?.causes.hypotheses ?? []
    }
  ) {
    let record = review.evidence.response
    let written = record ?? ResponseRecord(line: SourceLine(FileID(0), line: 1))
    self.record = record
    decisions = DecisionFinding.all(written.decisions, in: review.evidence)
    teamCurves = ConfidenceCurve.team(written)
    engineCurves = ConfidenceCurve.engine(
      written, evidence: review.evidence, final: review.explanation?.causes.hypotheses ?? [],
      engine: engine)
    rollback = written.rollback.map(RollbackCompleteness.init)
    recovery = RecoveryRow.all(in: review)
    calibration = CalibrationReview(of: written)
    actions = ActionLint(of: written.actions)
    let context = ResponseContext(
      review: review, record: written, lessons: lessons + written.lessons, calibration: calibration,
      actions: actions)
    habits = ResponseHabit.all(in: context)
    score = ProcessScore(of: context, habits: habits)
    steps = ProcessStep.all(in: context)
    surprises = Surprise.all(in: review)
    statement = BlamelessStatement(of: written, levels: review.explanation?.levels ?? [])
  }
}

/// What the searches in a response look at, worked out once.
package struct ResponseContext: Sendable {
  package let review: Review
  package let record: ResponseRecord
  package let lessons: [Lesson]
  package let calibration: CalibrationReview
  package let actions: ActionLint

  package init(
    review: Review, record: ResponseRecord, lessons: [Lesson], calibration: CalibrationReview,
    actions: ActionLint
  ) {
    self.review = review
    self.record = record
    self.lessons = lessons
    self.calibration = calibration
    self.actions = actions
  }

  /// What people did to the system, as materials show it, ascending by time.
  var interventions: [Intervention] { review.explanation?.causes.interventions ?? [] }

  /// Decisions that change the system, those without a time last.
  var actingDecisions: [Decision] {
    record.decisions.filter { ResponseWords.isActing($0.choice) }
  }

  /// The first time anybody changed the system in order to help.
  var firstAct: Timestamp? {
    (interventions.map(\.time) + actingDecisions.compactMap(\.time)).min()
  }

  var firstAlert: Alert? { review.evidence.alerts.first { $0.level != .info } }

  /// When the service was normal again, by what people met.
  var restored: Moment? {
    let spans = review.history.spans
    guard let last = spans.last, last.state == .normal,
      spans.contains(where: { $0.state > .normal })
    else { return nil }
    return Moment(time: last.span.start, words: "normal again", basis: last.basis)
  }

  /// Everything the team wrote in words, each with its line.
  var texts: [Remark] {
    var found: [Remark] = []
    if let triage = record.triage {
      found += triage.known + triage.notKnown + triage.notDoingYet
      found += triage.priorities.map { Remark($0.text, line: $0.line) }
    }
    for hypothesis in record.hypotheses {
      found.append(Remark(hypothesis.claim, line: hypothesis.line))
      for reading in hypothesis.readings {
        found += reading.evidence.map { Remark($0, line: reading.line) }
      }
    }
    for decision in record.decisions {
      found += [decision.choice, decision.reason, decision.result]
        .map { Remark($0, line: decision.line) }
    }
    found += record.checks.map { Remark("\($0.question) \($0.result)", line: $0.line) }
    found += record.wentWell + record.couldImprove + record.wasLucky
    found += record.causes.map { Remark($0.text, line: $0.line) }
    for lesson in record.lessons {
      guard let line = lesson.line else { continue }
      found += lesson.fields.map { Remark($0.value, line: line) }
    }
    return found.filter { !$0.text.isEmpty }
  }
}
