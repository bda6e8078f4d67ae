internal import Records

/// How many connections the service needs at once: requests a second times the seconds that each
/// holds one.
///
/// Little, "A Proof for the Queuing Formula L = λW", Operations Research 9 (1961).
package struct CapacityEstimate: Hashable, Sendable {
  /// Requests a second in the busiest minute.
  package let arrivalsPerSecond: Figure
  /// Seconds that a quick and a slow run hold a connection: the middle run of each kind.
  package let quickSeconds: Figure
  package let slowSeconds: Figure
  /// Share of runs that were slow, 0 to 1.
  package let slowShare: Double
  package let poolSize: Figure
  /// Connections in use at once, on average, without and with the slow runs.
  package let neededWhenQuick: Double
  package let neededWithSlow: Double

  /// Connections in use at once, on average.
  package static func needed(arrivalsPerSecond: Double, holdingSeconds: Double) -> Double {
    arrivalsPerSecond * holdingSeconds
  }

  /// `nil` without requests a minute, a pool size, or an operation with quick and slow runs.
  init?(_ review: Review) {
    guard let separation = Self.separation(in: review), let traffic = Self.traffic(in: review),
      let peak = Self.peak(of: traffic), let value = peak.value,
      let pool = WhatIfModel.poolSize(review.evidence, review.signals)
    else { return nil }
    let runs = separation.quick.count + separation.slow.count
    let quick = separation.quick.medianMilliseconds / 1_000
    let slow = separation.slow.medianMilliseconds / 1_000
    let rate = traffic.unit == .perSecond ? value : value / 60
    guard runs > 0, rate > 0, rate < 1e9, quick > 0, slow < 1e9 else { return nil }
    slowShare = Double(separation.slow.count) / Double(runs)
    arrivalsPerSecond = Figure(
      rate, .perSecond,
      basis: Basis(lines: [peak.line], calculation: "The busiest reading of \(traffic.title)"))
    quickSeconds = Figure(
      quick, .seconds,
      basis: Basis(
        lines: separation.quick.lines,
        calculation: "Median of \(PlainNumber.counted(separation.quick.count, "quick run"))"))
    slowSeconds = Figure(
      slow, .seconds,
      basis: Basis(
        lines: separation.slow.lines,
        calculation: "Median of \(PlainNumber.counted(separation.slow.count, "slow run"))"))
    poolSize = Figure(
      Double(pool.size), .count,
      basis: Basis(lines: pool.lines, calculation: "Size of the connection pool"))
    neededWhenQuick = Self.needed(arrivalsPerSecond: rate, holdingSeconds: quick)
    neededWithSlow = Self.needed(
      arrivalsPerSecond: rate, holdingSeconds: slowShare * slow + (1 - slowShare) * quick)
  }

  /// Why there is no estimate, one sentence.
  static func gap(in review: Review) -> String {
    if traffic(in: review).flatMap(peak) == nil {
      return "The materials give no number of requests a minute."
    }
    if separation(in: review) == nil {
      return "No operation with quick and slow runs was found, so holding times are not known."
    }
    return "The materials do not give the size of a connection pool."
  }

  private static func separation(in review: Review) -> Separation? {
    let found = review.explanation?.causes.separations ?? []
    return found.first { $0.kind == .statement } ?? found.first
  }

  private static func traffic(in review: Review) -> Signal? {
    review.signals.filter {
      $0.kind == .traffic && ($0.unit == .perMinute || $0.unit == .perSecond)
    }.max { $0.samples.count < $1.samples.count }
  }

  private static func peak(of signal: Signal) -> Sample? {
    signal.samples.filter { $0.value?.isFinite == true }
      .max { ($0.value ?? 0) < ($1.value ?? 0) }
  }
}
