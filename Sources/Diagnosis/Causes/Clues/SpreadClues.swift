import Records

/// Clues from where the fault shows: one server of several, one version of two.
enum SpreadClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    [host(context), version(context)]
  }

  /// What one file, which is one server's, says about the time after the first sign.
  private struct Place {
    let file: FileID
    let failedShare: Double
    let mean: Double
    let line: SourceLine?
  }

  private static func host(_ context: ClueContext) -> ClueAnswer {
    guard let span = context.troubled else {
      return context.notAvailable(.oneHostOnly, "A first sign")
    }
    let routes = context.evidence.operations.filter { $0.kind == .route }
    let places = Dictionary(grouping: routes, by: \.file).compactMap { file, own -> Place? in
      let sum = MinuteCounts(own).sum(from: span.start, to: span.end)
      guard sum.count >= 20 else { return nil }
      return Place(
        file: file, failedShare: Double(sum.failures) / Double(sum.count), mean: sum.mean ?? 0,
        line: own.first { $0.total.failures > 0 }?.exemplars.first?.line
          ?? own.first?.exemplars.first?.line)
    }.sorted { $0.file < $1.file }
    let found = places.count >= 2 ? places : messages(context, span)
    guard found.count >= 2 else {
      return context.notAvailable(.oneHostOnly, "Logs of at least two servers, each its own")
    }
    let byFailures = found.sorted { $0.failedShare > $1.failedShare }
    let byTime = found.sorted { $0.mean > $1.mean }
    if byFailures[0].failedShare >= 0.05,
      byFailures[0].failedShare >= 5 * max(byFailures[1].failedShare, 0.002)
    {
      return context.seen(
        .oneHostOnly, 1,
        "\(PlainNumber.words((byFailures[0].failedShare * 100).rounded()))% of requests failed in one "
          + "server's log, and next to none in the others'",
        Basis(lines: [byFailures[0].line].compactMap { $0 }))
    }
    if byTime[0].mean >= 3 * byTime[1].mean, byTime[1].mean > 0 {
      return context.seen(
        .oneHostOnly, 1,
        "Requests in one server's log took several times as long as in the others'",
        Basis(lines: [byTime[0].line].compactMap { $0 }))
    }
    return context.notSeen(.oneHostOnly, "All servers were struck alike")
  }

  /// Without access logs: the share of error lines in each application log.
  private static func messages(_ context: ClueContext, _ span: Span) -> [Place] {
    let own = context.evidence.operations.filter { operation in
      operation.kind == .message
        && context.evidence.sources.indices.contains(operation.file.number)
        && context.evidence.sources[operation.file.number].recognition?.kind == .applicationLog
    }
    return Dictionary(grouping: own, by: \.file).compactMap { file, operations -> Place? in
      let sum = MinuteCounts(operations).sum(from: span.start, to: span.end)
      guard sum.count >= 20 else { return nil }
      return Place(
        file: file, failedShare: Double(sum.failures) / Double(sum.count), mean: sum.mean ?? 0,
        line: operations.first { $0.severity >= .error }?.exemplars.first?.line)
    }.sorted { $0.file < $1.file }
  }

  /// A server fails from the moment it runs another version, the others do not until they do.
  private static func version(_ context: ClueContext) -> ClueAnswer {
    let changes = ToldChange.all(in: context).filter { $0.kind == .version }
    let logs = Dictionary(
      grouping: context.evidence.operations.filter { $0.kind == .message }, by: \.file)
    guard !changes.isEmpty, let sign = context.firstSign, let span = context.logSpan else {
      return context.has(.applicationLog)
        ? context.notSeen(.oneVersionOnly, "No log line says that another version was started")
        : context.notAvailable(.oneVersionOnly, "Logs that name the version in use")
    }
    var agreeing: [SourceLine] = []
    var first: Timestamp?
    for (file, operations) in logs.sorted(by: { $0.key < $1.key }) {
      let own = changes.filter {
        $0.line.file == file && abs($0.time.seconds(since: sign.time)) < 3_600
      }
      guard let change = own.first else { continue }
      let counts = MinuteCounts(operations)
      let end =
        changes.first { $0.line.file == file && $0.time > change.time }?.time
        ?? min(span.end, change.time.adding(seconds: 3_600))
      let before = counts.sum(from: span.start, to: change.time)
      let after = counts.sum(from: change.time, to: end)
      guard before.count >= 10, after.count >= 10 else { continue }
      let usual = Double(before.failures) / Double(before.count)
      let now = Double(after.failures) / Double(after.count)
      if now >= 0.05, now >= 5 * max(usual, 0.004) {
        agreeing.append(change.line)
        first = min(first ?? change.time, change.time)
      }
    }
    guard !agreeing.isEmpty else {
      return context.notSeen(.oneVersionOnly, "Failures do not go with a version")
    }
    return context.seen(
      .oneVersionOnly, min(1, 0.6 + 0.2 * Double(agreeing.count)),
      "Errors began in the log of \(PlainNumber.counted(agreeing.count, "server")) when another version "
        + "was started there", Basis(lines: agreeing.sorted()))
  }
}
