import Records

/// Clues from when it is bad: trouble that comes back at one distance, and a cache that empties.
enum RhythmClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    let spells = SlowSpells(context)
    return [periodic(spells, context)]
      + [rebuilding(spells, context), misses(context), cold(context)].compactMap { $0 }
  }

  private static func periodic(_ spells: SlowSpells?, _ context: ClueContext) -> ClueAnswer {
    guard let spells else {
      return context.notAvailable(.periodicByClock, "Durations over an hour or more")
    }
    guard let period = spells.period, let first = spells.bursts.starts.first else {
      return context.notSeen(.periodicByClock, "Slow spells do not come back at one distance")
    }
    let starts = spells.bursts.starts
    let lines = spells.used.flatMap(\.buckets).filter { starts.contains($0.start.minute) }
      .map(\.firstLine).sorted()
    return context.seen(
      .periodicByClock, min(1, Double(starts.count) / 4),
      "Slow spells came back every \(period) minutes, \(starts.count) times, from "
        + "\(PlainTime.clock(Timestamp(seconds: first * 60))) on",
      Basis(
        lines: lines.prefix(6) + [], calculation: "Minutes over 2.5 times the usual mean duration"))
  }

  /// A statement that is asked for several times as often for each request while a spell lasts: what
  /// was stored is made anew. Other work on the database slows statements down without adding any.
  private static func rebuilding(_ spells: SlowSpells?, _ context: ClueContext) -> ClueAnswer? {
    guard let spells, spells.period != nil else { return nil }
    let requests = MinuteCounts(context.evidence.operations.filter { $0.kind == .route })
    // A log of slow statements alone has more lines in a slow spell, whatever the reason.
    let statements = context.evidence.operations.filter {
      $0.kind == .statement && $0.total.count >= fewestStatements
        && ($0.total.microseconds(atPercentile: 25) ?? .infinity) < loggedAnyway
    }
    let asked = spells.share(of: requests)
    guard asked.within > 0, asked.outside > 0, !statements.isEmpty else {
      return context.notAvailable(
        .statementsRoseInSpells, "An access log, and a database log with all statements")
    }
    let ratios = statements.map { statement -> (Operation, Double, Double) in
      let own = spells.share(of: MinuteCounts([statement]))
      let within = (own.within + 0.5) / asked.within
      return (statement, within / ((own.outside + 0.5) / asked.outside), own.within)
    }
    guard let (statement, ratio, count) = ratios.max(by: { $0.1 < $1.1 }), ratio >= leastRise,
      count >= Double(fewestStatements) / 3
    else {
      return context.notSeen(
        .statementsRoseInSpells,
        "No statement was asked for more often for each request in the slow spells")
    }
    let lines = statement.buckets.filter { spells.bad.contains($0.start.minute) }
      .map { $0.firstLine }
    return context.seen(
      .statementsRoseInSpells, min(1, ratio / 6),
      "\(OperationTitle(statement).many) came \(PlainNumber.times(ratio)) as often for each request "
        + "in the slow spells as between them",
      Basis(
        lines: lines.sorted().prefix(6) + [],
        calculation: "Statements for each request, inside the slow spells and outside"))
  }

  private static let fewestStatements = 30
  /// Microseconds: a quarter of the logged runs are quicker, so the log holds more than slow ones.
  private static let loggedAnyway = 100_000.0
  private static let leastRise = 2.5

  /// Minutes in which requests, or statements, took several times as long as usual.
  private struct SlowSpells {
    let used: [Operation]
    let bad: Set<Int64>
    let bursts: Bursts
    /// Minutes from one spell to the next; `nil` when they do not come back at one distance.
    let period: Int64?

    /// `nil` without durations over an hour or more.
    init?(_ context: ClueContext) {
      let routes = context.evidence.operations.filter {
        $0.kind == .route && $0.total.timedCount > 0
      }
      used =
        routes.isEmpty
        ? context.evidence.operations.filter { $0.kind == .statement && $0.total.timedCount > 0 }
        : routes
      let counts = MinuteCounts(used)
      let means = counts.minutes.values.compactMap(\.mean).sorted()
      guard means.count >= 60 else { return nil }
      let usual = means[means.count / 4]
      let slow = counts.minutes.filter { entry in
        (entry.value.mean ?? 0) > 2.5 * usual && entry.value.count >= 3
      }.keys.sorted()
      bad = Set(slow)
      bursts = Bursts(slow)
      let isSpell = slow.count >= 4 && slow.count * 2 < counts.minutes.count
      period = isSpell ? bursts.period : nil
    }

    /// How much of something lies within the spells, and how much outside.
    func share(of counts: MinuteCounts) -> (within: Double, outside: Double) {
      counts.minutes.reduce(into: (within: 0.0, outside: 0.0)) { sum, entry in
        if bad.contains(entry.key) {
          sum.within += Double(entry.value.count)
        } else {
          sum.outside += Double(entry.value.count)
        }
      }
    }
  }

  private static func hitShare(_ context: ClueContext) -> Signal? {
    context.signals.first {
      $0.layer == .cache && $0.polarity == .lowerIsWorse && $0.samples.count >= 12
    }
  }

  /// A share of hits that falls to half and comes back, again and again.
  private static func misses(_ context: ClueContext) -> ClueAnswer? {
    guard let hits = hitShare(context), let step = hits.stepSeconds, step <= 120 else { return nil }
    let values = hits.samples.compactMap(\.value).sorted()
    let usual = values[values.count * 3 / 4]
    let low = hits.samples.filter { ($0.value ?? usual) < usual * 0.6 }
    let bursts = Bursts(low.map(\.time.minute))
    guard bursts.starts.count >= 3, low.count * 2 < hits.samples.count, bursts.period != nil else {
      return context.notSeen(.missBurstsPeriodic, "The share of hits did not fall again and again")
    }
    return context.seen(
      .missBurstsPeriodic, 1,
      "The share of cache hits fell \(bursts.starts.count) times at equal distances",
      Basis(lines: low.map(\.line).sorted().prefix(6) + []))
  }

  /// The share of hits falls when a program starts anew, and climbs back by itself.
  private static func cold(_ context: ClueContext) -> ClueAnswer? {
    guard let sign = context.firstSign else { return nil }
    let starts = ToldChange.all(in: context).filter {
      $0.kind == .restart && abs($0.time.seconds(since: sign.time)) <= 600
    }
    guard let hits = hitShare(context) else {
      guard context.has(.applicationLog) else { return nil }
      return starts.first.map {
        context.seen(
          .cacheColdAfterRestart, 0.5, "The program was started anew just before the first sign",
          Basis(lines: [$0.line]))
      }
        ?? context.notSeen(
          .cacheColdAfterRestart, "No program was started anew before the first sign")
    }
    let step = Double(hits.stepSeconds ?? 60)
    let values = hits.samples.compactMap(\.value).sorted()
    let usual = values[values.count * 3 / 4]
    let after = hits.samples.filter {
      let gap = $0.time.seconds(since: sign.time)
      return gap >= -2 * step && gap <= 3_600
    }
    guard after.count >= 6, let lowest = after.min(by: { ($0.value ?? 100) < ($1.value ?? 100) }),
      (lowest.value ?? usual) < usual * 0.75
    else {
      return context.notSeen(.cacheColdAfterRestart, "The share of cache hits did not fall")
    }
    let rest = after.filter { $0.time > lowest.time }.compactMap(\.value)
    let third = max(1, rest.count / 3)
    let climbs =
      rest.count >= 6
      && rest.suffix(third).reduce(0, +) > 1.2 * rest.prefix(third).reduce(0, +)
    let isEarly = lowest.time.seconds(since: sign.time) <= max(600, 2 * step)
    guard isEarly, climbs || !starts.isEmpty else {
      return context.notSeen(
        .cacheColdAfterRestart, "The share of cache hits did not climb back by itself")
    }
    return context.seen(
      .cacheColdAfterRestart, starts.isEmpty ? 0.4 : 1,
      "The share of cache hits fell to \(PlainNumber.reading(lowest.value ?? 0, hits.unit)) at "
        + "\(PlainTime.clock(lowest.time)) and climbed back by itself",
      Basis(lines: ([lowest.line] + starts.map(\.line)).sorted()))
  }
}
