internal import Records

/// The share of people's attempts that failed over time, from the measure that says it best.
struct OutcomeShare: Sendable {
  let title: String
  private let samples: [(time: Timestamp, failed: Double, line: SourceLine)]
  private let step: Double

  /// The first success rate, else the first error rate among the citizen measures; `nil` without one.
  init?(_ citizenMeasures: [Signal]) {
    let shares = citizenMeasures.filter { $0.unit == .percent || $0.unit == .ratio }
    guard let signal = shares.first(where: { $0.polarity == .lowerIsWorse }) ?? shares.first else {
      return nil
    }
    let whole = signal.unit == .percent ? 100.0 : 1
    title = Phrases.inline(signal.title)
    step = Double(signal.stepSeconds ?? 60)
    samples = signal.samples.compactMap { sample in
      guard let value = sample.value, value.isFinite else { return nil }
      let share = min(max(value / whole, 0), 1)
      return (sample.time, signal.polarity == .lowerIsWorse ? 1 - share : share, sample.line)
    }
    guard !samples.isEmpty else { return nil }
  }

  /// By the last reading before a time; `nil` when there is none near it.
  func failed(at time: Timestamp) -> (share: Double, line: SourceLine)? {
    guard let last = samples.last(where: { $0.time <= time }),
      time.seconds(since: last.time) <= 3 * step
    else { return nil }
    return (last.failed, last.line)
  }

  /// Minutes times the share that failed, between the smaller and the larger of neighbouring readings.
  func failedMinutes(within harm: Span?) -> (low: Double, high: Double, lines: [SourceLine])? {
    var low = 0.0
    var high = 0.0
    var lines: [SourceLine] = []
    for (a, b) in zip(samples, samples.dropFirst()) {
      let seconds = b.time.seconds(since: a.time)
      guard seconds > 0, seconds <= 3 * step else { continue }
      if let harm, !harm.contains(a.time.later(bySeconds: seconds / 2)) { continue }
      low += min(a.failed, b.failed) * seconds / 60
      high += max(a.failed, b.failed) * seconds / 60
      lines += [a.line, b.line]
    }
    return lines.isEmpty ? nil : (low, high, lines.uniqued.firstAndLast(4))
  }
}
