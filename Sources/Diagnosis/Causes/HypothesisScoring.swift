package import Records

#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// Belief in rival explanations: log-odds added clue by clue, shared out to sum to 100, held down
/// by caps where the evidence is of a kind that cannot carry more.
///
/// Adding weights of evidence in log-odds is I. J. Good's ("Probability and the Weighing of
/// Evidence", 1950); sharing out by softmax treats the patterns as exclusive primary causes.
package enum HypothesisScoring {
  /// The least confidence of any hypothesis that is not logically excluded, in per cent.
  package static let floorPercent = 1.0
  /// Log-odds of "something else", so that a pattern must earn its place.
  package static let somethingElseLogOdds = 1.0
  /// How many patterns are shown as hypotheses beside "something else".
  package static let shown = 6

  /// Hypotheses in falling order of confidence, "something else" always among them.
  package static func hypotheses(
    from patterns: [FailurePattern], answers: [Clue: ClueAnswer], evidence: Evidence
  ) -> [Hypothesis] {
    let scored = patterns.map { ($0, logOdds(of: $0, answers: answers)) }
      .sorted { ($0.1, $1.0.id) > ($1.1, $0.0.id) }
    let top = Array(scored.prefix(shown))
    var weights = top.map { exp($0.1) }
    let rest =
      exp(somethingElseLogOdds) + scored.dropFirst(shown).reduce(0) { $0 + exp($1.1) }
    weights.append(rest)
    let total = weights.reduce(0, +)
    let caps = top.map { Self.caps(of: $0.0, answers: answers, evidence: evidence) }
    let percents = shared(
      weights.map { 100 * $0 / total },
      limits: caps.map { $0.map(\.percent).min() ?? 100 } + [100])
    var found = top.indices.map { index in
      hypothesis(
        top[index].0, percent: percents[index], answers: answers, caps: caps[index],
        rivals: total - weights[index])
    }
    found.append(somethingElse(percent: percents[percents.count - 1]))
    return found.sorted { ($0.confidence, $1.id) > ($1.confidence, $0.id) }
  }

  /// The pattern's prior and the weight of every clue that is not missing.
  package static func logOdds(of pattern: FailurePattern, answers: [Clue: ClueAnswer]) -> Double {
    pattern.predictions.reduce(pattern.prior) { $0 + weight(of: $1, answers: answers) }
  }

  /// The chance that odds stand for, 0 to 1.
  package static func probability(logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  private static func weight(
    of prediction: FailurePattern.Prediction, answers: [Clue: ClueAnswer]
  ) -> Double {
    switch answers[prediction.clue]?.state {
    case .seen(let strength): prediction.ifSeen * min(max(strength, 0), 1)
    case .notSeen: prediction.ifNotSeen
    case .notAvailable, nil: 0
    }
  }

  /// Percentages under their limits, none below the floor, summing to 100; what a limit takes away
  /// goes to "something else", the last.
  static func shared(_ raw: [Double], limits: [Double]) -> [Double] {
    guard raw.count > 1 else { return [100] }
    var percents = zip(raw, limits).map { max(min($0, $1), floorPercent) }
    let last = percents.count - 1
    let others = percents[..<last].reduce(0, +)
    if others > 100 - floorPercent {
      let factor = (100 - floorPercent) / others
      for index in 0..<last { percents[index] *= factor }
    }
    percents[last] = 100 - percents[..<last].reduce(0, +)
    return rounded(percents)
  }

  /// Whole per cents that still sum to 100 (largest remainder).
  private static func rounded(_ percents: [Double]) -> [Double] {
    var whole = percents.map { max($0.rounded(.down), floorPercent) }
    let order = percents.indices.sorted {
      (percents[$0] - percents[$0].rounded(.down), $1)
        > (percents[$1] - percents[$1].rounded(.down), $0)
    }
    var missing = Int(100 - whole.reduce(0, +))
    var next = 0
    while missing > 0, !order.isEmpty {
      whole[order[next % order.count]] += 1
      missing -= 1
      next += 1
    }
    while missing < 0, let largest = whole.indices.max(by: { whole[$0] < whole[$1] }) {
      whole[largest] -= 1
      missing += 1
    }
    return whole
  }

  private static func caps(
    of pattern: FailurePattern, answers: [Clue: ClueAnswer], evidence: Evidence
  ) -> [Hypothesis.Cap] {
    var caps: [Hypothesis.Cap] = []
    func isSeen(_ clue: Clue) -> Bool {
      if case .seen = answers[clue]?.state { true } else { false }
    }
    if !pattern.mechanismClues.contains(where: isSeen) {
      caps.append(.init(percent: 70, reason: "No evidence shows the mechanism itself at work"))
    }
    if !(pattern.confirmingClue.map(isSeen) ?? false) {
      caps.append(.init(percent: 90, reason: "The confirming test has not been run"))
    }
    let kinds = pattern.predictions.reduce(into: Set<MaterialKind>()) { kinds, prediction in
      guard prediction.ifSeen > 0, isSeen(prediction.clue) else { return }
      kinds.formUnion(answers[prediction.clue]?.kinds(in: evidence) ?? [])
    }
    if kinds.count < 2 {
      caps.append(.init(percent: 60, reason: "One kind of material only speaks for it"))
    }
    return caps
  }

  private static func hypothesis(
    _ pattern: FailurePattern, percent: Double, answers: [Clue: ClueAnswer],
    caps: [Hypothesis.Cap], rivals: Double
  ) -> Hypothesis {
    var support: [ClueAnswer] = []
    var against: [ClueAnswer] = []
    var missing: [ClueAnswer] = []
    var steps: [Hypothesis.Step] = []
    var odds = pattern.prior
    let ordered = pattern.predictions.sorted {
      abs(weight(of: $0, answers: answers)) > abs(weight(of: $1, answers: answers))
    }
    for prediction in ordered {
      guard let answer = answers[prediction.clue] else { continue }
      let weight = weight(of: prediction, answers: answers)
      if case .notAvailable = answer.state { missing.append(answer) }
      guard weight != 0 else { continue }
      if weight > 0 { support.append(answer) } else { against.append(answer) }
      let before = share(odds, rivals)
      odds += weight
      steps.append(
        .init(clue: answer.clue, before: before, after: share(odds, rivals), words: answer.words))
    }
    return Hypothesis(
      id: pattern.id, title: pattern.title, component: pattern.component.rawValue,
      plainWords: pattern.plainWords, mechanism: pattern.mechanism, confidence: percent,
      support: support, against: against, notAvailable: missing, caps: caps, steps: steps,
      redHerrings: pattern.redHerrings, settledBy: pattern.confirmingTest,
      mitigation: pattern.mitigation, prevention: pattern.prevention,
      monitoring: pattern.monitoring)
  }

  private static func share(_ logOdds: Double, _ rivals: Double) -> Double {
    let weight = exp(logOdds)
    return (100 * weight / (weight + rivals)).rounded()
  }

  private static func somethingElse(percent: Double) -> Hypothesis {
    Hypothesis(
      id: Hypothesis.somethingElse, title: "Something else", component: "",
      plainWords: "None of the causes on this page, or one the materials cannot show.",
      mechanism: "", confidence: percent, support: [], against: [], notAvailable: [], caps: [],
      steps: [], redHerrings: [],
      settledBy: "Collect the materials listed as missing and run the review again",
      mitigation: "", prevention: "", monitoring: "")
  }
}
