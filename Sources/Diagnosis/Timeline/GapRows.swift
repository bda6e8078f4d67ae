internal import Records

/// Stretches in which something should be recorded and is not.
enum GapRows {
  /// Shorter silences say little.
  private static let leastSeconds = 1_800.0

  static func rows(
    evidence: Evidence, firstSign: Moment?, acts: [ResponseAct], impact: CitizenImpact,
    history: ServiceHistory
  ) -> [TimelineRow] {
    guard let firstSign else { return [] }
    return noAction(evidence: evidence, firstSign: firstSign, acts: acts)
      + noStatement(impact: impact) + silentMeasures(evidence: evidence, since: firstSign.time)
  }

  /// From the first warning to the first thing that anybody is recorded to have done.
  private static func noAction(
    evidence: Evidence, firstSign: Moment, acts: [ResponseAct]
  ) -> [TimelineRow] {
    let alert = evidence.alerts.first {
      ($0.level == .warning || $0.level == .critical) && $0.time >= firstSign.time
    }
    let start = alert?.time ?? firstSign.time
    let act = acts.first { $0.time >= start && $0.kind != .start }
    guard let act, act.time.seconds(since: start) >= leastSeconds else { return [] }
    let length = PlainDuration.words(seconds: act.time.seconds(since: start))
    let since = alert == nil ? "the first sign" : "the first alert"
    return [
      TimelineRow(
        time: start, end: act.time, lane: .response, role: .gap,
        words:
          "Nothing is recorded as done for \(length) after \(since), until \(PlainTime.clock(act.time))",
        isKey: true,
        basis: Basis(
          lines: [alert?.line ?? firstSign.basis.lines.first, act.line].compactMap(\.self),
          calculation: "No change, note or log line that says something was done lies between"))
    ]
  }

  private static func noStatement(impact: CitizenImpact) -> [TimelineRow] {
    guard let report = impact.firstReport, let statement = impact.statements.first,
      statement.time.seconds(since: report.time) >= leastSeconds
    else { return [] }
    let length = PlainDuration.words(seconds: statement.time.seconds(since: report.time))
    return [
      TimelineRow(
        time: report.time, end: statement.time, lane: .communication, role: .gap,
        words:
          "Nothing was said in public for \(length) after the first report, as far as the materials show",
        basis: Basis(lines: report.basis.lines + statement.basis.lines.prefix(1)))
    ]
  }

  /// Runs of blanks in a measure while the incident went on, joined over measures with the same run.
  private static func silentMeasures(evidence: Evidence, since: Timestamp) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    for series in evidence.series {
      let blanks = series.samples.filter { $0.value == nil && $0.time >= since }
      guard let first = blanks.first, let last = blanks.last,
        last.time.seconds(since: first.time) >= leastSeconds
      else { continue }
      let title = SignalTitle.words(name: series.name, path: series.path, unit: series.unit)
      rows.append(
        TimelineRow(
          time: first.time, end: last.time, lane: .technical, role: .gap,
          words: "\(title): no readings until \(PlainTime.clock(last.time))",
          detail: series.fullName,
          basis: Basis(
            lines: [first.line, last.line],
            calculation: "\(blanks.count) blank readings")))
    }
    return Array(rows.prefix(6))
  }
}
