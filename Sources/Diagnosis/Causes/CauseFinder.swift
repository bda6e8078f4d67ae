package import Records

/// What is found about why: the answers to all clues and what follows from them.
package struct CauseFindings: Sendable {
  package var answers: [Clue: ClueAnswer]
  /// In falling order of confidence, "something else" always among them; empty when nothing
  /// went wrong.
  package var hypotheses: [Hypothesis]
  package var contributors: [ContributingFactor]
  package var separations: [Separation]
  package var lifetimes: [Lifetime]
  package var interventions: [Intervention]
  package var changes: [ChangeAssessment]

  package static let none = CauseFindings(
    answers: [:], hypotheses: [], contributors: [], separations: [], lifetimes: [],
    interventions: [], changes: [])
}

/// From evidence and signals to explanations.
package enum CauseFinder {
  /// Belief a contributing factor needs before it is shown, in per cent.
  package static let leastContribution = 50.0

  /// - Parameter patterns: the library to judge; all of it unless a test says otherwise.
  package static func findings(
    in evidence: Evidence, signals: [Signal], firstSign: Moment?, history: ServiceHistory,
    patterns: [FailurePattern]
  ) -> CauseFindings {
    guard firstSign != nil else { return .none }
    let loads = signals.filter { $0.kind == .traffic || $0.kind == .saturation }
      .filter { $0.samples.count >= 8 }
      .prefix(6)
      .map { (name: $0.title.lowercased() + " at that moment", samples: $0.samples) }
    let separations = SeparationFinder(loads: Array(loads)).separations(in: evidence.operations)
    let context = ClueContext(
      evidence: evidence, signals: signals, firstSign: firstSign, history: history,
      separations: separations, lifetimes: LifetimeFinder.lifetimes(in: evidence),
      interventions: InterventionFinder.interventions(
        in: evidence, signals: signals, separations: separations, after: firstSign))
    let changes = ChangeAssessor.assessments(in: evidence, firstSign: firstSign)
    let answers = answers(in: context, changes: changes)
    let hypotheses = HypothesisScoring.hypotheses(
      from: patterns, answers: answers, evidence: evidence)
    return CauseFindings(
      answers: answers, hypotheses: hypotheses,
      contributors: contributors(hypotheses, patterns, answers),
      separations: separations, lifetimes: context.lifetimes,
      interventions: context.interventions, changes: changes)
  }

  /// Every clue answered once; a clue that no search covers is not available.
  static func answers(in context: ClueContext, changes: [ChangeAssessment]) -> [Clue: ClueAnswer] {
    let found =
      PhraseClues.answers(in: context) + SeparationClues.answers(in: context)
      + OrderClues.answers(in: context) + PoolClues.answers(in: context)
      + LimitClues.answers(in: context) + ChangeClues.answers(in: context, changes: changes)
      + TrafficClues.answers(in: context) + SpreadClues.answers(in: context)
      + ToldChangeClues.answers(in: context) + RhythmClues.answers(in: context)
      + ResourceClues.answers(in: context) + WorkClues.answers(in: context)
    var answers: [Clue: ClueAnswer] = [:]
    for answer in found {
      if let earlier = answers[answer.clue], rank(earlier) >= rank(answer) { continue }
      answers[answer.clue] = answer
    }
    for clue in Clue.allCases where answers[clue] == nil {
      answers[clue] = context.notAvailable(clue, "No search for this clue covers these materials")
    }
    return answers
  }

  private static func rank(_ answer: ClueAnswer) -> Int {
    switch answer.state {
    case .seen: 2
    case .notSeen: 1
    case .notAvailable: 0
    }
  }

  /// Patterns that the leading explanation names as possible contributors, judged on their own.
  private static func contributors(
    _ hypotheses: [Hypothesis], _ patterns: [FailurePattern], _ answers: [Clue: ClueAnswer]
  ) -> [ContributingFactor] {
    guard let leading = hypotheses.first,
      let pattern = patterns.first(where: { $0.id == leading.id })
    else { return [] }
    return patterns.filter { pattern.contributors.contains($0.id) }.compactMap { candidate in
      let odds = HypothesisScoring.logOdds(of: candidate, answers: answers)
      let confidence = min(90, (100 * HypothesisScoring.probability(logOdds: odds)).rounded())
      guard confidence >= leastContribution else { return nil }
      let judged = candidate.predictions.compactMap { prediction in
        answers[prediction.clue].map { (prediction, $0) }
      }
      return ContributingFactor(
        id: candidate.id, title: candidate.title, plainWords: candidate.plainWords,
        confidence: confidence,
        support: judged.filter { isSeen($0.1) && $0.0.ifSeen > 0 }.map(\.1),
        against: judged.filter { isSeen($0.1) && $0.0.ifSeen < 0 }.map(\.1))
    }.sorted { ($0.confidence, $1.id) > ($1.confidence, $0.id) }
  }

  private static func isSeen(_ answer: ClueAnswer) -> Bool {
    if case .seen = answer.state { true } else { false }
  }
}
