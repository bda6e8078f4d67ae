internal import Records

/// Thinks of the rules that the measures allow, and replays each.
struct CandidateFinder: Sendable {
  let material: MonitoringMaterial
  let counts: LogCounts
  private let maker: CandidateMaker

  /// Rules over failures in logs look back this long: three times the longest step in common use.
  private static let lookBack = 900
  /// Time beyond which a rule that has fired clears: two readings of most measures.
  private static let keep = 300
  /// Limits beyond this come from broken readings.
  private static let largest = 1e12

  init(_ material: MonitoringMaterial) {
    self.material = material
    counts = LogCounts(material)
    maker = CandidateMaker(material)
  }

  /// Rules that were replayed already first, then burn rates, counts, resources, deviations.
  func all() -> [CandidateRule] {
    let signals = Dictionary(
      material.review.signals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let replayed = material.review.rules.map { rule in
      maker.candidate(of: rule, signal: rule.signal.flatMap { signals[$0] })
    }
    let plans = burnRates() + logCounts() + waiting() + holdTime() + deviations()
    var seen = Set(replayed.map(\.replay.id))
    return replayed
      + plans.filter { seen.insert($0.id).inserted }.map(maker.candidate)
  }

  private func burnRates() -> [CandidateMaker.Plan] {
    material.levels.flatMap { level, indicator -> [CandidateMaker.Plan] in
      guard let indicator else { return [] }
      return level.windows.map { window in
        let floor = level.journey == nil ? floor(level) : nil
        let long = PlainDuration.words(seconds: Double(window.longSeconds))
        return CandidateMaker.Plan(
          id: "\(level.id)-burn-\(window.longSeconds / 3_600)h",
          title: "\(level.title): budget burning \(PlainNumber.words(window.factor, decimals: 2)) "
            + "times too fast over \(window.words)",
          family: .burnRate, audience: window.severity == .page ? .page : .ticket,
          form: .burn(indicator.badShare, window: window, guarded: floor),
          notes: [
            "At this rate \(PlainNumber.words(window.budgetShare * 100, decimals: 0))% of the budget "
              + "for 28 days is gone in \(long).",
            "Windows with under half of their data are not judged.",
          ], basis: indicator.metric.basis)
      }
    }
  }

  private func floor(_ level: ServiceLevel) -> TrafficFloor? {
    guard let traffic = material.traffic, let least = level.lowTraffic?.leastEvents,
      level.lowTraffic?.calmEventsInShortWindow != nil
    else { return nil }
    return TrafficFloor(
      metric: traffic, perSeconds: traffic.unit == .perSecond ? 1 : 60, leastEvents: least)
  }

  private func logCounts() -> [CandidateMaker.Plan] {
    let minutes = "15 minutes"
    let slow = counts.slowWork.flatMap { work -> [CandidateMaker.Plan] in
      let took = PlainNumber.reading(work.limitMilliseconds, .milliseconds)
      let minutes = PlainDuration.words(seconds: Double(work.windowSeconds))
      let learnt = "\(took) is the next round figure above four times what was usual."
      let family: CandidateRule.Family = work.isCitizens ? .symptom : .logCount
      return [
        CandidateMaker.Plan(
          id: "\(slug(work.slow.name))-share",
          title: "\(work.title): more than half slower than \(took) in \(minutes)",
          family: family, audience: work.isCitizens ? .page : .ticket,
          form: .share(
            part: work.slow, whole: work.all, windowSeconds: work.windowSeconds, above: 0.5,
            leastPart: 2), keepFiringSeconds: Self.keep,
          notes: [learnt, "At least two must be slow."], basis: work.slow.basis),
        CandidateMaker.Plan(
          id: "\(slug(work.slow.name))-count",
          title: "\(work.title): three or more slower than \(took) in \(minutes)",
          family: family, audience: .ticket,
          form: .count(work.slow, windowSeconds: work.windowSeconds, above: 2),
          keepFiringSeconds: Self.keep, notes: [learnt], basis: work.slow.basis),
      ]
    }
    return slow
      + counts.failures.map { failure in
        CandidateMaker.Plan(
          id: "\(slug(failure.failed.name))-count",
          title: "Three or more in \(minutes): \(Phrases.inline(failure.title))",
          family: failure.isCitizens ? .symptom : .logCount,
          audience: failure.isCitizens ? .page : .ticket,
          form: .count(failure.failed, windowSeconds: Self.lookBack, above: 2),
          keepFiringSeconds: Self.keep,
          notes: ["A count, so that it works in quiet hours too."], basis: failure.failed.basis)
      }
  }

  private func sampled(_ fits: (Signal) -> Bool) -> [Signal] {
    material.review.signals.filter {
      $0.stepSeconds != nil && $0.samples.contains { $0.value != nil } && fits($0)
    }
  }

  /// Anything that queues is a sign before the queue is long.
  private func waiting() -> [CandidateMaker.Plan] {
    sampled {
      NameTokens($0.name).containsAny(of: ["waiting", "waiters", "pending", "queued"])
        && [.none, .count].contains($0.unit)
    }.compactMap { signal in
      let usual = signal.baseline.map { max(0, $0.median + 3 * $0.spread) } ?? 0
      guard usual < Self.largest else { return nil }
      let limit = usual.rounded(.up)
      return CandidateMaker.Plan(
        id: "\(signal.id)-at-all",
        title: "\(signal.title) above \(PlainNumber.words(limit)) at two readings in a row",
        family: .saturation, audience: .ticket,
        form: .level(RuleMetric(signal, span: material.span), isAbove: true, value: limit),
        forSeconds: signal.stepSeconds ?? 60, basis: lines(of: signal))
    }
  }

  /// By Little's law (Operations Research 9, 1961) connections in use are requests a second times the
  /// time that each is held: their quotient is the mean time that a request holds a connection.
  private func holdTime() -> [CandidateMaker.Plan] {
    guard let traffic = material.traffic, let calm = material.calm else { return [] }
    let used = sampled {
      let words = NameTokens($0.name)
      return $0.layer == .pool && words.containsAny(of: ["active", "used", "busy", "inuse"])
        && [.none, .count].contains($0.unit)
    }
    let scale = traffic.unit == .perSecond ? 1.0 : 60
    return used.compactMap { signal in
      let metric = RuleMetric(signal, span: material.span)
      let values = metric.minutes.values.indices.compactMap { index -> Double? in
        guard calm.contains(metric.minutes.time(at: index)),
          let a = metric.minutes.values[index], let b = traffic.minutes.value(at: index), b > 0
        else { return nil }
        return scale * a / b
      }.sorted()
      guard values.count >= Indicator.fewestReadings, let usual = values[...].middle,
        usual > 0, usual < Self.largest
      else { return nil }
      let limit = (usual * 20).rounded(.up) / 10
      return CandidateMaker.Plan(
        id: "\(signal.id)-hold-time",
        title: "Time that a request holds a connection above "
          + PlainNumber.reading(limit, .seconds), family: .saturation, audience: .ticket,
        form: .quotient(part: metric, whole: traffic, scale: scale, above: limit),
        forSeconds: 600,
        notes: [
          "Made from \(Phrases.inline(signal.title)) divided by \(Phrases.inline(traffic.title)) "
            + "(Little’s law); the limit is twice what was usual, "
            + "\(PlainNumber.reading(usual, .seconds))."
        ], basis: lines(of: signal))
    }
  }

  /// Beyond anything that calm readings did, three readings in a row.
  private func deviations() -> [CandidateMaker.Plan] {
    sampled { $0.polarity != .neither && $0.baseline != nil }.compactMap { signal in
      guard let baseline = signal.baseline, let step = signal.stepSeconds else { return nil }
      let isAbove = signal.polarity != .lowerIsWorse
      let reach = max(3 * baseline.spread, abs(baseline.median) * 0.25)
      let limit = isAbove ? baseline.median + reach : baseline.median - reach
      guard reach > 0, limit.magnitude < Self.largest else { return nil }
      let value = (limit * 10).rounded(isAbove ? .up : .down) / 10
      return CandidateMaker.Plan(
        id: "\(signal.id)-unusual",
        title: "\(signal.title) \(isAbove ? "above" : "below") "
          + "\(PlainNumber.reading(value, signal.unit)), beyond its usual level, at three readings",
        family: .deviation, audience: .dashboard,
        form: .level(RuleMetric(signal, span: material.span), isAbove: isAbove, value: value),
        forSeconds: min(2 &* step, 86_400),
        notes: [
          "The limit is three standard deviations worked out from medians, and at least a quarter, from the median of "
            + "\(PlainNumber.counted(baseline.sampleCount, "calm reading"))"
            + (baseline.caveat.isEmpty ? "." : " (\(baseline.caveat)).")
        ], basis: baseline.basis)
    }
  }

  private func lines(of signal: Signal) -> Basis {
    Basis(
      lines: [signal.samples.first?.line, signal.samples.last?.line].compactMap(\.self),
      calculation: "Judged at every reading of \(Phrases.inline(signal.title))")
  }
}

extension ArraySlice<Double> {
  /// The middle one of values in ascending order.
  fileprivate var middle: Double? { isEmpty ? nil : self[startIndex + count / 2] }
}
