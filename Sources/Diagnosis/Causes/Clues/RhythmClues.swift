import Records

/// Clues from when it is bad: trouble that comes back at one distance, and a cache that empties.
enum RhythmClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    [periodic(context)] + [misses(context), cold(context)].compactMap { $0 }
  }

  /// Minutes in which requests, or statements, took several times as long as usual.
  private static func periodic(_ context: ClueContext) -> ClueAnswer {
    let routes = context.evidence.operations.filter { $0.kind == .route && $0.total.timedCount > 0 }
    let used =
      routes.isEmpty
      ? context.evidence.operations.filter { $0.kind == .statement && $0.total.timedCount > 0 }
      : routes
    let counts = MinuteCounts(used)
    let means = counts.minutes.values.compactMap(\.mean).sorted()
    guard means.count >= 60 else {
      return context.notAvailable(.periodicByClock, "Durations over an hour or more")
    }
    let usual = means[means.count / 4]
    let bad = counts.minutes.filter { entry in
      (entry.value.mean ?? 0) > 2.5 * usual && entry.value.count >= 3
    }.keys.sorted()
    let bursts = Bursts(bad)
    guard bad.count >= 4, bad.count * 2 < counts.minutes.count, let period = bursts.period,
      let first = bursts.starts.first
    else {
      return context.notSeen(.periodicByClock, "Slow spells do not come back at one distance")
    }
    let lines = used.flatMap(\.buckets).filter { bursts.starts.contains($0.start.minute) }
      .map(\.firstLine).sorted()
    return context.seen(
      .periodicByClock, min(1, Double(bursts.starts.count) / 4),
      "Slow spells came back every \(period) minutes, \(bursts.starts.count) times, from "
        + "\(PlainTime.clock(Timestamp(seconds: first * 60))) on",
      Basis(
        lines: lines.prefix(6) + [], calculation: "Minutes over 2.5 times the usual mean duration"))
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
