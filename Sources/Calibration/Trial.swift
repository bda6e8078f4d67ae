import Diagnosis
import Records
import Simulation

/// One simulated day to be judged: what goes wrong on it, its seed, and what is left out.
struct Trial: Sendable {
  let kind: FaultKind
  let seed: UInt64
  let withheld: Set<FaultMaterial>

  /// Every kind with every seed; of the materials, so many are withheld, chosen by the seed alone.
  static func all(kinds: [FaultKind], seeds: Range<UInt64>, withholding count: Int) -> [Trial] {
    seeds.flatMap { seed in
      kinds.map { kind in
        Trial(kind: kind, seed: seed, withheld: withheld(count, kind: kind, seed: seed))
      }
    }
  }

  private static func withheld(
    _ count: Int, kind: FaultKind, seed: UInt64
  ) -> Set<FaultMaterial> {
    let materials = FaultMaterial.allCases
    var number = seed &* 31 &+ UInt64(kind.rawValue.utf8.reduce(0) { $0 + Int($1) })
    var chosen: Set<FaultMaterial> = []
    while chosen.count < count {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      chosen.insert(materials[Int(number >> 33) % materials.count])
    }
    return chosen
  }
}

/// What the engine said about one simulated day, beside the truth.
struct TrialOutcome: Sendable {
  let trial: Trial
  let truth: FaultTruth
  /// In falling order of confidence; empty when nothing was found.
  var hypotheses: [(id: String, confidence: Double)]
  /// Seconds since 1970.
  let firstSign: Double?
  /// What the sign was, in the engine's words.
  let signWords: String
  /// What every search for a clue answered; empty when nothing was found.
  let answers: [Clue: ClueAnswer]
  /// The files of the day without their content: what the caps on confidence look at.
  let files: Evidence
  /// Time the diagnosis took.
  let seconds: Double

  /// The same answers judged with other weights.
  func judged(by patterns: [FailurePattern]) -> TrialOutcome {
    guard !answers.isEmpty else { return self }
    var outcome = self
    outcome.hypotheses = HypothesisScoring.hypotheses(
      from: patterns, answers: answers, evidence: files
    ).map { ($0.id, $0.confidence) }
    return outcome
  }

  var isHealthy: Bool { trial.kind == .healthy }
  /// The named cause with the highest confidence; `nil` when nothing was found.
  var leading: (id: String, confidence: Double)? {
    hypotheses.first { $0.id != Hypothesis.somethingElse }
  }
  /// Place of the true pattern among the hypotheses, from 0; `nil` when it is not among them.
  var rank: Int? { hypotheses.firstIndex { $0.id == truth.pattern } }
  var isFirst: Bool { rank == 0 }

  /// Minutes from the first harm to the first sign, negative when the sign came before.
  var firstSignError: Double? {
    guard let firstSign, let harm = truth.firstHarm ?? truth.began else { return nil }
    return (firstSign - Double(harm)) / 60
  }
}
