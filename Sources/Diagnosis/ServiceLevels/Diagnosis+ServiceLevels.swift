internal import Records

extension Diagnosis {
  /// Service levels for what people do: proposed from the calm readings, with the budget that this
  /// incident spent. Availability first, then speed, then correctness.
  package static func serviceLevels(for review: Review) -> [ServiceLevel] {
    MonitoringMaterial(review).levels.map(\.level)
  }
}

/// What service levels and rules are made from.
struct MonitoringMaterial: Sendable {
  let review: Review
  /// All of the data, at most its last 31 days.
  let span: Span
  /// The time before anything was wrong; `nil` when the data starts with the incident.
  let calm: Span?
  let healthy: HealthyDays?
  let traffic: RuleMetric?
  let levels: [(level: ServiceLevel, indicator: Indicator?)]

  init(_ review: Review) {
    self.review = review
    let nothing = Timestamp(microseconds: 0)
    // The incident and what came before it: a time that lies far off must not push it out.
    let data =
      Self.span(of: review.signals, end: review.period?.end.later(bySeconds: 86_400))
      ?? Span(start: nothing, end: nothing)
    span = data
    let harmed = review.history.spans.first { $0.state > .normal }?.span.start
    let end = [review.firstSign?.time, harmed].compactMap(\.self).min() ?? data.end
    let calm = end > data.start ? Span(start: data.start, end: end) : nil
    self.calm = calm
    traffic = review.signals.filter {
      $0.kind == .traffic && $0.layer == .edge && $0.stepSeconds != nil
        && [.perMinute, .perSecond].contains($0.unit)
    }.max { $0.samples.count < $1.samples.count }.map { RuleMetric($0, span: data) }
    let indicators = Indicator.all(in: review.signals, span: data)
    healthy = HealthyDays(review.evidence)
    let maker = LevelMaker(review: review, calm: calm, traffic: traffic, healthy: healthy)
    var levels: [(level: ServiceLevel, indicator: Indicator?)] = indicators.map {
      (maker.level(for: $0), $0)
    }
    for aspect in ServiceLevel.Aspect.allCases
    where !indicators.contains(where: { $0.aspect == aspect }) {
      levels.append((maker.unmeasured(aspect), nil))
    }
    let order = ServiceLevel.Aspect.allCases
    self.levels = levels.enumerated().sorted { a, b in
      let first = order.firstIndex(of: a.element.level.aspect) ?? 0
      let second = order.firstIndex(of: b.element.level.aspect) ?? 0
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }

  /// From the first to the last reading, at most the last 30 days before `end`; `nil` without one.
  static func span(of signals: [Signal], end: Timestamp?) -> Span? {
    let times = signals.flatMap {
      [$0.samples.first?.time, $0.samples.last?.time].compactMap(\.self)
    }
    guard let first = times.min(), let last = times.max() else { return nil }
    let end = min(last, end ?? last)
    let start = max(first, end.later(bySeconds: -30 * 86_400))
    return Span(start: Timestamp(seconds: start.minute &* 60), end: max(start, end))
  }
}
