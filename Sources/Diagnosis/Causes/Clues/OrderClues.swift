import Records

/// Clues from the order in which signals left their baselines, and from load beside its effect.
enum OrderClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    guard context.has(.metrics, .dashboard, .accessLog, .databaseLog, .applicationLog) else {
      return [.trafficRoseFirst, .processorRoseFirst, .memoryRoseFirst, .cacheMissesLed].map {
        context.notAvailable($0, "Measures over time")
      }
    }
    return [traffic(context), clients(context)]
      + resource(context, led: .processorRoseFirst, followed: .processorRoseAfterQueue, "processor")
      + resource(context, led: .memoryRoseFirst, followed: .memoryRoseAfterQueue, "memory")
      + [collector(context)] + cache(context) + [SameLoadClue.answer(in: context)]
  }

  /// The earliest sign of the fault that is not a resource: what a resource must precede to be a
  /// cause.
  private static func effect(_ context: ClueContext) -> Moment? {
    let slow = context.separations.map(\.slow.first).min().map {
      Moment(time: $0, words: "", basis: Basis())
    }
    let felt = context.firstMoved {
      $0.kind == .latency || $0.kind == .errors || $0.layer == .pool
    }?.onset
    return [slow, felt, context.firstSign].compactMap { $0 }.min { $0.time < $1.time }
  }

  private static func traffic(_ context: ClueContext) -> ClueAnswer {
    let traffic = context.signals.filter { $0.kind == .traffic }
    guard !traffic.isEmpty, let effect = effect(context) else {
      return context.notAvailable(.trafficRoseFirst, "Requests over time and a first sign")
    }
    guard let moved = context.firstMoved(where: { $0.kind == .traffic }),
      moved.signal.polarity != .lowerIsWorse, let peak = moved.signal.peak?.value,
      let usual = moved.signal.baseline?.median, peak > usual * 1.5
    else {
      return context.notSeen(
        .trafficRoseFirst, "Requests did not rise beyond their usual course before the first sign",
        Basis(lines: traffic.compactMap { $0.samples.first?.line }))
    }
    guard context.isBefore(moved.onset, effect) == true else {
      return context.notSeen(
        .trafficRoseFirst, "Requests rose only after the first sign", moved.onset.basis)
    }
    return context.seen(
      .trafficRoseFirst, 1,
      "\(moved.signal.title) rose at \(PlainTime.clock(moved.onset.time)), before anything else",
      moved.onset.basis)
  }

  private static func clients(_ context: ClueContext) -> ClueAnswer {
    context.has(.accessLog)
      ? context.notAvailable(.fewClientsDominate, "Clients are not counted: addresses are not kept")
      : context.notAvailable(.fewClientsDominate, "An access log")
  }

  private static func resource(
    _ context: ClueContext, led: Clue, followed: Clue, _ word: String
  ) -> [ClueAnswer] {
    let names = word == "memory" ? ["memory", "heap"] : ["cpu", "processor"]
    let isWanted = { (signal: Signal) in
      signal.kind == .saturation
        && names.contains { signal.name.lowercased().contains($0) }
    }
    guard context.signals.contains(where: isWanted) else {
      return [
        context.notAvailable(led, "A measure of \(word) use"),
        context.notAvailable(followed, "A measure of \(word) use"),
      ]
    }
    guard let moved = context.firstMoved(where: isWanted), let effect = effect(context) else {
      return [
        context.notSeen(led, "The \(word) stayed within its usual range"),
        context.notSeen(followed, "The \(word) stayed within its usual range"),
      ]
    }
    let clock = PlainTime.clock(moved.onset.time)
    switch context.isBefore(moved.onset, effect) {
    case true:
      return [
        context.seen(led, 1, "\(moved.signal.title) rose first, at \(clock)", moved.onset.basis),
        context.notSeen(followed, "The \(word) rose before the queue", moved.onset.basis),
      ]
    case false:
      return [
        context.notSeen(led, "\(moved.signal.title) rose later, at \(clock)", moved.onset.basis),
        context.seen(
          followed, 1, "\(moved.signal.title) rose at \(clock), after the first sign",
          moved.onset.basis),
      ]
    default:
      return [
        context.notAvailable(led, "Finer measures: the order cannot be told at this resolution"),
        context.notAvailable(followed, "Finer measures: the order cannot be told"),
      ]
    }
  }

  private static func collector(_ context: ClueContext) -> ClueAnswer {
    let isCollector = { (signal: Signal) in
      signal.name.lowercased().split { !$0.isLetter && !$0.isNumber }
        .contains { ["gc", "garbage", "collector", "pause"].contains(String($0)) }
    }
    guard context.signals.contains(where: isCollector) else {
      return context.notAvailable(.collectorRoseFirst, "A measure of garbage collection")
    }
    guard let moved = context.firstMoved(where: isCollector), let effect = effect(context),
      context.isBefore(moved.onset, effect) == true
    else {
      return context.notSeen(
        .collectorRoseFirst, "Garbage collection did not rise before the first sign")
    }
    return context.seen(
      .collectorRoseFirst, 1, "Garbage collection rose first", moved.onset.basis)
  }

  private static func cache(_ context: ClueContext) -> [ClueAnswer] {
    let isCache = { (signal: Signal) in signal.layer == .cache }
    guard context.signals.contains(where: isCache) else {
      return [.cacheMissesLed, .cacheMissesFollowed, .evictionsLed].map {
        context.notAvailable($0, "Measures of the cache")
      }
    }
    guard let moved = context.firstMoved(where: isCache), let effect = effect(context) else {
      return [.cacheMissesLed, .cacheMissesFollowed, .evictionsLed].map {
        context.notSeen($0, "The cache stayed within its usual range")
      }
    }
    let isEviction = moved.signal.name.lowercased().contains("evict")
    switch context.isBefore(moved.onset, effect) {
    case true:
      return [
        context.seen(
          isEviction ? .evictionsLed : .cacheMissesLed, 1,
          "\(moved.signal.title) moved before the first sign", moved.onset.basis),
        context.notSeen(.cacheMissesFollowed, "The cache moved before the first sign"),
      ]
    case false:
      return [
        context.notSeen(.cacheMissesLed, "The cache moved after the first sign", moved.onset.basis),
        context.notSeen(.evictionsLed, "The cache moved after the first sign", moved.onset.basis),
        context.seen(
          .cacheMissesFollowed, 1, "\(moved.signal.title) moved after the first sign",
          moved.onset.basis),
      ]
    default:
      return [.cacheMissesLed, .cacheMissesFollowed].map {
        context.notAvailable($0, "Finer measures: the order cannot be told at this resolution")
      }
    }
  }
}
