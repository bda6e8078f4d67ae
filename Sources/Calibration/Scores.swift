import Simulation

/// How good a set of answers was.
struct Scores: Sendable {
  /// Days with a fault.
  let faults: [TrialOutcome]
  let healthy: [TrialOutcome]

  init(_ outcomes: [TrialOutcome]) {
    faults = outcomes.filter { !$0.isHealthy }
    healthy = outcomes.filter(\.isHealthy)
  }

  private func share(_ isWanted: (TrialOutcome) -> Bool) -> Double {
    faults.isEmpty ? 0 : 100 * Double(faults.count(where: isWanted)) / Double(faults.count)
  }

  /// Per cent of faults whose true pattern came first.
  var first: Double { share(\.isFirst) }
  /// Per cent of faults whose true pattern was among the first three.
  var firstThree: Double { share { ($0.rank ?? 9) < 3 } }
  /// Per cent of faults on which no first sign was found.
  var unseen: Double { share { $0.firstSign == nil } }
  /// Per cent of faults with a wrong pattern first and a confidence above 80.
  var surelyWrong: Double {
    share { outcome in
      outcome.leading.map { $0.confidence > 80 && $0.id != outcome.truth.pattern } ?? false
    }
  }

  /// Mean squared error of the confidence in the first named cause (G. Brier, Monthly Weather Review
  /// 78, 1950), for the event that it is right; 0 is perfect.
  var brier: Double {
    let errors = faults.map { outcome -> Double in
      let claimed = (outcome.leading?.confidence ?? 0) / 100
      let happened = outcome.leading?.id == outcome.truth.pattern ? 1.0 : 0
      return (claimed - happened) * (claimed - happened)
    }
    return errors.isEmpty ? 0 : errors.reduce(0, +) / Double(errors.count)
  }

  /// One row of the calibration table.
  struct Bin: Sendable {
    let from: Int
    let count: Int
    /// Per cent, the mean of what was claimed and the share that was right.
    let claimed: Double
    let observed: Double
  }

  /// The confidence in every hypothesis but "something else" that names a cause, in tenths.
  var bins: [Bin] {
    var sums = [(count: Int, claimed: Double, right: Int)](repeating: (0, 0, 0), count: 10)
    for outcome in faults {
      for hypothesis in outcome.hypotheses where hypothesis.id != "something-else" {
        let place = min(9, Int(hypothesis.confidence / 10))
        sums[place].count += 1
        sums[place].claimed += hypothesis.confidence
        sums[place].right += hypothesis.id == outcome.truth.pattern ? 1 : 0
      }
    }
    return sums.enumerated().compactMap { place, sum in
      sum.count == 0
        ? nil
        : Bin(
          from: place * 10, count: sum.count, claimed: sum.claimed / Double(sum.count),
          observed: 100 * Double(sum.right) / Double(sum.count))
    }
  }

  /// Expected calibration error in points over all bins, each by its size (M. Naeini, G. Cooper and
  /// M. Hauskrecht, AAAI 2015).
  var calibrationError: Double { Self.error(bins) }

  /// The same for the first hypothesis alone, where the claims are high.
  var firstCalibrationError: Double {
    var sums = [(count: Int, claimed: Double, right: Int)](repeating: (0, 0, 0), count: 10)
    for outcome in faults {
      guard let top = outcome.leading else { continue }
      let place = min(9, Int(top.confidence / 10))
      sums[place].count += 1
      sums[place].claimed += top.confidence
      sums[place].right += top.id == outcome.truth.pattern ? 1 : 0
    }
    return Self.error(
      sums.filter { $0.count > 0 }.map {
        Bin(
          from: 0, count: $0.count, claimed: $0.claimed / Double($0.count),
          observed: 100 * Double($0.right) / Double($0.count))
      })
  }

  private static func error(_ bins: [Bin]) -> Double {
    let total = bins.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    return bins.reduce(0) { $0 + Double($1.count) * abs($1.claimed - $1.observed) } / Double(total)
  }

  /// Distance of the first sign from the first harm in minutes: median, and nine tenths within.
  var firstSignErrors: (median: Double, ninetieth: Double)? {
    let errors = faults.compactMap(\.firstSignError).map(abs).sorted()
    guard !errors.isEmpty else { return nil }
    return (errors[errors.count / 2], errors[min(errors.count - 1, errors.count * 9 / 10)])
  }

  /// Per cent of healthy days on which nothing was found.
  var quietDays: Double {
    healthy.isEmpty
      ? 0 : 100 * Double(healthy.count { $0.firstSign == nil }) / Double(healthy.count)
  }

  /// For each kind: how often it came first, and what came first instead.
  var confusion: [(kind: String, right: Int, count: Int, instead: [(String, Int)])] {
    FaultKind.faults.compactMap { kind in
      let own = faults.filter { $0.trial.kind == kind }
      guard !own.isEmpty else { return nil }
      let wrong = own.filter { !$0.isFirst }.map { $0.hypotheses.first?.id ?? "nothing found" }
      let counts = Dictionary(wrong.map { ($0, 1) }, uniquingKeysWith: +)
      return (
        kind.rawValue, own.count(where: \.isFirst), own.count,
        counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { ($0.key, $0.value) }
      )
    }
  }
}
