internal import Records

/// What the logs reported: each kind of warning, error and failed request once, with how often and
/// until when.
enum LogRows {
  static func rows(
    evidence: Evidence, signals: [Signal], acts: [ResponseAct]
  ) -> [TimelineRow] {
    let taken = Set(acts.map(\.line))
    let drawn = Set(signals.map(\.name))
    return evidence.operations.compactMap { operation in
      switch operation.kind {
      case .message: messageRow(operation, in: evidence, taken: taken)
      case .route: failureRow(operation)
      case .statement: drawn.contains(operation.name) ? nil : slowestRow(operation)
      }
    }
  }

  private static func messageRow(
    _ operation: Operation, in evidence: Evidence, taken: Set<SourceLine>
  ) -> TimelineRow? {
    guard operation.severity >= .warning else { return nil }
    let bad = operation.exemplars.filter { $0.severity >= .warning }
      .sorted { ($0.time, $0.line) < ($1.time, $1.line) }
    guard let first = bad.first, let last = bad.last, !taken.contains(first.line) else {
      return nil
    }
    let count = operation.isComplete ? bad.count : operation.total.count
    let what =
      switch operation.severity {
      case .warning: "a warning"
      case .fatal: "a fatal error"
      default: "an error"
      }
    let writer = writers[recognised(operation.file, evidence)] ?? "A log"
    return TimelineRow(
      time: first.time, end: count > 1 ? last.time : nil, lane: .technical, role: .symptom,
      words: "\(writer) logged \(what): “\(OperationTitle.opening(of: operation.name))”"
        + more(count, until: last.time),
      detail: Phrases.shortened(operation.name),
      basis: Basis(lines: [first.line] + (count > 1 ? [last.line] : [])))
  }

  private static func failureRow(_ operation: Operation) -> TimelineRow? {
    guard operation.total.failures > 0 else { return nil }
    let failed = operation.exemplars.filter { ($0.status ?? 0) >= 500 }
      .sorted { ($0.time, $0.line) < ($1.time, $1.line) }
    guard let first = failed.first, let last = failed.last else { return nil }
    let count = operation.isComplete ? failed.count : operation.total.failures
    let one = OperationTitle(operation).one
    return TimelineRow(
      time: first.time, end: count > 1 ? last.time : nil, lane: .service, role: .symptom,
      words: "\(Phrases.sentence(one)) failed" + more(count, until: last.time),
      detail: Phrases.shortened(operation.name),
      basis: Basis(lines: [first.line] + (count > 1 ? [last.line] : [])))
  }

  /// The slowest statement of its kind, when it took long enough for a person to notice.
  private static func slowestRow(_ operation: Operation) -> TimelineRow? {
    let slowest = operation.exemplars.min {
      ($1.durationMicroseconds ?? 0, $0.line) < ($0.durationMicroseconds ?? 0, $1.line)
    }
    guard let slowest, let took = slowest.durationMicroseconds, took >= 1_000_000 else {
      return nil
    }
    let one = OperationTitle(operation).one
    return TimelineRow(
      time: slowest.time, lane: .technical, role: .symptom,
      words: "The slowest of its kind: \(one) took "
        + PlainDuration.words(seconds: Double(took) / 1_000_000),
      detail: Phrases.shortened(operation.name), basis: Basis(lines: [slowest.line]))
  }

  private static let writers: [MaterialKind?: String] = [
    .applicationLog: "The application", .databaseLog: "The database", .accessLog: "The web server",
  ]

  private static func recognised(_ file: FileID, _ evidence: Evidence) -> MaterialKind? {
    evidence.source(of: SourceLine(file, line: 1))?.recognition?.kind
  }

  private static func more(_ count: Int, until last: Timestamp) -> String {
    count > 1 ? ", and \(PlainNumber.words(count - 1)) more until \(PlainTime.clock(last))" : ""
  }
}
