package import Diagnosis
internal import Records

/// What a team's own alert would have done on the incident.
package struct RuleReplayResult: Sendable {
  package let name: String
  /// Where it stands in the rule file.
  package let line: Int
  package let expression: String
  /// The rule's label `severity`; empty when it has none.
  package let severity: String
  package let replay: RuleReplay
  package let score: RuleScore
}

/// The folder's series as a monitoring system would have read them, minute by minute.
package struct ReplayGround: Sendable {
  let start: Timestamp
  let minutes: Int
  /// By name.
  let series: [String: PromQLSeries]
  let review: Review

  /// Every measure at a step and every count from a log that the review holds.
  package init(_ review: Review) {
    self.init(metrics: Diagnosis.monitoring(for: review).metrics, review: review)
  }

  /// With `mostMinutes` only so many, from a day before the incident on; with `only` the series of
  /// these names.
  init(
    metrics: [RuleMetric], review: Review, mostMinutes: Int = .max, only names: Set<String>? = nil
  ) {
    let grid = metrics.first?.minutes
    let count = grid?.values.count ?? 0
    var first = 0
    if count > mostMinutes, let grid, let incident = review.period?.start {
      let before = incident.minute - grid.start.minute - 1_440
      first = Int(min(max(0, before), Int64(count - mostMinutes)))
    }
    let kept = first..<min(count, first + min(mostMinutes, count))
    start = grid?.time(at: first) ?? Timestamp(microseconds: 0)
    minutes = kept.count
    series = Dictionary(
      metrics.filter { names?.contains($0.name) ?? true }.map { metric in
        let values = metric.minutes.values
        return (metric.name, PromQLSeries(minutes: Array(values[kept.clamped(to: values.indices)])))
      }, uniquingKeysWith: { first, _ in first })
    self.review = review
  }

  /// Names that rules can use, in order.
  package var seriesNames: [String] { series.keys.sorted() }

  func time(ofMinute minute: Int) -> Timestamp { start.adding(seconds: Double(minute) * 60) }
}

extension RuleFile {
  /// Evaluates every rule at every minute, as Prometheus does. Recording rules must stand above the
  /// rules that use them, in whatever group. Alerts in file order.
  package func replay(
    on ground: ReplayGround, edge: PromQLEvaluator.FarEdge = .open
  ) -> [RuleReplayResult] {
    var evaluator = PromQLEvaluator(series: ground.series, edge: edge)
    return rules.compactMap { rule in
      let values = (0..<ground.minutes).map {
        evaluator.value(of: rule.expression, at: $0 * 60_000)
      }
      guard rule.kind == .alert else {
        evaluator.record(rule.name, PromQLSeries(minutes: values))
        return nil
      }
      let states = AlertStates(
        holds: values.map { $0 != nil }, forSeconds: rule.forSeconds,
        keepFiringSeconds: rule.keepFiringSeconds)
      return result(rule, states, evaluator, ground)
    }
  }

  /// The states of each alert, by place in `rules`: what the generated tests assert.
  func states(
    on ground: ReplayGround, edge: PromQLEvaluator.FarEdge
  ) -> [Int: AlertStates] {
    var evaluator = PromQLEvaluator(series: ground.series, edge: edge)
    var found: [Int: AlertStates] = [:]
    for (place, rule) in rules.enumerated() {
      let values = (0..<ground.minutes).map {
        evaluator.value(of: rule.expression, at: $0 * 60_000)
      }
      switch rule.kind {
      case .record: evaluator.record(rule.name, PromQLSeries(minutes: values))
      case .alert:
        found[place] = AlertStates(
          holds: values.map { $0 != nil }, forSeconds: rule.forSeconds,
          keepFiringSeconds: rule.keepFiringSeconds)
      }
    }
    return found
  }

  private func result(
    _ rule: Rule, _ states: AlertStates, _ evaluator: PromQLEvaluator, _ ground: ReplayGround
  ) -> RuleReplayResult {
    let unknown = rule.expression.seriesNames.filter { !evaluator.knows($0) }
    var notes = unknown.map { name in
      let near = NearName.closest(to: name, in: ground.seriesNames)
      return "No series is named \(name)." + (near.map { " Did you mean \($0)?" } ?? "")
    }
    if !notes.isEmpty, notes.count == rule.expression.seriesNames.count, ground.series.isEmpty {
      notes = ["The folder holds no series at a step."]
    }
    let episodes = states.episodes.map { minutes in
      Span(
        start: ground.time(ofMinute: minutes.lowerBound),
        end: ground.time(ofMinute: min(minutes.upperBound, max(0, ground.minutes - 1))))
    }
    let outcome: RuleReplay.Outcome =
      if !episodes.isEmpty {
        .fired
      } else if let first = notes.first {
        .notEvaluable(first)
      } else {
        .silent
      }
    let (replay, score) = Diagnosis.score(
      id: RuleMetric.machineName(rule.name), title: rule.name, forSeconds: rule.forSeconds,
      episodes: episodes, outcome: outcome, notes: notes,
      dataEnd: ground.time(ofMinute: max(0, ground.minutes - 1)), in: ground.review)
    return RuleReplayResult(
      name: rule.name, line: rule.line, expression: rule.text, severity: rule.severity,
      replay: replay, score: score)
  }
}
