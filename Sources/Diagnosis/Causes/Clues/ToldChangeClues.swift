import Records

/// Clues from changes that the programs themselves report, for incidents without a list of changes.
enum ToldChangeClues {
  /// A change this long before the first sign is near it; a little after counts too, for a first
  /// sign may be found a sample early.
  private static let nearSeconds = -180.0...1_800.0

  static func answers(in context: ClueContext) -> [ClueAnswer] {
    guard context.has(.applicationLog), let sign = context.firstSign else { return [] }
    let told = ToldChange.all(in: context)
    let near = told.filter { nearSeconds.contains(sign.time.seconds(since: $0.time)) }
    let limits = near.filter { $0.timeLimitRatio != nil }
    return [
      answer(
        context, .deploymentBeforeOnset, near.filter { $0.kind == .version || $0.kind == .release }),
      answer(
        context, .settingChangedBeforeOnset, near.filter { $0.kind == .setting || $0.kind == .flag }
      ),
      answer(context, .changeShortensTimeLimit, limits.filter { ($0.timeLimitRatio ?? 1) < 0.8 }),
      answer(context, .changeLengthensTimeLimit, limits.filter { ($0.timeLimitRatio ?? 1) > 1.25 }),
      answer(context, .flagChanged, near.filter { $0.kind == .flag }),
      near.isEmpty
        ? context.seen(
          .noChangeBeforeOnset, 0.5,
          "No log line reports a change in the half hour before the first sign",
          Basis())
        : context.notSeen(
          .noChangeBeforeOnset, "A log reports a change just before the first sign",
          Basis(lines: near.map(\.line).sorted())),
      cured(context, told, sign),
    ]
  }

  private static func answer(
    _ context: ClueContext, _ clue: Clue, _ changes: [ToldChange]
  ) -> ClueAnswer {
    guard let last = changes.last else {
      return context.notSeen(clue, "No log line reports such a change before the first sign")
    }
    return context.seen(
      clue, 1, "“\(Phrases.shortened(last.text, to: 90))” at \(PlainTime.clock(last.time))",
      Basis(lines: changes.map(\.line).sorted()))
  }

  /// The way back: an older version, the old value, the switch turned again; and errors end.
  private static func cured(
    _ context: ClueContext, _ told: [ToldChange], _ sign: Moment
  ) -> ClueAnswer {
    let first = told.filter { nearSeconds.contains(sign.time.seconds(since: $0.time)) }
    let back = told.filter { later in
      later.time.seconds(since: sign.time) > 300 && later.kind != .release
        && first.contains {
          $0.kind == later.kind && ($0.before == later.after || later.kind == .flag)
            && $0.time < later.time
        }
    }
    guard let change = back.first, let span = context.logSpan else {
      return context.notAvailable(.rollbackCured, "A change taken back, with measures after it")
    }
    let routes = context.evidence.operations.filter { $0.kind == .route }
    let counts = MinuteCounts(routes.isEmpty ? context.evidence.operations : routes)
    let before = counts.sum(from: sign.time, to: change.time)
    let after = counts.sum(from: change.time.adding(seconds: 120), to: span.end)
    guard before.count >= 20, after.count >= 20 else {
      return context.notAvailable(
        .rollbackCured, "Requests before and after the change was taken back")
    }
    let failed = Double(before.failures) / Double(before.count)
    let still = Double(after.failures) / Double(after.count)
    let slower = (before.mean ?? 0) / max(after.mean ?? 1, 1)
    let basis = Basis(lines: [change.line])
    return (failed >= 0.02 && still * 4 <= failed) || slower >= 2
      ? context.seen(
        .rollbackCured, 1,
        "Failures ended when the change was taken back at \(PlainTime.clock(change.time))", basis)
      : context.notSeen(.rollbackCured, "Taking the change back did not end it", basis)
  }
}
