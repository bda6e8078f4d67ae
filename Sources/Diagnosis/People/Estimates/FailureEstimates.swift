internal import Records

/// How many requests and how many bookings (or whatever the service hands out) failed.
struct FailureEstimates {
  let evidence: Evidence
  let journeys: [JourneyImpact]
  let outcome: OutcomeShare?
  let harm: Span?
  let measured: [MeasuredFailures]

  init(evidence: Evidence, journeys: [JourneyImpact], outcome: OutcomeShare?, harm: Span?) {
    self.evidence = evidence
    self.journeys = journeys
    self.outcome = outcome
    self.harm = harm
    measured = MeasuredFailures.all(in: evidence, harm: harm)
  }

  var requests: ImpactEstimate {
    // Places with a path speak of one part of the service; together they are one way.
    var ways = measured.filter { $0.path.isEmpty }.map { way($0, "From the share that failed") }
    let parts = measured.filter { !$0.path.isEmpty }
    if let first = parts.first {
      ways.append(
        EstimateWay(
          title: "From the counts of each part of the service",
          low: parts.reduce(0) { $0 + $1.low }.rounded(),
          high: parts.reduce(0) { $0 + $1.high }.rounded(),
          method: first.method,
          basis: Basis(
            lines: parts.flatMap(\.basis.lines).sorted().uniqued.firstAndLast(12),
            calculation: "\(PlainNumber.counted(parts.count, "part")) of the service, added up")))
    }
    let bounds = Bounds(of: ways)
    if let logged { ways.append(logged) }
    let low = bounds.low ?? logged?.low
    return ImpactEstimate(
      subject: .failedRequests, title: "Requests that failed", low: low,
      high: bounds.high ?? logged?.high, unit: .count, words: bounds.words(ofPeople: false),
      ways: ways)
  }

  /// The log counts what it holds: a lower limit, and the whole only if it is complete.
  private var logged: EstimateWay? {
    let routes = evidence.operations.filter {
      $0.kind == .route && !JourneyVocabulary.isProbe(route: $0.name)
    }
    guard !routes.isEmpty else { return nil }
    let buckets = routes.flatMap(\.buckets).filter { harm?.contains($0.start) ?? true }
    let failed = Double(buckets.reduce(0) { $0 &+ $1.tally.failures })
    let all = Double(buckets.reduce(0) { $0 &+ $1.tally.count })
    let expected = measured.map(\.requestsLow).max() ?? 0
    let isExtract = expected > 0 && all < expected / 2
    let failing = buckets.filter { $0.tally.failures > 0 }.map(\.firstLine).sorted().uniqued
    return EstimateWay(
      title: "Counted in the access log", low: failed, high: isExtract ? nil : failed,
      method: isExtract
        ? "The log holds \(PlainNumber.words(all, decimals: 0)) requests of the affected time, where "
          + "the measures speak of at least \(PlainNumber.words(expected, decimals: 0)). It is an "
          + "extract, so this is the least that failed."
        : "Every failed request that the log holds for the affected time. Right only if the log is "
          + "complete.",
      basis: Basis(
        lines: failing.firstAndLast(6),
        calculation: "Requests answered with an error of the service, added up"))
  }

  var bookings: ImpactEstimate {
    var ways = measured.filter { part in
      JourneyVocabulary.step(ofRoute: "POST \(part.path.joined(separator: " "))")?.name == "book"
    }.map { way($0, "From the counts of booking requests") }
    let windows = AttemptWindow.all(in: evidence.alerts)
    if let rated = rated(by: windows) { ways.append(rated) }
    let bounds = Bounds(of: ways)
    var low = bounds.low
    if let seen = seen(windows) {
      ways.append(seen)
      low = max(low ?? 0, seen.low ?? 0)
    }
    let high = bounds.high.map { max($0, low ?? 0) }
    return ImpactEstimate(
      subject: .failedBookings, title: "Attempts to book that failed", low: low, high: high,
      unit: .count,
      words: bounds.words(ofPeople: false)
        + (ways.isEmpty ? "" : " One person can try many times, so attempts are not bookings."),
      ways: ways, stated: comparisons(windows, low: low, high: high))
  }

  /// Attempts a minute from the alerts, times the share that failed from the measure.
  private func rated(by windows: [AttemptWindow]) -> EstimateWay? {
    let rates = windows.compactMap { window in window.total.map { $0 * 60 / window.span.seconds } }
    guard let slowest = rates.min(), let fastest = rates.max(),
      let minutes = outcome?.failedMinutes(within: harm)
    else { return nil }
    return EstimateWay(
      title: "From the share of bookings that failed",
      low: (minutes.low * slowest).rounded(),
      high: (minutes.high * fastest).rounded(),
      method:
        "Alerts state \(PlainNumber.words(slowest)) to \(PlainNumber.words(fastest)) attempts a "
        + "minute. Times the share that failed, added up over the affected time.",
      basis: Basis(
        lines: (windows.map(\.line) + minutes.lines).sorted().uniqued,
        calculation: "Attempts a minute times (1 – \(outcome?.title ?? "success rate"))"))
  }

  /// What single stretches state, added up where they do not overlap.
  private func seen(_ windows: [AttemptWindow]) -> EstimateWay? {
    var end: Timestamp?
    var sum = 0.0
    var lines: [SourceLine] = []
    for window in windows where end.map({ window.span.start >= $0 }) ?? true {
      sum += window.failed
      lines.append(window.line)
      end = window.span.end
    }
    guard !lines.isEmpty else { return nil }
    return EstimateWay(
      title: "Stated for single stretches", low: sum, high: nil,
      method:
        "\(PlainNumber.counted(lines.count, "alert")) each state a count for a few minutes. Added "
        + "up they are the least that failed; the time between them is not in it.",
      basis: Basis(lines: lines.sorted()))
  }

  private func comparisons(
    _ windows: [AttemptWindow], low: Double?, high: Double?
  ) -> [StatedComparison] {
    windows.map { window in
      StatedComparison(
        name: window.name, value: window.failed, text: window.text, time: window.span.end,
        verdict: high.map { window.failed <= $0 } ?? true ? .within : .conflicts,
        words:
          "It counts failed attempts in \(PlainDuration.words(seconds: window.span.seconds)) up to "
          + "\(PlainTime.clock(window.span.end)) only, not over the whole incident, and attempts are "
          + "not bookings. So it can be smaller or larger than a number of lost bookings.",
        basis: Basis(lines: [window.line]))
    }
  }

  private func way(_ measured: MeasuredFailures, _ title: String) -> EstimateWay {
    EstimateWay(
      title: title, low: measured.low.rounded(), high: measured.high.rounded(),
      method: measured.method,
      basis: measured.basis)
  }
}
