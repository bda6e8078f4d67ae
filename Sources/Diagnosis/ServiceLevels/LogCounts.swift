internal import Records

/// Counts by the minute made from logs, as a log exporter would give them.
struct LogCounts: Sendable {
  /// Work of one kind that is slow, beside all of it, and where "slow" starts.
  struct SlowWork: Sendable {
    let title: String
    let slow: RuleMetric
    let all: RuleMetric
    let limitMilliseconds: Double
    /// Long enough to hold a few events in ordinary traffic.
    let windowSeconds: Int
    let isCitizens: Bool
  }

  /// Lines of one kind that say something failed.
  struct Failures: Sendable {
    let title: String
    let failed: RuleMetric
    let isCitizens: Bool
  }

  let slowWork: [SlowWork]
  let failures: [Failures]

  /// Slow starts at the next round figure above four times the calm median.
  private static let timesUsual = 4.0
  private static let roundLimits: [Double] = [
    100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000,
  ]
  private static let fewestCalm = 3
  private static let windows = [900, 1_800, 3_600]
  private static let eventsInWindow = 3.0
  private static let mostFailures = 6

  init(_ material: MonitoringMaterial) {
    var names: Set<String> = []
    slowWork = material.review.signals.compactMap { signal in
      var base = String(signal.id.withoutTimeWord.prefix(70))
      while !names.insert(base).inserted { base += "-again" }
      return Self.slowWork(signal, base: base, material)
    }
    failures = material.review.evidence.operations
      .filter { $0.total.failures > 0 && !JourneyVocabulary.isProbe(route: $0.name) }
      .sorted { ($1.total.failures, $0.name) < ($0.total.failures, $1.name) }
      .prefix(Self.mostFailures).enumerated()
      .map { Self.failures($0.element, place: $0.offset + 1, material) }
  }

  private static func slowWork(
    _ signal: Signal, base: String, _ material: MonitoringMaterial
  ) -> SlowWork? {
    guard signal.stepSeconds == nil, signal.kind == .latency, signal.unit == .milliseconds
    else { return nil }
    let calm = signal.samples.filter { material.calm?.contains($0.time) == true }
      .compactMap(\.value).filter(\.isFinite).sorted()
    // With few calm ones, what was usual among all of them, as where slow ones were looked for.
    let usual =
      calm.count >= fewestCalm
      ? calm[calm.count / 2] : SlowRun(in: signal.samples, statedLimit: nil)?.usual
    guard let usual, let limit = roundLimits.first(where: { $0 >= timesUsual * usual })
    else { return nil }
    let took = PlainNumber.reading(limit, .milliseconds)
    let subject = signal.title.split(separator: ":").first.map(String.init) ?? signal.title
    let events = Double(signal.samples.count) / max(1, material.span.seconds)
    let window = windows.first { Double($0) * events >= eventsInWindow } ?? 3_600
    let slow = signal.samples.filter { ($0.value ?? 0) > limit }
    let note = "Lines of the log with a duration, counted by the minute"
    return SlowWork(
      title: subject,
      slow: metric(
        "\(base) over \(Int(limit)) ms per minute", "\(subject) slower than \(took), a minute",
        signal, .events(signal.id, above: limit), count(slow, all: signal.samples, material.span),
        note, material.span),
      all: metric(
        "\(base) per minute", "\(subject), a minute", signal,
        .events(signal.id, above: nil), count(signal.samples, all: signal.samples, material.span),
        note, material.span),
      limitMilliseconds: limit, windowSeconds: window,
      isCitizens: signal.layer == .citizen || signal.layer == .edge)
  }

  private static func metric(
    _ name: String, _ title: String, _ signal: Signal, _ origin: RuleMetric.Origin,
    _ samples: [Sample], _ note: String,
    _ span: Span
  ) -> RuleMetric {
    RuleMetric(
      name: name, title: title, unit: .perMinute, kind: signal.kind, layer: signal.layer,
      origin: origin, samples: samples, stepSeconds: 60, note: note, span: span)
  }

  private static func failures(
    _ operation: Operation, place: Int, _ material: MonitoringMaterial
  ) -> Failures {
    let isCitizens = operation.kind == .route
    let opening = OperationTitle.opening(of: operation.name)
    let title =
      isCitizens
      ? "Failed requests to \(Phrases.shortened(operation.name, to: 60))" : "Errors “\(opening)”"
    let points = operation.buckets.map {
      Sample(time: $0.start, value: Double($0.tally.failures), line: $0.firstLine)
    }
    let counted = spread(points, material.span)
    return Failures(
      title: title,
      failed: RuleMetric(
        name: "errors \(place) \(slug(operation.name).prefix(40)) per minute",
        title: "\(title), a minute", unit: .perMinute, kind: .errors,
        layer: isCitizens ? .citizen : .application, origin: .failures(operation.name),
        samples: counted,
        stepSeconds: 60, note: "Lines of the log that say so, counted by the minute",
        span: material.span),
      isCitizens: isCitizens)
  }

  static func count(_ events: [Sample], all: [Sample], _ span: Span) -> [Sample] {
    guard let first = all.first else { return [] }
    let byMinute = Dictionary(grouping: events) { $0.time.minute }
    let points = byMinute.keys.sorted().map { minute in
      Sample(
        time: Timestamp(seconds: minute &* 60), value: Double(byMinute[minute]?.count ?? 0),
        line: byMinute[minute]?.first?.line ?? first.line)
    }
    let nothing = [Sample(time: first.time, value: 0, line: first.line)]
    return spread(points.isEmpty ? nothing : points, span)
  }

  /// A reading for every minute of the span, 0 where nothing was counted.
  static func spread(_ points: [Sample], _ span: Span) -> [Sample] {
    guard var line = points.first?.line else { return [] }
    let byMinute = Dictionary(points.map { ($0.time.minute, $0) }) { a, b in
      Sample(time: a.time, value: (a.value ?? 0) + (b.value ?? 0), line: a.line)
    }
    return (0..<MinuteSeries.minutes(in: span)).map { offset in
      let minute = span.start.minute &+ Int64(offset)
      let point = byMinute[minute]
      line = point?.line ?? line
      return Sample(
        time: Timestamp(seconds: minute &* 60), value: point?.value ?? 0, line: line)
    }
  }
}

extension String {
  /// An id of durations without the word that says so: what is counted is the work, not the time.
  fileprivate var withoutTimeWord: String {
    split(separator: "-").filter { $0 != "time" }.joined(separator: "-")
  }
}
