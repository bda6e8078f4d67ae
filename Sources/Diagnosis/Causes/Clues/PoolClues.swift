import Records

/// Clues from pools, queues for them, and connections followed by their ids.
enum PoolClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    [full(context), waiters(context), heldLong(context), neverReturned(context)]
      + [enlargedWithoutCure(context), statementsFast(context), waitersFollowTraffic(context)]
      + restart(context)
  }

  private static func isPool(_ signal: Signal) -> Bool { signal.layer == .pool }

  private static func isWaiting(_ signal: Signal) -> Bool {
    let name = signal.name.lowercased()
    return ["wait", "pending", "queue", "backlog"].contains { name.contains($0) }
  }

  private static func full(_ context: ClueContext) -> ClueAnswer {
    let hits = context.evidence.operations.filter { operation in
      guard operation.kind == .message, operation.severity >= .warning,
        let text = operation.exemplars.first?.message.lowercased()
      else { return false }
      return [
        "pool exhausted", "no available connections", "connection is not available",
        "too many connections", "unable to acquire", "could not obtain connection",
      ].contains { text.mentions($0) }
    }
    let count = hits.reduce(0) { $0 + $1.total.count }
    if count > 0 {
      return context.seen(
        .poolFull, 1,
        "The materials say \(PlainNumber.counted(count, "time")) that no connection was free",
        Basis(lines: hits.compactMap { $0.exemplars.first?.line }.sorted()))
    }
    if let pool = context.signals.first(where: { isPool($0) && !isWaiting($0) && $0.onset != nil })
    {
      return context.seen(.poolFull, 0.6, "\(pool.title) rose", pool.onset?.basis ?? Basis())
    }
    return context.signals.contains(where: isPool) || context.has(.databaseLog)
      ? context.notSeen(.poolFull, "Connections did not run out")
      : context.notAvailable(.poolFull, "Measures of connections in use")
  }

  private static func waiters(_ context: ClueContext) -> ClueAnswer {
    let isWanted = { (signal: Signal) in isPool(signal) && isWaiting(signal) }
    guard context.signals.contains(where: isWanted) else {
      return context.notAvailable(.waitersRose, "A measure of requests waiting for a connection")
    }
    guard let moved = context.firstMoved(where: isWanted) else {
      return context.notSeen(.waitersRose, "Nothing waited for a connection")
    }
    return context.seen(
      .waitersRose, 1, "\(moved.signal.title) rose from \(PlainTime.clock(moved.onset.time))",
      moved.onset.basis)
  }

  private static func heldLong(_ context: ClueContext) -> ClueAnswer {
    let held = context.lifetimes.filter {
      ($0.heldSeconds ?? 0) >= LifetimeFinder.heldTooLongSeconds
    }
    guard let longest = held.first, let seconds = longest.heldSeconds else {
      return context.lifetimes.isEmpty
        ? context.notAvailable(.heldLongAfterWork, "Database log lines with process numbers")
        : context.notSeen(
          .heldLongAfterWork, "No connection was seen long after its work had ended")
    }
    return context.seen(
      .heldLongAfterWork, min(1, 0.4 + Double(held.count) / 5),
      "\(PlainNumber.counted(held.count, "connection")) still open long after the last work had "
        + "ended, the longest \(PlainDuration.words(seconds: seconds))",
      Basis(
        lines: held.flatMap(\.basis.lines).sorted().prefix(12) + [],
        calculation: longest.basis.calculation))
  }

  private static func neverReturned(_ context: ClueContext) -> ClueAnswer {
    let leaked = context.lifetimes.filter {
      $0.wasTerminated && ($0.heldSeconds ?? 0) >= LifetimeFinder.heldTooLongSeconds
    }
    guard !leaked.isEmpty else {
      return context.lifetimes.isEmpty
        ? context.notAvailable(.connectionsNeverReturn, "Database log lines with process numbers")
        : context.notSeen(.connectionsNeverReturn, "No idle connection had to be ended by hand")
    }
    return context.seen(
      .connectionsNeverReturn, min(1, Double(leaked.count) / 3),
      "\(PlainNumber.counted(leaked.count, "connection")) had to be ended by hand after holding on "
        + "since earlier work",
      Basis(lines: leaked.flatMap(\.basis.lines).sorted().prefix(12) + []))
  }

  private static func enlargedWithoutCure(_ context: ClueContext) -> ClueAnswer {
    let enlarged = context.interventions.filter { $0.kind == .enlargement }
    guard let action = enlarged.first else {
      return context.notAvailable(
        .poolEnlargedWithoutCure, "An attempt to enlarge the pool, to see what it did not cure")
    }
    guard !action.slowRunsAfter.isEmpty else {
      return context.notSeen(
        .poolEnlargedWithoutCure, "No slow run was seen in the hour after the enlargement",
        action.basis)
    }
    let sizes =
      action.before.flatMap { before in
        action.after.map { " from \(PlainNumber.words(before)) to \(PlainNumber.words($0))" }
      } ?? ""
    return context.seen(
      .poolEnlargedWithoutCure, 1,
      "After the pool was enlarged\(sizes), the same operation still had "
        + PlainNumber.counted(action.slowRunsAfter.count, "slow run"),
      Basis(lines: (action.basis.lines + action.slowRunsAfter).sorted()))
  }

  /// A pool that is too small for its load queues while every statement stays quick.
  private static func statementsFast(_ context: ClueContext) -> ClueAnswer {
    let statements = context.evidence.operations.filter {
      $0.kind == .statement && $0.total.timedCount >= 8
    }
    guard !statements.isEmpty else {
      return context.notAvailable(.statementsFastWhilePoolFull, "Durations of statements")
    }
    let slow = Set(context.separations.map(\.operation))
    guard !statements.contains(where: { slow.contains($0.name) }) else {
      return context.notSeen(
        .statementsFastWhilePoolFull, "Some statements were slow as well",
        Basis(lines: context.separations.flatMap(\.slow.lines).sorted().prefix(3) + []))
    }
    return context.seen(
      .statementsFastWhilePoolFull, 1, "Statements stayed quick throughout",
      Basis(lines: statements.compactMap { $0.exemplars.first?.line }.sorted().prefix(3) + []))
  }

  /// In a pool that is merely too small, waiting goes with load; here it is ranked against it.
  private static func waitersFollowTraffic(_ context: ClueContext) -> ClueAnswer {
    guard let waiting = context.signals.first(where: { isPool($0) && isWaiting($0) }),
      let load = context.signals.first(where: {
        $0.kind == .traffic && $0.samples.first?.line.file == waiting.samples.first?.line.file
      })
    else {
      return context.notAvailable(.waitersFollowTraffic, "Load and waiting in one file")
    }
    let loads = Dictionary(
      load.samples.compactMap { sample in sample.value.map { (sample.time, $0) } },
      uniquingKeysWith: { first, _ in first })
    let pairs = waiting.samples.compactMap { sample -> (load: Double, waiting: Double)? in
      guard let value = sample.value, let load = loads[sample.time] else { return nil }
      return (load, value)
    }
    guard let busiest = pairs.map(\.load).max(), pairs.count >= 8 else {
      return context.notAvailable(.waitersFollowTraffic, "At least 8 samples of load and waiting")
    }
    let busy = pairs.filter { $0.load >= busiest * 0.9 }
    let idle = busy.filter { $0.waiting == 0 }
    let basis = Basis(
      lines: [waiting.samples.first?.line, waiting.samples.last?.line].compactMap { $0 },
      calculation: "Samples within a tenth of the highest load, with and without waiting")
    return idle.count * 4 >= busy.count
      ? context.notSeen(
        .waitersFollowTraffic,
        "At nearly the highest load nothing waited in \(idle.count) of \(busy.count) samples", basis
      )
      : context.seen(.waitersFollowTraffic, 1, "Waiting rose and fell with load", basis)
  }

  private static func restart(_ context: ClueContext) -> [ClueAnswer] {
    let acted = context.interventions.filter {
      [.restart, .termination, .enlargement].contains($0.kind) && !$0.effects.isEmpty
    }
    guard
      let best = acted.max(by: {
        $0.effects.count { $0.isRelieved } < $1.effects.count { $0.isRelieved }
      })
    else {
      return [
        context.notAvailable(
          .restartCuredForAWhile, "A restart with measures before and after it")
      ]
    }
    let relieved = best.effects.filter(\.isRelieved)
    guard relieved.count * 2 >= best.effects.count else {
      return [
        context.notSeen(
          .restartCuredForAWhile,
          "After the restart \(relieved.count) of \(best.effects.count) measures came half way back",
          best.basis)
      ]
    }
    return [
      context.seen(
        .restartCuredForAWhile, Double(relieved.count) / Double(best.effects.count),
        "After the restart at \(PlainTime.clock(best.time)) \(relieved.count) of "
          + "\(best.effects.count) measures came at least half way back", best.basis)
    ]
  }
}
