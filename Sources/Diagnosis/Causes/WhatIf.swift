package import Records
import Statistics

/// The incident played again through a queueing model: as it was, and with one thing changed.
///
/// Requests arrive as the materials say, each needs one connection for as long as the runs of its
/// time took, and the pool serves them first come first served (`QueueReplay`). The model is only
/// used where it reproduces what was observed: waiting must rank with the observed waiting and must
/// start near it.
package struct WhatIf: Hashable, Sendable {
  package enum Change: String, Hashable, Sendable, CaseIterable {
    case asItWas, poolDoubled, serversDoubled, causeRemoved
  }

  package struct Run: Hashable, Sendable {
    package var change: Change
    /// Requests waiting at the end of each five minutes.
    package var waiting: [Sample]
    /// Share of requests that gave up or waited more than `patienceSeconds`, 0 to 1.
    package var unservedShare: Double
    package var meanWaitSeconds: Double?
  }

  package var runs: [Run]
  package var poolSize: Int
  package var patienceSeconds: Double
  /// Share of connection-holding requests that were slow runs, 0 to 1.
  package var slowShare: Double
  /// Spearman's rank correlation of modelled and observed waiting; `nil` when none was observed.
  package var fit: Double?
  /// Modelled less observed start of waiting, in seconds.
  package var startDifferenceSeconds: Double?
  /// The model reproduces the incident well enough to be asked.
  package var isTrusted: Bool
  /// Each one sentence.
  package var assumptions: [String]
  package var basis: Basis

  package func run(_ change: Change) -> Run? { runs.first { $0.change == change } }
}

/// Fits the model and asks it.
package enum WhatIfModel {
  /// Rank correlation with the observed waiting that the model must reach.
  package static let leastFit = 0.6
  /// The modelled start of waiting may be this far from the observed one.
  package static let mostStartDifference = 2_700.0
  /// Requests played at most; more are thinned, with the pool thinned alike.
  static let mostRequests = 400_000
  private static let stepSeconds = 300.0

  /// `nil` without a slow operation, a measure of load, or a pool size.
  package static func whatIf(
    evidence: Evidence, signals: [Signal], separations: [Separation], durationsAtLimit: Double?
  ) -> WhatIf? {
    guard let separation = separations.first(where: { $0.kind == .statement }) ?? separations.first,
      let load = signals.first(where: {
        $0.kind == .traffic && $0.unit == .perMinute && $0.samples.count >= 8
      }), let pool = poolSize(evidence, signals)
    else { return nil }
    let runs = evidence.operations
      .filter { $0.name == separation.operation && $0.file == separation.file }
      .flatMap(\.exemplars)
      .filter { $0.durationMicroseconds != nil }
      .sorted { ($0.time, $0.line) < ($1.time, $1.line) }
    let slow = runs.filter { milliseconds($0) > separation.cutMilliseconds }
    guard !slow.isEmpty, let start = load.samples.first?.time else { return nil }
    let patience = durationsAtLimit ?? 30
    let share = Double(slow.count) / Double(max(runs.count, 1))
    // Share of all requests that run this operation, where the access log or dashboard says.
    let arrivals = arrivals(load.samples, from: start)
    guard !arrivals.isEmpty, arrivals.count <= mostRequests else { return nil }
    let quickSeconds = separation.quick.medianMilliseconds / 1_000
    let durations = arrivals.indices.map { index -> Double in
      guard isSlow(index, share: share) else { return quickSeconds }
      return serviceSeconds(
        at: start.adding(seconds: arrivals[index]), slow: slow, quickSeconds: quickSeconds)
    }
    let changes = WhatIf.Change.allCases
    let asked = Parallel.map(count: changes.count, jobs: changes.count) { position in
      play(
        changes[position], arrivals: arrivals, durations: durations, quick: quickSeconds,
        pool: pool.size,
        patience: patience, from: start, line: separation.slow.lines.first)
    }
    let (fit, difference) = comparison(asked.first, signals)
    return WhatIf(
      runs: asked, poolSize: pool.size, patienceSeconds: patience, slowShare: share, fit: fit,
      startDifferenceSeconds: difference,
      isTrusted: (fit ?? 0) >= leastFit && abs(difference ?? .infinity) <= mostStartDifference,
      assumptions: [
        "Requests arrive evenly within each sample of \(load.title.lowercased())",
        "\(PlainNumber.words(share * 100, decimals: 0))% of them run the slow form, as among the "
          + "runs in the log",
        "A slow run takes as long as the slow runs logged nearest to its time",
        "A request gives up after \(PlainDuration.words(seconds: patience))",
        "Connections that were never given back are not modelled, which favours larger pools",
        "A second server brings a second pool of the same size and leaves the database as it is",
      ],
      basis: Basis(
        lines: (pool.lines + [load.samples.first?.line, load.samples.last?.line].compactMap { $0 }
          + separation.slow.lines).sorted(),
        calculation: "Queue with \(pool.size) servers, first come first served"))
  }

  // MARK: Playing

  private static func play(
    _ change: WhatIf.Change, arrivals: [Double], durations: [Double], quick: Double, pool: Int,
    patience: Double, from start: Timestamp, line: SourceLine?
  ) -> WhatIf.Run {
    let servers = change == .asItWas || change == .causeRemoved ? pool : 2 * pool
    let replay = QueueReplay(arrivals: arrivals, servers: servers, waitLimit: patience) { index in
      change == .causeRemoved ? quick : durations[index]
    }
    var deltas = [Int](repeating: 0, count: Int((arrivals.last ?? 0) / stepSeconds) + 2)
    var spent = [Double](repeating: 0, count: deltas.count)
    for (arrival, visit) in zip(arrivals, replay.visits) {
      let step = min(Int(arrival / stepSeconds), deltas.count - 1)
      deltas[step] += 1
      spent[step] += min(visit.wait, patience)
    }
    // Little's law over each step: waiting = arrivals a second times mean wait.
    let waiting = deltas.indices.dropLast().map { step in
      Sample(
        time: start.adding(seconds: Double(step) * stepSeconds),
        value: spent[step] / stepSeconds, line: line ?? SourceLine(FileID(0), line: 1))
    }
    return WhatIf.Run(
      change: change, waiting: waiting,
      unservedShare: Double(replay.abandoned) / Double(max(arrivals.count, 1)),
      meanWaitSeconds: replay.meanWait)
  }

  private static func arrivals(_ samples: [Sample], from start: Timestamp) -> [Double] {
    var arrivals: [Double] = []
    for (sample, next) in zip(samples, samples.dropFirst()) {
      let seconds = min(next.time.seconds(since: sample.time), 1_800)
      guard let perMinute = sample.value, perMinute > 0, seconds > 0 else { continue }
      let count = Int((perMinute * seconds / 60).rounded())
      guard arrivals.count + count <= mostRequests else { return [] }
      let offset = sample.time.seconds(since: start)
      for place in 0..<count {
        arrivals.append(offset + seconds * (Double(place) + 0.5) / Double(count))
      }
    }
    return arrivals
  }

  /// Spreads the slow share evenly over the requests: the multiples of the golden ratio are the most
  /// even sequence there is (H. Weyl, 1916).
  private static func isSlow(_ index: Int, share: Double) -> Bool {
    let place = Double(index) * 0.618_033_988_749_894_9
    return place - place.rounded(.down) < share
  }

  private static func serviceSeconds(
    at time: Timestamp, slow: [Event], quickSeconds: Double
  ) -> Double {
    guard let first = slow.first, time >= first.time else { return quickSeconds }
    var low = 0
    var high = slow.count
    while low < high {
      let middle = (low + high) / 2
      if slow[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return milliseconds(slow[max(low - 1, 0)]) / 1_000
  }

  private static func milliseconds(_ event: Event) -> Double {
    Double(event.durationMicroseconds ?? 0) / 1_000
  }

  // MARK: Pool and check

  /// The first pool size a log states, else the highest number of connections ever in use.
  static func poolSize(_ evidence: Evidence, _ signals: [Signal]) -> (
    size: Int, lines: [SourceLine]
  )? {
    var stated: (size: Int, line: SourceLine)?
    for operation in evidence.operations where operation.kind == .message {
      for event in operation.exemplars {
        let lower = event.message.lowercased()
        guard lower.mentions("pool"), let range = lower.firstRange(of: "size: "),
          let size = Int(lower[range.upperBound...].prefix { $0.isNumber }), size > 0, size < 10_000
        else { continue }
        if stated.map({ event.line < $0.line }) ?? true { stated = (size, event.line) }
      }
    }
    if let stated { return (stated.size, [stated.line]) }
    let active = signals.first {
      $0.layer == .pool && $0.name.lowercased().contains("active")
    }
    guard let peak = active?.samples.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let value = peak.value, value >= 1, value < 10_000
    else { return nil }
    return (Int(value), [peak.line])
  }

  private static func comparison(
    _ run: WhatIf.Run?, _ signals: [Signal]
  ) -> (fit: Double?, difference: Double?) {
    guard let run,
      let observed = signals.first(where: { signal in
        signal.layer == .pool
          && ["wait", "pending", "queue"].contains { signal.name.lowercased().contains($0) }
      })
    else { return (nil, nil) }
    let values = Dictionary(
      observed.samples.compactMap { sample in sample.value.map { (sample.time, $0) } },
      uniquingKeysWith: { first, _ in first })
    let pairs = run.waiting.compactMap { sample in
      values[sample.time].map { (sample.value ?? 0, $0) }
    }
    guard pairs.count >= 8 else { return (nil, nil) }
    let modelled = run.waiting.first { ($0.value ?? 0) >= 1 }?.time
    let seen = observed.samples.first { ($0.value ?? 0) >= 1 }?.time
    let difference = modelled.flatMap { model in seen.map { model.seconds(since: $0) } }
    return (spearmanCorrelation(pairs.map(\.0), pairs.map(\.1)), difference)
  }
}
