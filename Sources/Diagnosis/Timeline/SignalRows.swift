internal import Records

/// The first sign, and when each measure moved, was worst and came back.
enum SignalRows {
  /// A measure that more files than this hold, such as one of every machine, is told once.
  static let mostAlike = 6
  /// Measures named in one row.
  private static let mostNamed = 6

  static func rows(signals: [Signal], firstSign: Moment?) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    if let firstSign {
      rows.append(
        TimelineRow(
          time: firstSign.time, lane: .technical, role: .symptom,
          words: "First sign: \(firstSign.words)", isKey: true, basis: firstSign.basis))
    }
    rows += recoveries(of: signals)
    let alike = Dictionary(grouping: signals.filter { $0.onset != nil }, by: \.name)
      .filter { files(of: $0.value) > mostAlike }
    for signal in signals {
      guard let onset = signal.onset else { continue }
      let lane = lane(of: signal)
      if let family = alike[signal.name] {
        guard family.first?.id == signal.id else { continue }
        if let row = row(of: family, lane) { rows.append(row) }
      }
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

  private static func files(of signals: [Signal]) -> Int {
    Set(signals.compactMap { $0.samples.first?.line.file }).count
  }

  /// The measures of one name that moved after the first of them, in the order in which they did.
  private static func row(of family: [Signal], _ lane: TimelineRow.Lane) -> TimelineRow? {
    guard let first = family.first, let second = family.dropFirst().first?.onset,
      let last = family.last?.onset
    else { return nil }
    let files = files(of: family)
    let title = SignalTitle.words(name: first.name, unit: first.unit)
    let until =
      PlainTime.clock(last.time) == PlainTime.clock(second.time)
      ? "" : ", the last of them at \(PlainTime.clock(last.time))"
    return TimelineRow(
      time: second.time, lane: lane, role: .symptom,
      words:
        "\(title) left its usual level in \(PlainNumber.counted(files - 1, "more file"))"
        + until,
      detail: first.name,
      basis: Basis(
        lines: Array(second.basis.lines.prefix(1) + last.basis.lines.prefix(1)),
        calculation: "Measures of this name in \(files) files moved"))
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
      let named = group.signals.count > mostNamed + 1 ? mostNamed : group.signals.count
      let lines = group.signals.prefix(named).compactMap { $0.recovery?.basis.lines.first }
      let rest = group.signals.count - named
      let names = Phrases.list(
        group.signals.prefix(named).map { Phrases.inline($0.title) }
          + (rest > 0 ? [PlainNumber.counted(rest, "more measure")] : []))
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
