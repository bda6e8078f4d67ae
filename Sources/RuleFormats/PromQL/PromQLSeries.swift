package import Diagnosis

/// Readings at times in milliseconds after the start of the replay, ascending.
package struct PromQLSeries: Hashable, Sendable {
  struct Point: Hashable, Sendable {
    let time: Int
    let value: Double
  }

  let points: [Point]

  /// One reading for each minute; `nil` for a minute without one.
  package init(minutes values: [Double?]) {
    points = values.enumerated().compactMap { index, value in
      value.map { Point(time: index * 60_000, value: $0) }
    }
  }

  package init(_ minutes: MinuteSeries) { self.init(minutes: minutes.values) }

  /// The last reading at or before a time.
  func last(at time: Int) -> Point? {
    let end = firstIndex(after: time)
    return end > 0 ? points[end - 1] : nil
  }

  func points(from start: Int, through end: Int) -> ArraySlice<Point> {
    let first = firstIndex(after: start - 1)
    let last = firstIndex(after: end)
    return points[first..<max(first, last)]
  }

  private func firstIndex(after time: Int) -> Int {
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if points[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The readings of a range, and the range itself.
struct PromQLRange {
  let points: ArraySlice<PromQLSeries.Point>
  let start: Int
  let end: Int
}

extension PromQLEvaluator {
  /// What a function over a range gives; `nil` without readings.
  static func summary(_ function: PromQLFunction, _ range: PromQLRange) -> Double? {
    let points = range.points
    guard let first = points.first?.value else { return nil }
    // Ranges overlap from minute to minute: nothing is copied out of them.
    func sum() -> Double {
      var sum = 0.0
      for point in points { sum += point.value }
      return sum
    }
    switch function {
    case .avgOverTime: return sum() / Double(points.count)
    case .sumOverTime: return sum()
    case .countOverTime: return Double(points.count)
    case .maxOverTime: return points.reduce(first) { max($0, $1.value) }
    case .minOverTime: return points.reduce(first) { min($0, $1.value) }
    case .increase: return increase(range, perSeconds: 1)
    case .rate: return increase(range, perSeconds: Double(range.end - range.start) / 1_000)
    default: return nil
    }
  }

  /// Prometheus’s `extrapolatedRate`: the growth between the first and the last reading, resets made
  /// good, extended towards the ends of the range but not below zero at the start. The order of the
  /// divisions is Prometheus’s own: promtool compares to the last bit.
  private static func increase(_ range: PromQLRange, perSeconds seconds: Double) -> Double? {
    guard let first = range.points.first, let last = range.points.last, range.points.count >= 2,
      last.time > first.time
    else { return nil }
    var growth = last.value - first.value
    for (earlier, later) in zip(range.points, range.points.dropFirst())
    where later.value < earlier.value {
      growth += earlier.value
    }
    let sampled = Double(last.time - first.time) / 1_000
    let between = sampled / Double(range.points.count - 1)
    let threshold = between * 1.1
    var toStart = Double(first.time - range.start) / 1_000
    var toEnd = Double(range.end - last.time) / 1_000
    if toStart >= threshold { toStart = between / 2 }
    if growth > 0, first.value >= 0 { toStart = min(toStart, sampled * (first.value / growth)) }
    if toEnd >= threshold { toEnd = between / 2 }
    let factor = (sampled + toStart + toEnd) / sampled
    return growth * (seconds == 1 ? factor : factor / seconds)
  }

  /// Prometheus’s `quantile`: linear between the two nearest ranks; infinite outside 0 to 1.
  static func quantile(_ share: Double, _ values: [Double]) -> Double? {
    guard !values.isEmpty, !share.isNaN else { return nil }
    if share < 0 { return -.infinity }
    if share > 1 { return .infinity }
    let sorted = values.sorted()
    let rank = share * Double(sorted.count - 1)
    let lower = Int(rank)
    let upper = min(lower + 1, sorted.count - 1)
    let weight = rank - Double(lower)
    return sorted[lower] * (1 - weight) + sorted[upper] * weight
  }
}
