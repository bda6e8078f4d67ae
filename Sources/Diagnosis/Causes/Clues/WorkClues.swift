import Records

/// Clues from the work itself: how many statements a request makes, how failures end, how long
/// another system takes to answer.
enum WorkClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    guard let sign = context.firstSign, let span = context.troubled, let data = context.logSpan
    else { return [] }
    return [
      statements(context, sign, span, data), quickFailures(context, span, data),
      supplier(context, sign), limits(context), structure(context, sign),
    ].compactMap { $0 }
  }

  /// Statements for each request, before and after.
  private static func statements(
    _ context: ClueContext, _ sign: Moment, _ span: Span, _ data: Span
  ) -> ClueAnswer? {
    let requests = MinuteCounts(context.evidence.operations.filter { $0.kind == .route })
    let statements = MinuteCounts(
      context.evidence.operations.filter { $0.kind == .statement && $0.total.timedCount > 0 })
    let calm = sign.time.adding(seconds: -300)
    let before = (
      requests.sum(from: data.start, to: calm), statements.sum(from: data.start, to: calm)
    )
    let after = (
      requests.sum(from: span.start, to: span.end), statements.sum(from: span.start, to: span.end)
    )
    guard before.0.count >= 50, after.0.count >= 20, before.1.count >= 20 else { return nil }
    let usual = Double(before.1.count) / Double(before.0.count)
    let now = Double(after.1.count) / Double(after.0.count)
    let words =
      "\(PlainNumber.words(now)) statements for each request, against "
      + "\(PlainNumber.words(usual)) before"
    return now >= 2.5 * usual
      ? context.seen(.queriesPerRequestRose, min(1, now / usual / 5), words, Basis())
      : context.notSeen(.queriesPerRequestRose, words)
  }

  /// Failures that take less time than answers usually do were refused, not waited for.
  private static func quickFailures(
    _ context: ClueContext, _ span: Span, _ data: Span
  ) -> ClueAnswer? {
    var failed: [(Int, SourceLine)] = []
    var good: [Int] = []
    for operation in context.evidence.operations
    where operation.kind == .route && operation.total.failures > 0 {
      for event in operation.exemplars {
        guard let took = event.durationMicroseconds, let status = event.status else { continue }
        if status >= 500, span.contains(event.time) { failed.append((took, event.line)) }
        if status < 400, event.time < span.start { good.append(took) }
      }
    }
    guard failed.count >= 8, good.count >= 20 else { return nil }
    failed.sort { $0.0 < $1.0 }
    good.sort()
    let quick = failed[failed.count / 2].0 <= good[good.count / 2] * 3 / 2
    let basis = Basis(lines: failed.prefix(3).map { $0.1 }.sorted())
    return quick
      ? context.seen(.fastFailures, 1, "Failed requests ended as quickly as good ones", basis)
      : context.notSeen(.fastFailures, "Failed requests took longer than good ones", basis)
  }

  /// The other system's own time to answer, as this one measures it.
  private static func supplier(_ context: ClueContext, _ sign: Moment) -> ClueAnswer? {
    let isSupplier = { (signal: Signal) in
      signal.kind == .latency
        && NameTokens(signal.name).containsAny(of: [
          "upstream*", "external", "supplier*", "dependency", "gateway", "provider*", "thirdparty",
          "partner",
        ])
    }
    guard let measure = context.signals.first(where: isSupplier) else { return nil }
    guard let moved = context.firstMoved(where: isSupplier),
      let usual = moved.signal.baseline?.median,
      let peak = moved.signal.peak?.value, peak >= 2.5 * max(usual, 1),
      moved.onset.time.seconds(since: sign.time) <= 900
    else {
      return context.notSeen(
        .dependencySlow, "The other system answered as quickly as before",
        Basis(lines: measure.samples.prefix(1).map(\.line)))
    }
    return context.seen(
      .dependencySlow, 1,
      "\(moved.signal.title) rose from \(PlainNumber.reading(usual, moved.signal.unit)) to "
        + PlainNumber.reading(peak, moved.signal.unit), moved.onset.basis)
  }

  /// Log lines of calls that gave up after one and the same time.
  private static func limits(_ context: ClueContext) -> ClueAnswer? {
    var counts: [Int: [SourceLine]] = [:]
    for operation in context.evidence.operations
    where operation.kind == .message && operation.severity >= .warning {
      let text = operation.exemplars.first?.message.lowercased() ?? ""
      // Waiting for a connection ends at the pool's limit: that is another clue.
      guard text.mentions("timed out") || text.mentions("timeout") || text.mentions("deadline"),
        !text.mentions("connection is not available"), !text.mentions("pool")
      else { continue }
      for event in operation.exemplars {
        guard let took = event.durationMicroseconds, took >= 1_000_000 else { continue }
        counts[took / 1_000, default: []].append(event.line)
      }
    }
    guard let best = counts.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      best.value.count >= 3, best.key % 500 == 0
    else { return nil }
    return context.seen(
      .durationsAtRoundLimit, best.key >= 30_000 ? 1 : 0.5,
      "\(PlainNumber.counted(best.value.count, "call")) gave up after exactly "
        + PlainDuration.words(seconds: Double(best.key) / 1_000),
      Basis(lines: best.value.sorted().prefix(6) + []))
  }

  /// A statement that changes a table's structure and ran for long, or beside the first sign.
  private static func structure(_ context: ClueContext, _ sign: Moment) -> ClueAnswer? {
    let starts = [
      "alter table", "create index", "drop index", "truncate", "vacuum full", "cluster ", "reindex",
    ]
    for operation in context.evidence.operations where operation.kind == .statement {
      let name = operation.name.lowercased()
      guard starts.contains(where: { name.hasPrefix($0) }) else { continue }
      for event in operation.exemplars {
        let took = Double(event.durationMicroseconds ?? 0) / 1_000_000
        // A duration is logged when the statement ends.
        let began = event.time.adding(seconds: -took)
        guard took >= 10, abs(sign.time.seconds(since: began)) <= 900 else { continue }
        return context.seen(
          .schemaChangeActive, 1,
          "A change to the database's structure ran for \(PlainDuration.words(seconds: took)) from the "
            + "first sign on", Basis(lines: [event.line]))
      }
    }
    return nil
  }
}
