import Simulation
import Diagnosis

/// Scores as text for a terminal and for a document.
struct ScoreTable: Sendable {
  let scores: Scores
  /// How many materials were left out.
  let withheld: Int

  var text: String {
    let title =
      withheld == 0 ? "All materials" : withheld == 1 ? "One material withheld" : "Two withheld"
    var rows = [
      ("Faults / healthy days", "\(scores.faults.count) / \(scores.healthy.count)"),
      ("True cause first", percent(scores.first)),
      ("True cause among the first three", percent(scores.firstThree)),
      ("Wrong with a confidence above 80", percent(scores.surelyWrong)),
      ("No first sign found", percent(scores.unseen)),
      ("Brier score of the first hypothesis", hundredths(scores.brier)),
      ("Calibration error, all hypotheses", points(scores.calibrationError)),
      ("Calibration error, first hypothesis", points(scores.firstCalibrationError)),
    ]
    if let errors = scores.firstSignErrors {
      rows.append(
        (
          "First sign, distance from first harm",
          "median \(tenths(errors.median)) min, nine tenths within \(tenths(errors.ninetieth)) min"
        ))
    }
    if !scores.healthy.isEmpty {
      rows.append(("Healthy days on which nothing was found", percent(scores.quietDays)))
    }
    let took = (scores.faults + scores.healthy).map(\.seconds)
    rows.append(
      ("Time to diagnose one day", "\(tenths(1_000 * took.reduce(0, +) / Double(took.count))) ms"))
    return ([title] + rows.map { "  \(padded($0.0, 42))\($0.1)" } + [calibration])
      .joined(separator: "\n")
  }

  /// Claimed against observed, by tenths of confidence.
  private var calibration: String {
    (["  Confidence   hypotheses   claimed   right"]
      + scores.bins.map { bin in
        "  \(padded("\(bin.from) to \(bin.from + 10)", 13))\(padded("\(bin.count)", 13))"
          + "\(padded(tenths(bin.claimed), 10))\(tenths(bin.observed))"
      }).joined(separator: "\n")
  }

  /// Kinds that were taken for others, then first signs on calm days and those far from the harm.
  var confusion: String {
    let early = scores.faults.filter { abs($0.firstSignError ?? 0) > 10 }.map {
      "  \($0.trial.kind.rawValue) \($0.trial.seed): \(tenths($0.firstSignError ?? 0)) min: "
        + $0.signWords
    }
    let calm = scores.healthy.filter { $0.firstSign != nil }.map {
      "  calm day \($0.trial.seed): \($0.signWords)"
    }
    return (confused + calm + early).joined(separator: "\n")
  }

  private var confused: [String] {
    scores.confusion.map { row in
      let instead = row.instead.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      return "  \(padded(row.kind, 30))\(padded("\(row.right)/\(row.count)", 8))\(instead)"
    }
  }

  private func percent(_ value: Double) -> String { "\(tenths(value))%" }
  private func points(_ value: Double) -> String { "\(tenths(value)) points" }
  private func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
  private func hundredths(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
}

/// Text with spaces behind it up to a width.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

/// On how many days of each kind each clue was seen, not seen or not available.
struct ClueTable: Sendable {
  private let outcomes: [TrialOutcome]

  init(_ outcomes: [TrialOutcome]) { self.outcomes = outcomes }

  var text: String {
    let kinds = Dictionary(grouping: outcomes.filter { !$0.answers.isEmpty }) {
      $0.trial.kind.rawValue
    }
    return kinds.keys.sorted().map { kind in
      let own = kinds[kind] ?? []
      let seen = Clue.allCases.compactMap { clue -> String? in
        let states = own.compactMap { $0.answers[clue]?.state }
        let hits = states.count { if case .seen = $0 { true } else { false } }
        let misses = states.count { $0 == .notSeen }
        return hits == 0 ? nil : "\(clue.rawValue) \(hits)/\(hits + misses)"
      }
      return "  \(kind) (\(own.count)): \(seen.joined(separator: ", "))"
    }.joined(separator: "\n")
  }
}
