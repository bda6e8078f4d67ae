/// What a rule computes, in terms that every monitoring system knows. Machine formats are written from
/// this; `nil` metrics mean that the measure cannot be written down for them.
package enum RuleForm: Sendable {
  /// A reading beyond a value.
  case level(RuleMetric, isAbove: Bool, value: Double)
  /// The quotient of two readings, times `scale`, above a value.
  case quotient(part: RuleMetric, whole: RuleMetric, scale: Double, above: Double)
  /// More than `above` events within `windowSeconds`.
  case count(RuleMetric, windowSeconds: Int, above: Int)
  /// More than `above` (0 to 1) of the events within `windowSeconds`, and at least `leastPart` of them.
  case share(
    part: RuleMetric, whole: RuleMetric, windowSeconds: Int, above: Double, leastPart: Int)
  /// The mean share of bad events above `window.badShare` over both of its windows.
  case burn(BadShare, window: BurnWindow, guarded: TrafficFloor?)
  /// Nothing but this program evaluates it; why, one sentence.
  case here(String)
}

/// How a share of bad events is made from one measure.
package struct BadShare: Sendable {
  package enum Rule: Hashable, Sendable {
    /// 1 − value ÷ whole: a success rate.
    case goodShare(whole: Double)
    /// value ÷ whole: an error rate.
    case badShare(whole: Double)
    /// 1 in each minute in which the value is above the limit, otherwise 0.
    case slow(above: Double)
  }

  package let metric: RuleMetric
  package let rule: Rule
  /// 0 to 1 for each minute.
  package let minutes: MinuteSeries

  init(metric: RuleMetric, rule: Rule) {
    self.metric = metric
    self.rule = rule
    minutes = metric.minutes.map { value in
      switch rule {
      case .slow(let limit): value > limit ? 1 : 0
      case .badShare(let whole): min(max(value / whole, 0), 1)
      case .goodShare(let whole): 1 - min(max(value / whole, 0), 1)
      }
    }
  }
}

/// The number of events that the long window must hold before a burn rate counts.
package struct TrafficFloor: Sendable {
  package let metric: RuleMetric
  /// Readings of `metric` are events in this many seconds: 60 for events a minute.
  package let perSeconds: Int
  package let leastEvents: Int

  package init(metric: RuleMetric, perSeconds: Int, leastEvents: Int) {
    self.metric = metric
    self.perSeconds = perSeconds
    self.leastEvents = leastEvents
  }
}
