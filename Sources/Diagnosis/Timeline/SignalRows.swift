internal import Records

/// The first sign, and when each measure moved, was worst and came back.
enum SignalRows {
  static func rows(signals: [Signal], firstSign: Moment?) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    if let firstSign {
      rows.append(
        TimelineRow(
          time: firstSign.time, lane: .technical, role: .symptom,
          words: "First sign: \(firstSign.words)", isKey: true, basis: firstSign.basis))
    }
    for signal in signals {
      guard let onset = signal.onset else { continue }
      let lane = lane(of: signal)
      if onset != firstSign {
        rows.append(
          TimelineRow(
            time: onset.time, lane: lane, role: .symptom, words: Phrases.sentence(onset.words),
            detail: signal.name, basis: onset.basis))
      }
      if let peak = signal.peak, let value = peak.value, isWorthAPeak(signal) {
        rows.append(
          TimelineRow(
            time: peak.time, lane: lane, role: .symptom,
            words: "\(signal.title) was at its worst: \(PlainNumber.reading(value, signal.unit))",
            detail: signal.name, basis: Basis(lines: [peak.line])))
      }
      if let recovery = signal.recovery {
        let words = signal.stepSeconds == nil
          ? "\(signal.title): \(recovery.words)" : Phrases.sentence(recovery.words)
        rows.append(
          TimelineRow(
            time: recovery.time, lane: lane, role: .recovery, words: words, detail: signal.name,
            basis: recovery.basis))
      }
    }
    return rows
  }

  private static func lane(of signal: Signal) -> TimelineRow.Lane {
    [.citizen, .client, .edge].contains(signal.layer) ? .service : .technical
  }

  /// The worst reading of what people feel, and of what queues; a resource at 100% says no more.
  private static func isWorthAPeak(_ signal: Signal) -> Bool {
    RuleReplay.Aim(signal) == .symptom || signal.layer == .database && signal.kind == .latency
      || signal.layer == .pool
  }
}
