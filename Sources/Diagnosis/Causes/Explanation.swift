package import Records

/// Why it happened, as far as the materials say: everything the pages about causes are made from.
package struct Explanation: Sendable {
  package var causes: CauseFindings
  /// From the cause to the citizen; empty when no explanation leads.
  package var cascade: [CascadeStep]
  /// `nil` when the materials do not allow a model.
  package var whatIf: WhatIf?
  package var ruledOut: [RuledOut]
  package var contradictions: [Contradiction]
  package var levels: [LeveledCause]
  package var responseMeasures: [ResponseMeasure]
  package var unusedAlarms: [UnusedAlarm]

  /// The explanation with the highest confidence, unless that is "something else".
  package var leading: Hypothesis? {
    causes.hypotheses.first.flatMap { $0.id == Hypothesis.somethingElse ? nil : $0 }
  }

  /// Parts of the system suspected, each with the confidence of all hypotheses that blame it, in
  /// falling order.
  package var components: [(name: String, confidence: Double)] {
    var sums: [String: Double] = [:]
    for hypothesis in causes.hypotheses where !hypothesis.component.isEmpty {
      sums[hypothesis.component, default: 0] += hypothesis.confidence
    }
    return sums.map { (name: $0.key, confidence: $0.value) }
      .sorted { ($0.confidence, $1.name) > ($1.confidence, $0.name) }
  }

  /// Runs every search over what the first stages found.
  package init(
    evidence: Evidence, signals: [Signal], firstSign: Moment?, history: ServiceHistory,
    impact: CitizenImpact
  ) {
    self.init(
      CauseSearch(evidence: evidence, signals: signals, firstSign: firstSign, history: history),
      ContradictionFinder(evidence), evidence: evidence, signals: signals, firstSign: firstSign,
      history: history, impact: impact)
  }

  /// Completes a search for causes and one for contradictions.
  init(
    _ search: CauseSearch, _ contradictions: ContradictionFinder, evidence: Evidence,
    signals: [Signal], firstSign: Moment?,
    history: ServiceHistory, impact: CitizenImpact
  ) {
    causes = search.causes
    whatIf = search.whatIf
    cascade = CascadeBuilder.steps(
      causes: causes, signals: signals, history: history, impact: impact)
    ruledOut =
      firstSign == nil ? [] : RemedyCheck.remedies(answers: causes.answers, whatIf: whatIf)
    self.contradictions = contradictions.all(history: history, impact: impact)
    unusedAlarms = ResponseFinder.unusedAlarms(
      evidence: evidence, interventions: causes.interventions)
    levels = CauseLevelFinder.levels(causes: causes, alarms: unusedAlarms, evidence: evidence)
    responseMeasures = ResponseFinder.measures(
      evidence: evidence, firstSign: firstSign, interventions: causes.interventions,
      history: history, impact: impact)
  }
}

/// The part of an explanation that does not need to know what happened to people.
struct CauseSearch: Sendable {
  let causes: CauseFindings
  let whatIf: WhatIf?

  /// - Parameter patterns: the library to judge; all of it unless a test says otherwise.
  init(
    evidence: Evidence, signals: [Signal], firstSign: Moment?, history: ServiceHistory,
    patterns: [FailurePattern] = FailurePattern.weighed
  ) {
    causes = CauseFinder.findings(
      in: evidence, signals: signals, firstSign: firstSign, history: history, patterns: patterns)
    whatIf =
      firstSign == nil
      ? nil
      : WhatIfModel.whatIf(
        evidence: evidence, signals: signals, separations: causes.separations,
        durationsAtLimit: nil)
  }
}
