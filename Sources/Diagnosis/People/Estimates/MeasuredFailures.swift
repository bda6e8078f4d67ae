internal import Records

/// Failed requests worked out from a share of failures and a volume that stand side by side.
///
/// Between two readings the truth is taken to lie between them, so the sums of the smaller and of the
/// larger of each two neighbours hold it in between (lower and upper Darboux sums).
struct MeasuredFailures: Hashable, Sendable {
  let low: Double
  let high: Double
  /// All requests over the same time, for holding a log against it.
  let requestsLow: Double
  /// The names around both series from the outside in.
  let path: [String]
  let method: String
  let basis: Basis

  /// Longest gap between readings that is bridged, in steps.
  private static let longestGap = 3.0

  /// One for each place in the materials that has both; in order of the materials.
  static func all(in evidence: Evidence, harm: Span?) -> [MeasuredFailures] {
    let rates = evidence.series.filter(isFailureShare)
    let files = Set(rates.map(\.file))
    var volumes: [Surroundings: Series] = [:]
    for series in evidence.series where files.contains(series.file) {
      let place = Surroundings(file: series.file, path: series.path)
      if volumes[place] == nil, isVolume(series) { volumes[place] = series }
    }
    return rates.compactMap { rate in
      volumes[Surroundings(file: rate.file, path: rate.path)].flatMap {
        MeasuredFailures(rate: rate, volume: $0, harm: harm)
      }
    }
  }

  /// Series of the same surroundings speak of the same thing.
  private struct Surroundings: Hashable {
    let file: FileID
    let path: [String]
  }

  private static func isFailureShare(_ series: Series) -> Bool {
    (series.unit == .percent || series.unit == .ratio)
      && NameTokens(series.name).containsAny(of: ["error*", "fail*", "5xx"])
      && !NameTokens(series.name).containsAny(of: ["budget", "session*"])
  }

  private static func isVolume(_ series: Series) -> Bool {
    let words = NameTokens(series.name)
    return [.perSecond, .perMinute, .perHour, .count, .none].contains(series.unit)
      && words.containsAny(of: ["request*", "requests", "traffic", "calls", "hits", "throughput"])
      && words.containsAny(of: ["volume", "count", "rate", "total", "per", "requests", "traffic"])
      && !words.containsAny(of: ["error*", "fail*", "waiting", "queue*", "slow", "blocked"])
  }

  private init?(rate: Series, volume: Series, harm: Span?) {
    let shareOf = rate.unit == .percent ? 100.0 : 1
    var volumes: [Timestamp: Double] = [:]
    for sample in volume.samples where volumes[sample.time] == nil {
      if let value = sample.value, value.isFinite, value >= 0, value < 1e12 {
        volumes[sample.time] = value
      }
    }
    let points = rate.samples.compactMap { sample -> Point? in
      guard let value = sample.value, value.isFinite, let requests = volumes[sample.time] else {
        return nil
      }
      return Point(
        time: sample.time, requests: requests,
        failed: requests * min(max(value / shareOf, 0), 1), line: sample.line)
    }.sorted { $0.time < $1.time }
    guard points.count >= 2, let step = rate.stepSeconds, step > 0 else { return nil }
    let sums =
      Self.perMinute(volume.unit).map { Self.integral(points, scale: $0, step: step, harm: harm) }
      ?? Self.counted(points, step: step, harm: harm)
    guard let sums else { return nil }
    low = sums.low
    high = sums.high
    requestsLow = sums.requests
    path = rate.path
    method =
      Self.perMinute(volume.unit) == nil
      ? "Each reading counts requests; the share that failed is taken of each. Readings at the edges "
        + "of the affected time are in the higher number alone."
      : "Requests times the share that failed, added up over the affected time. Between two readings "
        + "the smaller and the larger of both give the range."
    basis = Basis(
      lines: sums.lines.uniqued,
      calculation: "\(rate.fullName) times \(volume.fullName), added up over "
        + "\(PlainNumber.counted(points.count, "reading"))")
  }

  private struct Point {
    let time: Timestamp
    let requests: Double
    let failed: Double
    let line: SourceLine
  }

  private typealias Sums = (low: Double, high: Double, requests: Double, lines: [SourceLine])

  private static func integral(
    _ points: [Point], scale: Double, step: Int, harm: Span?
  ) -> Sums? {
    var sums: Sums = (0, 0, 0, [])
    for (a, b) in zip(points, points.dropFirst()) {
      let seconds = b.time.seconds(since: a.time)
      guard seconds > 0, seconds <= Double(step) * longestGap else { continue }
      let middle = a.time.later(bySeconds: seconds / 2)
      if let harm, !harm.contains(middle) { continue }
      let minutes = seconds / 60 * scale
      sums.low += min(a.failed, b.failed) * minutes
      sums.high += max(a.failed, b.failed) * minutes
      sums.requests += min(a.requests, b.requests) * minutes
      sums.lines += [a.line, b.line]
    }
    sums.lines = sums.lines.uniqued.firstAndLast(4)
    return sums.lines.isEmpty ? nil : sums
  }

  /// Nothing says whether a count is of the step before its time or after it.
  private static func counted(_ points: [Point], step: Int, harm: Span?) -> Sums? {
    var sums: Sums = (0, 0, 0, [])
    for point in points {
      let before = point.time.later(bySeconds: -Double(step))
      let after = point.time.later(bySeconds: Double(step))
      if let harm {
        guard after > harm.start, before < harm.end else { continue }
        if before >= harm.start, after <= harm.end {
          sums.low += point.failed
          sums.requests += point.requests
        }
      } else {
        sums.low += point.failed
        sums.requests += point.requests
      }
      sums.high += point.failed
      sums.lines.append(point.line)
    }
    sums.lines = sums.lines.uniqued.firstAndLast(4)
    return sums.lines.isEmpty ? nil : sums
  }

  /// Requests a minute in one of the unit; `nil` for counts.
  private static func perMinute(_ unit: MeasureUnit) -> Double? {
    switch unit {
    case .perSecond: 60
    case .perMinute: 1
    case .perHour: 1.0 / 60
    default: nil
    }
  }
}
