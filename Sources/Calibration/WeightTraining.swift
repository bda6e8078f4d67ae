import Diagnosis
import Foundation
import Simulation

/// Learns weights from judged days: penalised maximum likelihood of the true causes under the very
/// formula by which causes are scored (multinomial logistic regression; A. Hoerl and R. Kennard,
/// Technometrics 12, 1970, for the penalty), starting from and held towards the weights that stand
/// in the patterns. Patterns that are not simulated keep theirs and compete unchanged.
struct WeightTraining: Sendable {
  /// How strongly a weight is held to its prior, for a mean loss over all days.
  var penalty = 0.0006
  /// Weights end here; beyond 4 one clue alone would decide.
  var limit = 4.0
  var rounds = 1_500
  var step = 0.6

  private struct Weight {
    let pattern: Int
    let clue: Clue?
    let priorSeen: Double
    let priorNotSeen: Double
    var seen: Double
    var notSeen: Double
  }

  /// - Parameter outcomes: of training seeds only.
  func weights(from outcomes: [TrialOutcome]) -> LearnedWeights {
    let patterns = FailurePattern.all
    let places = Dictionary(
      uniqueKeysWithValues: patterns.enumerated().map { ($1.id, $0) })
    let days = outcomes.compactMap { outcome -> (answers: [Clue: ClueAnswer], truth: Int)? in
      guard !outcome.isHealthy, !outcome.answers.isEmpty else { return nil }
      return places[outcome.truth.pattern].map { (outcome.answers, $0) }
    }
    let simulated = Set(days.map(\.truth))
    var weights = simulated.sorted().flatMap { Self.start(patterns[$0], $0) }
    let fixed = days.map { day in
      patterns.indices.map { place in
        simulated.contains(place)
          ? 0 : HypothesisScoring.logOdds(of: patterns[place], answers: day.answers)
      }
    }
    // Strength of each weight's clue on each day: seen, then not seen.
    let inputs = days.map { day in
      weights.map { weight -> (Double, Double) in
        guard let clue = weight.clue else { return (1, 0) }
        return switch day.answers[clue]?.state {
        case .seen(let strength): (strength, 0)
        case .notSeen: (0, 1)
        default: (0, 0)
        }
      }
    }
    let share = 1 / Double(max(1, days.count))
    for round in 0..<rounds {
      var seen = [Double](repeating: 0, count: weights.count)
      var notSeen = seen
      for (number, day) in days.enumerated() {
        var odds = fixed[number]
        for (place, weight) in weights.enumerated() {
          let input = inputs[number][place]
          odds[weight.pattern] += weight.seen * input.0 + weight.notSeen * input.1
        }
        let chances = Self.chances(odds)
        for (place, weight) in weights.enumerated() {
          let input = inputs[number][place]
          let error = chances[weight.pattern] - (weight.pattern == day.truth ? 1 : 0)
          seen[place] += error * input.0
          notSeen[place] += error * input.1
        }
      }
      let rate = step * (round < rounds / 2 ? 8 : 3)
      for place in weights.indices {
        let weight = weights[place]
        let pullSeen = 2 * penalty * (weight.seen - weight.priorSeen)
        let pullNotSeen = 2 * penalty * (weight.notSeen - weight.priorNotSeen)
        weights[place].seen = clamped(weight.seen - rate * (seen[place] * share + pullSeen))
        weights[place].notSeen =
          clamped(weight.notSeen - rate * (notSeen[place] * share + pullNotSeen))
      }
    }
    return LearnedWeights(
      rows: weights.map { weight in
        LearnedWeights.Row(
          pattern: patterns[weight.pattern].id, clue: weight.clue,
          ifSeen: Self.hundredths(weight.seen), ifNotSeen: Self.hundredths(weight.notSeen))
      })
  }

  private static func start(_ pattern: FailurePattern, _ place: Int) -> [Weight] {
    let prior = Weight(
      pattern: place, clue: nil, priorSeen: pattern.prior, priorNotSeen: 0, seen: pattern.prior,
      notSeen: 0)
    let own = pattern.predictions.map { prediction in
      Weight(
        pattern: place, clue: prediction.clue, priorSeen: prediction.ifSeen,
        priorNotSeen: prediction.ifNotSeen, seen: prediction.ifSeen,
        notSeen: prediction.ifNotSeen)
    }
    let known = Set(pattern.predictions.map(\.clue))
    let further = (FurtherClues.byPattern[pattern.id] ?? []).filter { !known.contains($0) }.map {
      Weight(pattern: place, clue: $0, priorSeen: 0, priorNotSeen: 0, seen: 0, notSeen: 0)
    }
    return [prior] + own + further
  }

  /// Shares that sum to 1 with those of "something else".
  private static func chances(_ odds: [Double]) -> [Double] {
    let highest = max(odds.max() ?? 0, HypothesisScoring.somethingElseLogOdds)
    let weights = odds.map { exp($0 - highest) }
    let total =
      weights.reduce(0, +) + exp(HypothesisScoring.somethingElseLogOdds - highest)
    return weights.map { $0 / total }
  }

  private func clamped(_ value: Double) -> Double { min(max(value, -limit), limit) }

  private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// The committed file's text.
  static func table(_ weights: LearnedWeights, days: Int, seeds: Range<UInt64>) -> String {
    let rows = weights.rows.map { row in
      "    \(row.pattern), \(row.clue?.rawValue ?? "prior"), \(row.ifSeen), \(row.ifNotSeen)"
    }
    return """
      // A table of values.

      extension LearnedWeights {
        /// The committed table, made by `make weights` from \(days) simulated days with seeds
        /// \(seeds.lowerBound) to \(seeds.upperBound - 1), a part of them with materials withheld. The prior is each
        /// pattern's own prediction. Columns: pattern, clue, weight if seen, weight if not seen.
        package static let committed = LearnedWeights(table: text)

        private static let text = \"\"\"
      \(rows.joined(separator: "\n"))
          \"\"\"
      }

      """
  }
}
