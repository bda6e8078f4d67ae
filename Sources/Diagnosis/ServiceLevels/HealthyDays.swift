internal import Records

/// Measures of days on which nothing was wrong, to see how often a rule would have fired there.
struct HealthyDays: Sendable {
  /// From the first to the last reading, at most the last 31 days.
  let span: Span
  /// Hours in which anything was read.
  let hours: Int
  private let signals: [String: Signal]
  private let operations: [Operation]

  /// `nil` when the folder gives no healthy days, or nothing in them has a time.
  init?(_ evidence: Evidence) {
    guard let records = evidence.healthy else { return nil }
    var days = Evidence(folder: evidence.folder, profile: evidence.profile)
    days.sources = evidence.sources
    days.series = records.series
    days.operations = records.operations
    let ordered = days.inOrder
    let measured = Diagnosis.unique(
      SeriesMeasures.all(in: ordered) + OperationMeasures.all(in: ordered), ordered
    ).map(\.signal)
    guard let span = MonitoringMaterial.span(of: measured, end: nil) else { return nil }
    self.span = span
    operations = ordered.operations
    signals = Dictionary(measured.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    hours =
      Set(
        measured.flatMap { $0.samples.lazy.map { $0.time.minute / 60 } }
          .filter { $0 >= span.start.minute / 60 }
      ).count
  }

  /// "2,016 hours on 7 days" in words of time.
  var words: String { PlainDuration.words(seconds: Double(hours) * 3_600) }

  /// The same measure as read on these days; `nil` when they do not have it.
  func metric(like metric: RuleMetric) -> RuleMetric? {
    switch metric.origin {
    case .reading(let id):
      return signals[id].flatMap { $0.stepSeconds == nil ? nil : RuleMetric($0, span: span) }
    case .events(let id, let limit):
      guard let signal = signals[id], signal.stepSeconds == nil else { return nil }
      let events = signal.samples.filter { sample in
        limit.map { (sample.value ?? 0) > $0 } ?? true
      }
      return metric.counting(LogCounts.count(events, all: signal.samples, span), span)
    case .failures(let name):
      let named = operations.filter { $0.name == name }
      guard !named.isEmpty else { return nil }
      let points = named.flatMap(\.buckets).sorted { $0.start < $1.start }.map {
        Sample(time: $0.start, value: Double($0.tally.failures), line: $0.firstLine)
      }
      return metric.counting(LogCounts.spread(points, span), span)
    case .poolUse(let id, let size):
      guard let used = signals[id], let step = used.stepSeconds, size > 0 else { return nil }
      let samples = used.samples.map {
        Sample(time: $0.time, value: $0.value.map { 100 * $0 / Double(size) }, line: $0.line)
      }
      return RuleMetric(
        name: metric.name, title: metric.title, unit: metric.unit, kind: metric.kind,
        layer: metric.layer, origin: metric.origin, samples: samples, stepSeconds: step,
        note: metric.note, span: span)
    }
  }

  /// The signal of this id as read on these days, with at most 2,000 readings spread over them.
  func thinned(_ id: String) -> Signal? {
    guard var signal = signals[id], signal.stepSeconds != nil else { return nil }
    let step = max(1, signal.samples.count / 2_000)
    signal.samples = stride(from: 0, to: signal.samples.count, by: step).map { signal.samples[$0] }
    return signal
  }

  /// The rule's form over these days; `nil` when a measure that it needs is not there.
  func form(like form: RuleForm) -> RuleForm? {
    switch form {
    case .level(let metric, let isAbove, let value):
      return self.metric(like: metric).map { .level($0, isAbove: isAbove, value: value) }
    case .quotient(let part, let whole, let scale, let above):
      guard let part = metric(like: part), let whole = metric(like: whole) else { return nil }
      return .quotient(part: part, whole: whole, scale: scale, above: above)
    case .count(let metric, let window, let above):
      return self.metric(like: metric).map { .count($0, windowSeconds: window, above: above) }
    case .share(let part, let whole, let window, let above, let least):
      guard let part = metric(like: part), let whole = metric(like: whole) else { return nil }
      return .share(
        part: part, whole: whole, windowSeconds: window, above: above, leastPart: least)
    case .burn(let bad, let window, let floor):
      guard let own = metric(like: bad.metric) else { return nil }
      let share = BadShare(metric: own, rule: bad.rule)
      guard let floor else { return .burn(share, window: window, guarded: nil) }
      return metric(like: floor.metric).map {
        .burn(
          share, window: window,
          guarded: TrafficFloor(
            metric: $0, perSeconds: floor.perSeconds, leastEvents: floor.leastEvents))
      }
    case .here: return nil
    }
  }

  /// What a rule would have done; `nil` when these days do not have its measures.
  func score(of form: RuleForm, forSeconds: Int, keepFiringSeconds: Int) -> HealthyScore? {
    guard let form = self.form(like: form) else { return nil }
    let readings = FormReadings(form)
    guard readings.samples.contains(where: { $0.value != nil }) else { return nil }
    var rule = AlertRule(
      id: "", title: "", aim: .symptom, origin: .commonPractice, signal: nil,
      isAbove: readings.isAbove, threshold: readings.threshold, unit: readings.unit,
      forSeconds: forSeconds, samples: readings.samples, stepSeconds: readings.stepSeconds,
      basis: Basis())
    rule.keepFiringSeconds = keepFiringSeconds
    let episodes = RuleMachine(rule).episodes
    return HealthyScore(
      firings: episodes.count, minutes: episodes.reduce(0) { $0 + $1.seconds } / 60)
  }
}

/// What a rule did on days on which nothing was wrong: every firing was false.
package struct HealthyScore: Hashable, Sendable {
  package let firings: Int
  package let minutes: Double
}
