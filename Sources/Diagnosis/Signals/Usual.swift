internal import Records
internal import Statistics

/// What a sampled measure does when nothing is wrong, and from where on a reading is unusual.
struct Usual: Sendable {
  /// Fewer readings than this do not make a baseline.
  static let fewestSamples = 8
  /// Readings further than this many robust standard deviations from the median are unusual: about
  /// 3 in 1,000 for normal data, the usual limit of control charts (Shewhart, 1931).
  private static let spreads = 3.0
  /// Durations have long tails: their high percentiles pass three spreads far more often.
  private static let spreadsOfDurations = 4.5
  /// A response time must be slower by half: less is lost in the noise of a quiet hour.
  private static let slowerShare = 0.5
  /// A measure that was drifting already must also leave its own trend by a quarter.
  private static let shareBeyondTrend = 0.25
  /// For percentages, 10 points beyond the trend are enough: they cannot rise by a quarter at the top.
  private static let pointsBeyondTrend = 10.0
  /// And no trend makes a percentage beyond this usual: a resource that fills up is a sign at last.
  private static let mostExpectedPercent = 85.0

  let baseline: Baseline
  let isDrifting: Bool
  private let sign: Double
  private let limit: Double
  private let trend: Trend?
  private let trafficTrend: Trend?
  private let unit: MeasureUnit
  private let residualSpread: Double

  /// `nil` when there are fewer than `fewestSamples` readings in the window. `origin` names other days
  /// that the readings are from.
  init?(of signal: Signal, window: Span, traffic: TrafficLevel?, origin: String = "") {
    let calm = signal.samples.filter { window.contains($0.time) && $0.value?.isFinite == true }
    let values = calm.compactMap(\.value)
    guard calm.count >= Self.fewestSamples, let first = calm.first, let last = calm.last,
      let middle = median(of: values), let spread = robustSpread(of: values)
    else { return nil }
    sign = signal.polarity == .lowerIsWorse ? -1 : 1
    unit = signal.unit
    let floor = Self.floor(values: values, median: middle, unit: signal.unit)
    limit = max(
      (signal.kind == .latency ? Self.spreadsOfDurations : Self.spreads) * max(spread, floor),
      signal.kind == .latency ? abs(middle) * Self.slowerShare : 0,
      Self.leastDelay(of: signal), Self.spreads * Self.countingSpread(of: signal, values, middle),
      Self.farthest(in: values, from: middle, sign: sign))

    let start = first.time
    let times = calm.map { $0.time.seconds(since: start) }
    let drift = (spearmanCorrelation(times, values) ?? 0) * sign
    isDrifting = drift >= 0.7
    trend =
      isDrifting
      ? Trend(x: times, y: values, mostX: 4 * (times.last ?? 0)) : nil
    let demand = calm.map { traffic?.level(at: $0.time) }
    let known = zip(demand, values).compactMap { pair in pair.0.map { ($0, pair.1) } }
    let follows = abs(spearmanCorrelation(known.map(\.0), known.map(\.1)) ?? 0) >= 0.8
    trafficTrend =
      follows && known.count >= Self.fewestSamples
      ? Trend(x: known.map(\.0), y: known.map(\.1), mostX: 2 * (known.map(\.0).max() ?? 0)) : nil
    residualSpread = max(trend?.spread ?? 0, trafficTrend?.spread ?? 0, floor)

    let span = Span(start: first.time, end: last.time)
    baseline = Baseline(
      median: middle, spread: spread, span: span, sampleCount: calm.count,
      caveat: Self.caveat(
        span: span, isDrifting: isDrifting, rises: signal.polarity != .lowerIsWorse,
        origin: origin),
      basis: Basis(
        lines: [first.line, last.line],
        calculation: "Median of the \(calm.count) readings "
          + (origin.isEmpty ? "from \(PlainTime.range(span))" : "of \(origin)")
          + ", and 1.4826 times their median absolute deviation"))
  }

  /// Far enough from the usual, on the bad side, to count.
  func isUnusual(_ value: Double, at time: Timestamp, traffic: TrafficLevel?) -> Bool {
    guard value.isFinite, isOutsideBand(value) else { return false }
    let elapsed = time.seconds(since: baseline.span.start)
    let expectations = [
      trend?.value(at: elapsed),
      trafficTrend.flatMap { line in traffic?.level(at: time).map { line.value(at: $0) } },
    ].compactMap(\.self)
    return expectations.allSatisfy { line in
      var expected = line
      if unit == .percent {
        expected =
          sign > 0
          ? min(expected, Self.mostExpectedPercent)
          : max(expected, 100 - Self.mostExpectedPercent)
      }
      var margin = abs(expected) * Self.shareBeyondTrend
      if unit == .percent { margin = min(margin, Self.pointsBeyondTrend) }
      return sign * (value - expected) > max(margin, Self.spreads * residualSpread)
    }
  }

  /// Outside the band around the median, whatever the trend was.
  func isOutsideBand(_ value: Double) -> Bool { sign * (value - baseline.median) > limit }

  /// How the rule reads, for the basis of what it finds.
  var rule: String {
    let distance = limit == 0 ? "away" : "further than \(PlainNumber.distance(limit, unit))"
    let band = "\(distance) from the usual \(PlainNumber.reading(baseline.median, unit))"
    guard trend != nil || trafficTrend != nil else { return band }
    let line = Phrases.list(
      [
        trend.map { _ in "its own earlier trend" },
        trafficTrend.map { _ in "what the traffic explains" },
      ]
      .compactMap(\.self))
    let margin = unit == .percent ? "a quarter or 10 points" : "a quarter"
    return "\(band) and \(margin) beyond \(line)"
  }

  /// Slower by less than a tenth of a second is not noticed by anybody (J. Nielsen, "Usability
  /// Engineering", 1993), where people wait for the answer itself; 0 for work behind it.
  private static func leastDelay(of signal: Signal) -> Double {
    guard signal.kind == .latency, [.citizen, .client, .edge, .application].contains(signal.layer)
    else { return 0 }
    switch signal.unit {
    case .milliseconds: return 100
    case .seconds: return 0.1
    case .microseconds: return 100_000
    default: return 0
    }
  }

  /// How far the calm readings themselves went, one outlier apart: where their tail is long, their
  /// spread says too little. The chance that a reading like them goes further is 2 in their number, so
  /// three in a row hardly do, whatever their distribution (a prediction interval from ranks: S. Wilks,
  /// 1941).
  private static func farthest(in values: [Double], from middle: Double, sign: Double) -> Double {
    let distances = values.map { sign * ($0 - middle) }.sorted()
    return distances.count >= 2 ? distances[distances.count - 2] : 0
  }

  /// Things that are counted vary by chance as the square root of their number (S. Poisson, 1837): two
  /// busy threads become three without any reason. 0 for what is not a small whole number.
  private static func countingSpread(
    of signal: Signal, _ values: [Double], _ middle: Double
  ) -> Double {
    guard [.none, .count, .perMinute].contains(signal.unit), signal.kind != .latency,
      values.allSatisfy({ $0 >= 0 && $0 < 1_000 && $0 == $0.rounded() }),
      // Where there was never any, the first ones are news.
      values.contains(where: { $0 > 0 })
    else { return 0 }
    return max(middle, 1).squareRoot()
  }

  /// The least spread that a measure is given, so that a flat one does not fire on noise: 2% of its
  /// median, two fifths of its smallest step, or half a percentage point or 10 ms by its unit.
  private static func floor(values: [Double], median: Double, unit: MeasureUnit) -> Double {
    let steps = zip(values, values.dropFirst()).map { abs($1 - $0) }.filter { $0 > 0 }
    let byUnit: Double =
      switch unit {
      case .percent: 0.5
      case .ratio: 0.005
      case .milliseconds: 10
      case .microseconds: 10_000
      case .seconds: 0.01
      default: 0
      }
    return max(abs(median) * 0.02, (steps.min() ?? 0) * 0.4, byUnit)
  }

  private static func caveat(span: Span, isDrifting: Bool, rises: Bool, origin: String) -> String {
    let length = PlainDuration.words(seconds: span.seconds)
    let short = span.seconds < 86_400 ? "\(length) only, with no other day to compare" : ""
    let drift = isDrifting ? "already \(rises ? "rising" : "falling")" : ""
    let other = origin.isEmpty ? "" : "from \(origin), not from the hours before"
    return [other, short, drift].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A robust line, extended to so many times what was seen and held level from there.
  private struct Trend: Sendable {
    let line: TheilSenLine
    let spread: Double
    let mostX: Double

    init?(x: [Double], y: [Double], mostX: Double) {
      guard let line = TheilSenLine(x: x, y: y) else { return nil }
      self.line = line
      self.mostX = mostX
      spread = robustSpread(of: zip(x, y).map { $1 - line.value(at: $0) }) ?? 0
    }

    func value(at x: Double) -> Double { line.value(at: min(x, mostX)) }
  }
}
