package import Records

/// When the service will be normal again, as a range, from how fast one measure is coming back.
///
/// The range is spanned by the lower and upper quartile of the slopes between all pairs of readings
/// since the worst one (the slopes whose median is the Theil-Sen estimate; Sen, JASA 63, 1968).
package struct EndForecast: Hashable, Sendable {
  package var earliest: Timestamp
  /// `nil` when the slower slopes do not come back at all.
  package var latest: Timestamp?
  /// The signal's title.
  package var measure: String
  package var basis: Basis

  /// Fewer readings than this since the worst one say nothing about a slope.
  static let fewestReadings = 4
  static let mostReadings = 40
  /// A range further off than this is no forecast.
  static let furthestSeconds = 86_400.0

  /// From the first of the signals that has moved, peaked and started back.
  package init?(signals: [Signal], at now: Timestamp) {
    for signal in signals {
      if let made = Self.forecast(signal, now) {
        self = made
        return
      }
    }
    return nil
  }

  private init(earliest: Timestamp, latest: Timestamp?, measure: String, basis: Basis) {
    self.earliest = earliest
    self.latest = latest
    self.measure = measure
    self.basis = basis
  }

  private static func forecast(_ signal: Signal, _ now: Timestamp) -> EndForecast? {
    guard signal.onset != nil, signal.recovery == nil, signal.polarity != .neither,
      let baseline = signal.baseline, let peak = signal.peak
    else { return nil }
    let sign = signal.polarity == .higherIsWorse ? 1.0 : -1.0
    let target = baseline.median + sign * max(baseline.spread, 0) * 3
    let since = signal.samples.filter { $0.time >= peak.time && $0.time <= now }
      .compactMap { sample in sample.value.map { (sample.time, $0, sample.line) } }
      .suffix(mostReadings)
    guard since.count >= fewestReadings, let first = since.first, let last = since.last else {
      return nil
    }
    let excess = sign * (last.1 - target)
    guard excess > 0, excess < sign * (first.1 - target) else { return nil }
    var slopes: [Double] = []
    let points = Array(since)
    for (place, a) in points.enumerated() {
      for b in points[(place + 1)...] where b.0 > a.0 {
        let slope = -sign * (b.1 - a.1) / b.0.seconds(since: a.0)
        if slope.isFinite { slopes.append(slope) }
      }
    }
    slopes.sort()
    guard slopes.count >= 6 else { return nil }
    let steep = slopes[slopes.count * 3 / 4]
    let shallow = slopes[slopes.count / 4]
    guard steep > 0, excess / steep <= furthestSeconds else { return nil }
    let slow = shallow > 0 ? excess / shallow : .infinity
    return EndForecast(
      earliest: max(now, last.0.adding(seconds: excess / steep)),
      latest: slow <= furthestSeconds ? max(now, last.0.adding(seconds: slow)) : nil,
      measure: signal.title,
      basis: Basis(
        lines: [first.2, last.2],
        calculation: "Quartiles of the slopes between \(points.count) readings since the worst, "
          + "carried on to the usual level"))
  }
}
