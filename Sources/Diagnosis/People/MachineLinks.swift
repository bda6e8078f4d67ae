internal import Records
internal import Statistics

/// How technical measures and what people met moved together.
///
/// Spearman's rank correlation at the lag where it is strongest, and again of the changes from one
/// stretch to the next: two measures that merely rise and fall over the same day agree in the first
/// and not in the second (Granger and Newbold, "Spurious regressions in econometrics", 1974).
struct MachineLinks {
  /// Fewer pairs than this rank by chance.
  private static let fewestPairs = 10
  private static let longestLagSeconds = 1_800.0
  private static let mostStretches = 240.0
  private static let weakest = 0.6
  /// Several measures of one layer say the same thing.
  private static let mostOfALayer = 1
  private static let mostRead = 60

  let signals: [Signal]
  let citizenMeasures: [Signal]
  let problemReports: [PersonReport]

  /// Strongest first: the strongest of each layer of the machine with the measure that says best how
  /// people fared, and the strongest of all with the number of reports.
  func links() -> [MachineLink] {
    let people = Set(citizenMeasures.map(\.id))
    let technical = signals.filter { signal in
      signal.onset != nil && !people.contains(signal.id) && signal.samples.count >= Self.fewestPairs
        && ![.citizen, .client].contains(signal.layer) && signal.kind != .business
    }
    var shown: [MachineLink] = []
    if let measure = citizenMeasures.first {
      let outcome = Outcome(title: measure.title, signal: measure)
      for layer in Signal.Layer.allCases {
        let own = technical.filter { $0.layer == layer }.prefix(Self.mostRead)
        shown += own.compactMap { link($0, outcome) }.sorted(by: isStronger)
          .prefix(Self.mostOfALayer)
      }
    }
    if !problemReports.isEmpty {
      let reports = Outcome(title: "Reports of problems", signal: nil)
      shown += technical.prefix(Self.mostRead).compactMap { link($0, reports) }
        .sorted(by: isStronger).prefix(Self.mostOfALayer)
    }
    return shown.sorted(by: isStronger)
  }

  private struct Outcome {
    let title: String
    /// `nil` for the count of reports.
    let signal: Signal?
  }

  private func isStronger(_ a: MachineLink, _ b: MachineLink) -> Bool {
    if a.mayFollowTheClock != b.mayFollowTheClock { return !a.mayFollowTheClock }
    if abs(a.strength) != abs(b.strength) { return abs(a.strength) > abs(b.strength) }
    return (a.signal, a.outcome) < (b.signal, b.outcome)
  }

  private func link(_ signal: Signal, _ outcome: Outcome) -> MachineLink? {
    guard let first = signal.samples.first?.time, let last = signal.samples.last?.time else {
      return nil
    }
    let steps = [signal.stepSeconds, outcome.signal.map { $0.stepSeconds ?? 60 } ?? 300]
    let width = max(
      Double(steps.compactMap(\.self).max() ?? 60),
      (last.seconds(since: first) / Self.mostStretches / 60).rounded(.up) * 60)
    guard width >= 1, last > first else { return nil }
    let technical = Self.averages(signal.samples, width: width)
    let met =
      outcome.signal.map { Self.averages($0.samples, width: width) }
      ?? counts(width: width, over: Span(start: first, end: last))
    var best: (lag: Int64, pairs: [(Double, Double)], rho: Double)?
    for lag in 0...Int64(Self.longestLagSeconds / width) {
      let pairs = Self.pairs(technical, met, lag: lag)
      guard pairs.count >= Self.fewestPairs,
        let rho = spearmanCorrelation(pairs.map(\.0), pairs.map(\.1))
      else { continue }
      if abs(rho) > abs(best?.rho ?? 0) + 1e-9 { best = (lag, pairs, rho) }
    }
    guard let best, abs(best.rho) >= Self.weakest, isHarmful(best.rho, signal, outcome) else {
      return nil
    }
    let changes = zip(best.pairs, best.pairs.dropFirst()).map { ($1.0 - $0.0, $1.1 - $0.1) }
    let ofChanges = spearmanCorrelation(changes.map(\.0), changes.map(\.1))
    let chance = Self.chance(pairs: changes.count, lags: Int(Self.longestLagSeconds / width) + 1)
    let agrees = ofChanges.map { $0 * best.rho > 0 && abs($0) > chance } ?? false
    return MachineLink(
      signal: signal.id, signalTitle: signal.title, outcome: outcome.title,
      lagSeconds: Double(best.lag) * width, strength: best.rho, pairs: best.pairs.count,
      strengthOfChanges: ofChanges, mayFollowTheClock: !agrees,
      words: words(outcome.title, lag: Double(best.lag) * width, agrees: agrees),
      basis: Basis(
        lines: lines(signal, outcome),
        calculation: "Spearman's rank correlation over stretches of "
          + "\(PlainDuration.words(seconds: width)), at the lag where it is strongest"))
  }

  /// A rank correlation that unrelated changes reach in at most 1 of 20 cases, when the best of
  /// several lags is taken: the tail bound 2 exp(–z²/2) of the normal distribution, shared among the
  /// lags (Bonferroni), with the standard error 1 / √(n – 1).
  private static func chance(pairs: Int, lags: Int) -> Double {
    // z for 1 in 20: √(2 ln 40 k) for k lags; 31 are the most.
    let z = lags <= 1 ? 2.72 : lags <= 3 ? 3.09 : lags <= 7 ? 3.36 : 3.78
    return z / Double(max(pairs - 1, 1)).squareRoot()
  }

  /// Only links in the direction of harm: the worse the machine, the worse for people.
  private func isHarmful(_ rho: Double, _ signal: Signal, _ outcome: Outcome) -> Bool {
    guard signal.polarity != .neither else { return true }
    let machine: Double = signal.polarity == .higherIsWorse ? 1 : -1
    let people: Double = outcome.signal?.polarity == .lowerIsWorse ? -1 : 1
    return rho * machine * people > 0
  }

  private func words(_ outcome: String, lag: Double, agrees: Bool) -> String {
    let follow =
      lag > 0
      ? "What people met followed after about \(PlainDuration.words(seconds: lag))."
      : "Both moved at the same time."
    return agrees
      ? "\(follow) They also change together from one stretch to the next. That does not prove that "
        + "one caused the other."
      : "\(follow) Their changes from one stretch to the next do not go together, so both may merely "
        + "follow the clock."
  }

  private func lines(_ signal: Signal, _ outcome: Outcome) -> [SourceLine] {
    let own = [signal.samples.first?.line, signal.samples.last?.line]
    let other =
      outcome.signal.map { [$0.samples.first?.line, $0.samples.last?.line] }
      ?? [problemReports.first?.line, problemReports.last?.line]
    return (own + other).compactMap(\.self).sorted().uniqued
  }

  /// The stretch that ends with or after a time: a reading speaks of the time up to it.
  private static func stretch(_ time: Timestamp, _ size: Int64) -> Int64 {
    -floorDivide(-time.seconds, size)
  }

  /// The mean of each stretch that has readings.
  private static func averages(_ samples: [Sample], width: Double) -> [Int64: Double] {
    var sums: [Int64: (sum: Double, count: Double)] = [:]
    for sample in samples {
      guard let value = sample.value, value.isFinite else { continue }
      let key = stretch(sample.time, max(1, Int64(width)))
      sums[key, default: (0, 0)].sum += value
      sums[key, default: (0, 0)].count += 1
    }
    return sums.mapValues { $0.sum / max($0.count, 1) }
  }

  /// Reports in each stretch, none included.
  private func counts(width: Double, over span: Span) -> [Int64: Double] {
    let size = max(1, Int64(width))
    let first = Self.stretch(span.start, size)
    let last = Self.stretch(span.end, size)
    guard last >= first, last &- first <= 10_000 else { return [:] }
    var counts: [Int64: Double] = [:]
    for key in first...last { counts[key] = 0 }
    for report in problemReports {
      let key = Self.stretch(report.time, size)
      if counts[key] != nil { counts[key, default: 0] += 1 }
    }
    return counts
  }

  private static func pairs(
    _ technical: [Int64: Double], _ met: [Int64: Double], lag: Int64
  ) -> [(Double, Double)] {
    met.keys.sorted().compactMap { key in
      guard let cause = technical[key - lag], let effect = met[key] else { return nil }
      return (cause, effect)
    }
  }
}
