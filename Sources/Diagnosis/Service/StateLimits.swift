internal import Records

/// From where on the service counts as degraded, impaired or unusable, and why there.
struct StateLimits: Hashable, Sendable {
  struct Limit: Hashable, Sendable {
    let state: ServiceSpan.State
    let value: Double
    /// Why this value, as part of a sentence.
    let reason: String
  }

  let isAbove: Bool
  /// Least harmful first.
  let limits: [Limit]

  /// Share of people's requests that succeed, in per cent.
  private static let success = [
    Limit(state: .degraded, value: 99, reason: "1 in 100 fails"),
    Limit(state: .impaired, value: 95, reason: "1 in 20 fails"),
    Limit(state: .unusable, value: 50, reason: "more fail than succeed"),
  ]

  /// Time to answer in milliseconds. 10 seconds: the limit for keeping a person's attention (Nielsen,
  /// "Usability Engineering", 1993). 30 seconds: where browsers' and servers' usual time limits end
  /// the wait. 2 seconds: the limit in common use for a page that answers.
  private static let answerTime = [
    Limit(state: .degraded, value: 2_000, reason: "people notice the wait"),
    Limit(state: .impaired, value: 10_000, reason: "people give up waiting"),
    Limit(state: .unusable, value: 30_000, reason: "the wait is ended by usual time limits"),
  ]

  /// Limits that the materials or the profile state for the measure take the place of the first two.
  /// Without them, a share of failures is not called degraded within what was usual for it.
  init?(for signal: Signal) {
    switch (signal.kind, signal.polarity, signal.unit) {
    case (.business, .lowerIsWorse, .percent), (.business, .lowerIsWorse, .ratio):
      let scale = signal.unit == .ratio ? 0.01 : 1
      isAbove = false
      limits = Self.stated(Self.success, in: signal, scale: scale) { $0 }
    case (.errors, _, .percent), (.errors, _, .ratio):
      let scale = signal.unit == .ratio ? 0.01 : 1
      isAbove = true
      let usual = signal.baseline.map { $0.median + 3 * $0.spread } ?? 0
      limits = Self.stated(Self.success, in: signal, scale: scale) { 100 - $0 }.map {
        $0.state == .degraded && $0.value < usual
          ? Limit(state: $0.state, value: usual, reason: "more fail than was usual") : $0
      }
    case (.latency, .higherIsWorse, .milliseconds), (.latency, .higherIsWorse, .seconds):
      isAbove = true
      limits = Self.stated(Self.answerTime, in: signal, scale: signal.unit == .seconds ? 0.001 : 1)
      {
        $0
      }
    default: return nil
    }
  }

  func state(at value: Double) -> ServiceSpan.State {
    limits.last { isAbove ? value > $0.value : value < $0.value }?.state ?? .normal
  }

  /// "degraded below 95% (stated in the materials)".
  func words(unit: MeasureUnit) -> String {
    Phrases.list(
      limits.map { limit in
        "\(limit.state) \(isAbove ? "above" : "below") \(PlainNumber.reading(limit.value, unit)) "
          + "(\(limit.reason))"
      })
  }

  private static func stated(
    _ table: [Limit], in signal: Signal, scale: Double, turned: (Double) -> Double
  ) -> [Limit] {
    table.map { limit in
      let level: Threshold.Level? =
        switch limit.state {
        case .degraded: .warning
        // A critical response time says how bad the team thinks it is, not that people give up.
        case .impaired: signal.kind == .latency ? nil : .critical
        case .normal, .unusable: nil
        }
      if let found = signal.thresholds.first(where: { $0.level == level }) {
        return Limit(state: limit.state, value: found.value, reason: "stated in the materials")
      }
      return Limit(state: limit.state, value: turned(limit.value) * scale, reason: limit.reason)
    }
  }
}
