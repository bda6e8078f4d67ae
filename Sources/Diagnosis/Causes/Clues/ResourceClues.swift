import Records
import Statistics

/// Clues from measures of what a service uses: memory that grows, a disk that fills, a copy that
/// falls behind, workers that wait.
enum ResourceClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    guard let sign = context.firstSign else { return [] }
    return [
      memory(context, sign), processor(context, sign), disk(context, sign), lag(context),
      idle(context, sign),
      threads(context), evictions(context, sign),
    ].compactMap { $0 }
  }

  private static func has(_ signal: Signal, _ words: [String]) -> Bool {
    NameTokens(signal.name).containsAny(of: words)
  }

  /// Memory that climbs with the clock long before anything is felt, whatever the load.
  private static func memory(_ context: ClueContext, _ sign: Moment) -> ClueAnswer? {
    guard
      let memory = context.signals.first(where: {
        $0.kind == .saturation && has($0, ["memory", "mem", "heap"]) && $0.samples.count >= 12
      })
    else { return nil }
    let before = memory.samples.filter { $0.value != nil && $0.time <= sign.time }
    let values = before.compactMap(\.value)
    guard values.count >= 8, let start = values.first else {
      return context.notAvailable(
        .memoryGrowsWithoutLoad, "Memory over some time before the first sign")
    }
    let times = before.map { $0.time.seconds(since: before[0].time) }
    let climb = spearmanCorrelation(times, values) ?? 0
    let gain = (values.suffix(3).max() ?? 0) - start
    let isLarge = memory.unit == .percent ? gain >= 15 : gain >= 0.3 * max(start, 1)
    guard climb >= 0.85, isLarge else {
      return context.notSeen(
        .memoryGrowsWithoutLoad, "Memory did not climb before the first sign",
        Basis(lines: [before[0].line]))
    }
    let step = context.signals.first {
      $0.kind == .traffic && $0.samples.first?.line.file == memory.samples.first?.line.file
    }
    let loads = Dictionary(
      (step?.samples ?? []).compactMap { sample in sample.value.map { (sample.time, $0) } },
      uniquingKeysWith: { first, _ in first })
    let pairs = before.compactMap { sample in loads[sample.time].map { ($0, sample.value ?? 0) } }
    let follows = spearmanCorrelation(pairs.map(\.0), pairs.map(\.1)) ?? 0
    // What follows the load is ordered by it more closely than by the clock.
    guard climb > follows + 0.1 else {
      return context.notSeen(
        .memoryGrowsWithoutLoad, "Memory climbed with the load", Basis(lines: [before[0].line]))
    }
    return context.seen(
      .memoryGrowsWithoutLoad, 1,
      "\(memory.title) climbed from \(PlainNumber.reading(start, memory.unit)) to "
        + "\(PlainNumber.reading(values.last ?? 0, memory.unit)) before anything was felt",
      Basis(lines: [before[0].line, before[before.count - 1].line]))
  }

  /// Waiting uses no processor: one that is nearly used up within minutes of the first sign is at work.
  private static func processor(_ context: ClueContext, _ sign: Moment) -> ClueAnswer? {
    let isProcessor = { (signal: Signal) in
      signal.kind == .saturation && signal.unit == .percent && has(signal, ["cpu", "processor"])
        && !has(signal, ["db", "database"])
    }
    guard let moved = context.firstMoved(where: isProcessor), let peak = moved.signal.peak?.value,
      peak >= 85
    else { return nil }
    let gap = moved.onset.time.seconds(since: sign.time)
    guard gap <= 120 + Double(moved.signal.stepSeconds ?? 60) else { return nil }
    return context.seen(
      .processorRoseFirst, gap <= 0 ? 1 : 0.7,
      "\(moved.signal.title) rose from \(PlainTime.clock(moved.onset.time)) on, with the first sign, to "
        + PlainNumber.reading(peak, moved.signal.unit), moved.onset.basis)
  }

  private static func disk(_ context: ClueContext, _ sign: Moment) -> ClueAnswer? {
    guard
      let disk = context.signals.first(where: {
        has($0, ["disk", "filesystem", "volume"]) && $0.unit == .percent
          && $0.polarity != .lowerIsWorse
      })
    else { return nil }
    guard let full = disk.samples.first(where: { ($0.value ?? 0) >= 98 }),
      full.time.seconds(since: sign.time) <= 900
    else {
      return context.notSeen(
        .diskFull, "The disk had room left", Basis(lines: disk.samples.prefix(1).map(\.line)))
    }
    return context.seen(
      .diskFull, 1,
      "\(disk.title) reached \(PlainNumber.reading(full.value ?? 0, disk.unit)) at "
        + PlainTime.clock(full.time), Basis(lines: [full.line]))
  }

  private static func lag(_ context: ClueContext) -> ClueAnswer? {
    let isLag = { (signal: Signal) in
      has(signal, ["replica", "replication", "standby"]) && has(signal, ["lag", "delay", "behind"])
    }
    guard let lag = context.signals.first(where: isLag) else { return nil }
    guard let moved = context.firstMoved(where: isLag), (moved.signal.peak?.value ?? 0) > 5 else {
      return context.notSeen(
        .replicaLag, "The copy kept up", Basis(lines: lag.samples.prefix(1).map(\.line)))
    }
    return context.seen(
      .replicaLag, 1, "\(moved.signal.title) rose from \(PlainTime.clock(moved.onset.time)) on",
      moved.onset.basis)
  }

  /// Requests wait while the processors have little to do: they wait for something else.
  private static func idle(_ context: ClueContext, _ sign: Moment) -> ClueAnswer? {
    let processors = context.signals.filter { signal in
      signal.kind == .saturation && has(signal, ["cpu", "processor"])
        && signal.samples.contains { $0.value != nil } && signal.unit == .percent
    }
    let waits =
      context.signals.contains { signal in
        signal.onset != nil
          && (signal.kind == .latency || signal.layer == .pool
            || has(signal, ["threads", "thread", "workers", "busy"]))
      } || !context.separations.isEmpty
    guard !processors.isEmpty else { return nil }
    let highest = processors.compactMap { signal -> (value: Double, line: SourceLine)? in
      let during = signal.samples.filter {
        let gap = $0.time.seconds(since: sign.time)
        return $0.value != nil && gap >= 0 && gap <= 2_700
      }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
      return during.isEmpty ? nil : (during[during.count / 2].value ?? 0, during[0].line)
    }.max { $0.value < $1.value }
    guard let highest else {
      return context.notAvailable(.cpuLowWhileWaiting, "Processor use after the first sign")
    }
    return highest.value < 50 && waits
      ? context.seen(
        .cpuLowWhileWaiting, highest.value < 35 ? 1 : 0.6,
        "Requests waited while the processors were at \(PlainNumber.words(highest.value.rounded()))%",
        Basis(lines: [highest.line]))
      : context.notSeen(
        .cpuLowWhileWaiting,
        "The processors were at \(PlainNumber.words(highest.value.rounded()))%",
        Basis(lines: [highest.line]))
  }

  private static func threads(_ context: ClueContext) -> ClueAnswer? {
    let told = context.evidence.operations.filter { operation in
      guard operation.kind == .message, operation.severity >= .warning,
        let text = operation.exemplars.first?.message.lowercased()
      else { return false }
      return [
        "workers busy", "thread pool is exhausted", "no free worker", "threads are busy",
        "maxclients", "max_workers", "rejectedexecution",
      ].contains { text.mentions($0) }
    }
    if let first = told.compactMap({ $0.exemplars.first?.line }).min() {
      return context.seen(
        .threadsBusy, 1, "The log says that all workers were busy", Basis(lines: [first]))
    }
    let isWorkers = { (signal: Signal) in has(signal, ["thread", "threads", "workers", "worker"]) }
    guard context.signals.contains(where: isWorkers) else { return nil }
    guard let moved = context.firstMoved(where: isWorkers),
      let usual = moved.signal.baseline?.median,
      let peak = moved.signal.peak?.value, peak >= 3 * max(usual, 1)
    else { return context.notSeen(.threadsBusy, "Workers stayed free") }
    return context.seen(
      .threadsBusy, min(1, peak / max(usual, 1) / 10),
      "\(moved.signal.title) rose to "
        + PlainNumber.reading(peak, moved.signal.unit), moved.onset.basis)
  }

  /// What is thrown out of a cache rises no later than anything is felt.
  private static func evictions(_ context: ClueContext, _ sign: Moment) -> ClueAnswer? {
    let isEviction = { (signal: Signal) in has(signal, ["evict*"]) }
    guard context.signals.contains(where: isEviction) else { return nil }
    guard let moved = context.firstMoved(where: isEviction),
      let usual = moved.signal.baseline?.median,
      (moved.signal.peak?.value ?? 0) >= 5 * max(usual, 1),
      moved.onset.time.seconds(since: sign.time) <= Double(moved.signal.stepSeconds ?? 60)
    else {
      return context.notSeen(.evictionsLed, "The cache did not throw out more than usual before")
    }
    return context.seen(
      .evictionsLed, 1, "\(moved.signal.title) rose from \(PlainTime.clock(moved.onset.time)) on",
      moved.onset.basis)
  }
}
