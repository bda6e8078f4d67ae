internal import Records

/// Merges everything with a time into one list.
struct TimelineBuilder: Sendable {
  let evidence: Evidence
  let signals: [Signal]
  let history: ServiceHistory
  let firstSign: Moment?
  let worst: Moment?
  let phases: [Phase]
  let impact: CitizenImpact
  let acts: [ResponseAct]

  init(
    evidence: Evidence, signals: [Signal], history: ServiceHistory, firstSign: Moment?,
    worst: Moment?, phases: [Phase], impact: CitizenImpact, acts: [ResponseAct]
  ) {
    self.evidence = evidence
    self.signals = signals
    self.history = history
    self.firstSign = firstSign
    self.worst = worst
    self.phases = phases
    self.impact = impact
    self.acts = acts
  }

  /// Ascending by time, then lane, then line.
  func rows() -> [TimelineRow] {
    var rows: [TimelineRow] = []
    rows += SignalRows.rows(signals: signals, firstSign: firstSign)
    rows += alertRows()
    let logged = LogRows.rows(evidence: evidence, signals: signals, acts: acts)
    // A kind of line that is both slow work and a warning is told once, as the warning.
    let told = Set(logged.compactMap(\.basis.lines.first))
    rows.removeAll {
      !$0.isKey && $0.detail != "" && $0.basis.lines.first.map(told.contains) == true
    }
    rows += logged
    rows += actRows()
    rows += VoiceRows.rows(evidence: evidence, impact: impact)
    rows += ServiceRows.rows(history: history, worst: worst)
    rows += GapRows.rows(
      evidence: evidence, firstSign: firstSign, acts: acts, impact: impact, history: history)
    return sorted(rows)
  }

  private func sorted(_ rows: [TimelineRow]) -> [TimelineRow] {
    rows.map { row in (row: row, key: TimelineOrder(row)) }.sorted { $0.key < $1.key }.map(\.row)
  }

  private func alertRows() -> [TimelineRow] {
    let firstCritical = evidence.alerts.first { $0.level == .critical }?.line
    return evidence.alerts.map { alert in
      let level =
        switch alert.level {
        case .critical: "A critical alert"
        case .warning: "A warning alert"
        case .info: "A notice from monitoring"
        case .unknown: "An alert"
        }
      let subject =
        alert.title.isEmpty
        ? SignalTitle.words(name: alert.metric, unit: .none) : alert.title
      let status = alert.status.isEmpty || alert.level == .info ? "" : " (marked “\(alert.status)”)"
      return TimelineRow(
        time: alert.time, lane: .technical, role: alert.level == .info ? .unknown : .symptom,
        words: "\(level): \(Phrases.shortened(subject, to: 100))\(reading(of: alert))\(status)",
        detail: Phrases.shortened(alert.text), isKey: alert.line == firstCritical,
        basis: Basis(lines: [alert.line]))
    }
  }

  /// ", 92.6 against a limit of 95", when the alert says so and has no words of its own.
  private func reading(of alert: Alert) -> String {
    func value(_ name: String) -> String? { alert.details.first { $0.name == name }?.value }
    guard alert.title.isEmpty, let reading = value("value"), let limit = value("threshold") else {
      return ""
    }
    func words(_ text: String) -> String {
      Double(text).map { PlainNumber.words($0) } ?? Phrases.shortened(text, to: 20)
    }
    return ", \(words(reading)) against a limit of \(words(limit))"
  }

  /// Key: the first act after the first sign, and the one at which the recovery starts.
  private func actRows() -> [TimelineRow] {
    let sign = firstSign?.time
    let first = acts.first { act in act.kind != .start && sign.map { act.time >= $0 } == true }
    let turning = phases.first { $0.name == .recovery }?.basis.lines.first
    return acts.map { act in
      let isResponse = firstSign.map { act.time >= $0.time } ?? false
      return TimelineRow(
        time: act.time, end: act.end.flatMap { $0 > act.time ? $0 : nil }, lane: .response,
        role: isResponse ? .response : .unknown, words: act.words, detail: act.detail,
        isKey: act.line == first?.line || (isResponse && act.line == turning),
        basis: Basis(lines: [act.line]))
    }
  }
}

/// The place of a row in the timeline; words last, so that equal rows have one order.
private struct TimelineOrder: Comparable {
  let time: Timestamp
  let lane: Int
  let line: SourceLine
  let words: String

  init(_ row: TimelineRow) {
    time = row.time
    lane = TimelineRow.Lane.allCases.firstIndex(of: row.lane) ?? 0
    line = row.basis.lines.first ?? SourceLine(FileID(Int.max), line: 0)
    words = row.words
  }

  static func < (a: TimelineOrder, b: TimelineOrder) -> Bool {
    (a.time, a.lane, a.line, a.words) < (b.time, b.lane, b.line, b.words)
  }
}
