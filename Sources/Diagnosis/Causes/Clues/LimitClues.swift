import Records

/// Clues from the shape of durations and errors: round limits, plans far off, quick failures.
enum LimitClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    [roundLimit(context), plan(context), failures(context), instant(context), calls(context)]
      + dependency(context)
  }

  /// Waits that end at the same round number are a limit, not work.
  private static func roundLimit(_ context: ClueContext) -> ClueAnswer {
    let limits = [500, 1_000, 2_000, 3_000, 5_000, 10_000, 15_000, 20_000, 30_000, 60_000, 120_000]
    var hits: [Int: [SourceLine]] = [:]
    var timed = 0
    for operation in context.evidence.operations where operation.kind == .route {
      for event in operation.exemplars {
        guard let duration = event.durationMicroseconds else { continue }
        timed += 1
        // Within 0.2% above the limit: a server adds a little before it answers.
        if let limit = limits.first(where: {
          duration >= $0 * 1_000 && Double(duration) <= Double($0) * 1_002
        }) {
          hits[limit, default: []].append(event.line)
        }
      }
    }
    guard timed > 0 else {
      return context.notAvailable(.durationsAtRoundLimit, "Durations of requests")
    }
    guard let best = hits.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      best.value.count >= 3
    else {
      return context.notSeen(
        .durationsAtRoundLimit, "Durations do not gather at a round number")
    }
    return context.seen(
      .durationsAtRoundLimit, min(1, Double(best.value.count) / 6),
      "\(PlainNumber.counted(best.value.count, "request")) ended after exactly "
        + "\(PlainDuration.words(seconds: Double(best.key) / 1_000)): a limit was reached",
      Basis(lines: best.value.sorted().prefix(8) + []))
  }

  /// The database expected far more, or far fewer, rows than came.
  private static func plan(_ context: ClueContext) -> ClueAnswer {
    var plans: [(line: SourceLine, expected: Double, actual: Double)] = []
    for operation in context.evidence.operations {
      for event in operation.exemplars {
        guard let expected = event.value(of: "est_rows").flatMap(Double.init),
          let actual = event.value(of: "actual_rows").flatMap(Double.init)
        else { continue }
        plans.append((event.line, expected, actual))
      }
    }
    guard !plans.isEmpty else {
      return context.notAvailable(
        .planEstimateFarOff, "Query plans with expected and actual rows")
    }
    let off = plans.filter {
      max($0.expected, 1) / max($0.actual, 1) >= 10 || max($0.actual, 1) / max($0.expected, 1) >= 10
    }
    guard
      let worst = off.max(by: { $0.expected / max($0.actual, 1) < $1.expected / max($1.actual, 1) })
    else {
      return context.notSeen(
        .planEstimateFarOff, "Query plans expected about as many rows as came",
        Basis(lines: plans.map(\.line).sorted()))
    }
    return context.seen(
      .planEstimateFarOff, 1,
      "The database expected \(PlainNumber.words(worst.expected)) rows and found "
        + PlainNumber.words(worst.actual), Basis(lines: off.map(\.line).sorted()))
  }

  /// Many failures that come quickly are refusals; none at all points to wrong results or slowness.
  private static func failures(_ context: ClueContext) -> ClueAnswer {
    let routes = context.evidence.operations.filter { $0.kind == .route }
    let failures = routes.reduce(0) { $0 + $1.total.failures }
    let all = routes.reduce(0) { $0 + $1.total.count }
    guard all > 0 else { return context.notAvailable(.errorsLow, "An access log") }
    let share = Double(failures) / Double(all)
    let basis = Basis(
      lines: routes.compactMap { $0.exemplars.first?.line }.sorted().prefix(3) + [],
      calculation: "\(failures) of \(all) requests answered 5xx")
    return share < 0.02
      ? context.seen(.errorsLow, 1, "Few requests failed outright", basis)
      : context.notSeen(
        .errorsLow, "\(PlainNumber.words(share * 100))% of requests failed outright", basis)
  }

  /// Errors that go from none to nearly all between two samples.
  private static func instant(_ context: ClueContext) -> ClueAnswer {
    guard
      let errors = context.signals.first(where: {
        $0.kind == .errors && ($0.unit == .percent || $0.unit == .ratio) && $0.samples.count >= 6
      })
    else { return context.notAvailable(.startsAtOneInstant, "A share of errors over time") }
    let values = errors.samples.compactMap { sample in sample.value.map { ($0, sample) } }
    let highest = values.map(\.0).max() ?? 0
    let usual = errors.baseline?.median ?? 0
    for (place, (before, after)) in zip(values, values.dropFirst()).enumerated()
    where highest > max(usual * 3, 3) && after.0 - before.0 >= 0.4 * (highest - usual)
      && before.0 < highest / 3
      // One bad sample alone is no beginning.
      && values.dropFirst(place + 1).prefix(4).count(where: { $0.0 > highest / 4 }) >= 3
    {
      return context.seen(
        .startsAtOneInstant, 1,
        "Errors went from \(PlainNumber.reading(before.0, errors.unit)) to "
          + "\(PlainNumber.reading(after.0, errors.unit)) within one sample at "
          + PlainTime.clock(after.1.time), Basis(lines: [before.1.line, after.1.line]))
    }
    return context.notSeen(
      .startsAtOneInstant, "Errors grew over several samples",
      Basis(lines: [values.first?.1.line, values.last?.1.line].compactMap { $0 }))
  }

  private static func calls(_ context: ClueContext) -> ClueAnswer {
    let requests = context.evidence.operations.filter { $0.kind == .route }
      .reduce(0) { $0 + $1.total.count }
    let statements = context.evidence.operations.filter { $0.kind == .statement }
      .reduce(0) { $0 + $1.total.count }
    guard requests > 0, statements > 0 else {
      return context.notAvailable(
        .queriesPerRequestRose, "An access log and a database log with all statements")
    }
    let ratio = Double(statements) / Double(requests)
    return ratio > 10
      ? context.seen(
        .queriesPerRequestRose, min(1, ratio / 30),
        "\(PlainNumber.words(ratio)) statements for each request", Basis())
      : context.notSeen(
        .queriesPerRequestRose, "\(PlainNumber.words(ratio)) statements for each request")
  }

  private static func dependency(_ context: ClueContext) -> [ClueAnswer] {
    let calls = context.evidence.operations.filter { operation in
      guard operation.kind == .message, operation.severity >= .warning,
        let text = operation.exemplars.first?.message.lowercased()
      else { return false }
      return hostName(in: text)
        && ["timeout", "timed out", "refused", "unreachable", "502", "503"]
          .contains { text.contains($0) }
    }
    let count = calls.reduce(0) { $0 + $1.total.count }
    let lines = calls.compactMap { $0.exemplars.first?.line }.sorted()
    let errors =
      count > 0
      ? context.seen(
        .dependencyErrors, min(1, Double(count) / 5),
        "\(PlainNumber.counted(count, "call")) to another system failed", Basis(lines: lines))
      : context.has(.applicationLog)
        ? context.notSeen(.dependencyErrors, "No call to another system is reported as failed")
        : context.notAvailable(.dependencyErrors, "An application log")
    let status = context.evidence.notes.filter { note in
      context.evidence.source(of: note.line)?.recognition?.kind == .dependencyStatus
    }
    guard let first = status.first else {
      return [
        errors,
        context.notAvailable(.dependencyReportsHealthy, "A status report of the other system"),
      ]
    }
    let healthy = status.contains { note in
      ["operational", "healthy", "\"up\"", "all systems"].contains {
        note.text.lowercased().contains($0)
      }
    }
    return [
      errors,
      healthy
        ? context.seen(
          .dependencyReportsHealthy, 1, "The other system reported itself as working",
          Basis(lines: [first.line]))
        : context.notSeen(
          .dependencyReportsHealthy, "The other system reported trouble", Basis(lines: [first.line])
        ),
    ]
  }

  /// `payments.example.com`-like: three parts of letters, digits or hyphens.
  private static func hostName(in text: String) -> Bool {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" }.contains { word in
      let parts = word.split(separator: ".")
      return parts.count >= 3
        && parts.last.map { $0.count >= 2 && $0.allSatisfy(\.isLetter) } ?? false
        && !word.contains("exception") && !["java", "org", "com", "net", "uk"].contains(parts[0])
    }
  }
}
