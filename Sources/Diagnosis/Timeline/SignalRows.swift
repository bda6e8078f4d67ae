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
    rows += recoveries(of: signals)
    for signal in signals {
      guard let onset = signal.onset else { continue }
      let lane = lane(of: signal)
      if onset != firstSign {
        rows.append(
          TimelineRow(
            time: onset.time, lane: lane, role: .symptom, words: Phrases.sentence(onset.words),
            detail: signal.name, basis: onset.basis))
      }
      if let peak = signal.peak, let value = peak.value, isWorthAPeak(signal),
        signal.samples.count >= Usual.fewestSamples
      {
        rows.append(
          TimelineRow(
            time: peak.time, lane: lane, role: .symptom,
            words: "Worst reading of \(Phrases.inline(signal.title)): "
              + PlainNumber.reading(value, signal.unit),
            detail: signal.name, basis: Basis(lines: [peak.line])))
      }
    }
    return rows
  }

  /// One row for all measures of a lane that came back at the same reading.
  private static func recoveries(of signals: [Signal]) -> [TimelineRow] {
    var groups: [(time: Timestamp, lane: TimelineRow.Lane, signals: [Signal])] = []
    for signal in signals where signal.onset != nil {
      guard let time = signal.recovery?.time else { continue }
      let lane = lane(of: signal)
      if let place = groups.firstIndex(where: { $0.time == time && $0.lane == lane }) {
        groups[place].signals.append(signal)
      } else {
        groups.append((time, lane, [signal]))
      }
    }
    return groups.compactMap { group in
      guard let first = group.signals.first, let recovery = first.recovery else { return nil }
      let lines = group.signals.compactMap { $0.recovery?.basis.lines.first }
      let names = Phrases.list(group.signals.map { Phrases.inline($0.title) })
      let words =
        group.signals.count > 1
        ? "Back at their usual level: \(names)"
        : first.stepSeconds == nil
          ? "\(first.title): \(recovery.words)" : Phrases.sentence(recovery.words)
      return TimelineRow(
        time: group.time, lane: group.lane, role: .recovery, words: words,
        detail: group.signals.count > 1 ? "" : first.name,
        basis: group.signals.count > 1
          ? Basis(lines: lines, calculation: recovery.basis.calculation) : recovery.basis)
    }
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
