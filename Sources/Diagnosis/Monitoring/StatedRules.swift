internal import Records

/// Rules made from the limits that the materials or the profile state for a measure.
enum StatedRules {
  static func all(signals: [Signal], profile: IncidentProfile) -> [AlertRule] {
    signals.flatMap { signal -> [AlertRule] in
      guard signal.polarity != .neither || !signal.thresholds.isEmpty else { return [] }
      let isProfile = profile.thresholds[signal.name] != nil
      return signal.thresholds.map {
        rule(for: signal, $0, origin: isProfile ? .profile : .materials)
      }
    }
  }

  private static func rule(
    for signal: Signal, _ threshold: Threshold, origin: RuleReplay.Origin
  ) -> AlertRule {
    let isAbove = signal.polarity != .lowerIsWorse
    let limit = PlainNumber.reading(threshold.value, signal.unit)
    return AlertRule(
      id: "\(signal.id)-\(threshold.level.rawValue)",
      title:
        "\(signal.title) \(isAbove ? "above" : "below") \(limit) (\(threshold.level.rawValue))",
      aim: RuleReplay.Aim(signal), origin: origin, signal: signal.id, isAbove: isAbove,
      threshold: threshold.value, unit: signal.unit, forSeconds: 0, samples: signal.samples,
      stepSeconds: signal.stepSeconds,
      basis: Basis(
        lines: [threshold.line],
        calculation: "The limit as stated, judged at every reading of the measure"))
  }
}

extension RuleReplay.Aim {
  /// A symptom is what people feel: outcomes, failures and waits on their side of the service.
  init(_ signal: Signal) {
    let isFelt =
      [.latency, .errors, .business].contains(signal.kind)
      && [.citizen, .edge, .client].contains(signal.layer)
    self = isFelt ? .symptom : .cause
  }
}
