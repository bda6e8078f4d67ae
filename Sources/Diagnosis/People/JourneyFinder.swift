internal import Records
internal import Statistics

/// How each step people take in the service fared, from the requests in the access logs.
enum JourneyFinder {
  /// Steps of the profile when it names any, else those recognised in the routes.
  static func journeys(in evidence: Evidence, harm: Span?) -> [JourneyImpact] {
    let routes = evidence.operations.filter {
      $0.kind == .route && !JourneyVocabulary.isProbe(route: $0.name)
    }
    var groups: [(name: String, routes: [Operation])] = []
    if evidence.profile.journeys.isEmpty {
      groups = JourneyVocabulary.order.map { name in
        (name, routes.filter { JourneyVocabulary.step(ofRoute: $0.name)?.name == name })
      }
    } else {
      groups = evidence.profile.journeys.map { journey in
        (
          journey.name,
          routes.filter { route in journey.routes.contains { route.name.hasPrefix($0) } }
        )
      }
    }
    return groups.filter { !$0.routes.isEmpty }.map {
      impact(of: $0.name, routes: $0.routes, harm: harm)
    }
  }

  private static func impact(of name: String, routes: [Operation], harm: Span?) -> JourneyImpact {
    let failed = routes.flatMap(\.exemplars).filter { ($0.status ?? 0) >= 500 }
      .sorted { ($0.time, $0.line) < ($1.time, $1.line) }
    var journey = JourneyImpact(
      name: name, attempts: routes.reduce(0) { $0 + $1.total.count },
      failures: routes.reduce(0) { $0 + $1.total.failures },
      firstFailure: failed.first.map { moment($0, "the first failed request") },
      lastFailure: failed.last.map { moment($0, "the last failed request") },
      history: history(of: routes), limits: limits(of: name),
      basis: Basis(
        lines: routes.flatMap { $0.buckets.prefix(1).map(\.firstLine) }.sorted(),
        calculation: "All requests to \(Phrases.list(routes.map(\.name))); requests are not people")
    )
    guard let harm else { return journey }
    journey.before = timing(of: routes) { $0 < harm.start }
    journey.during = timing(of: routes) { harm.contains($0) }
    journey.after = timing(of: routes) { $0 >= harm.end }
    return journey
  }

  /// By the step's own requests; `nil` with too few of them to say.
  private static func history(of routes: [Operation]) -> ServiceHistory? {
    guard let file = routes.first?.file else { return nil }
    let history = HistoryFinder.history(
      from: FailureShare.measures(of: routes, file: file).map(\.signal))
    return history.spans.isEmpty ? nil : history
  }

  private static func limits(of name: String) -> String {
    name == "book"
      ? "Requests are not people, and attempts are not bookings: one person may try many times."
      : "Requests are not people: one person may ask many times."
  }

  /// From every event where all are kept. In a log kept in buckets the counts are of the buckets that
  /// start in the stretch, and times are left out: percentiles of buckets cannot be joined.
  private static func timing(
    of routes: [Operation], within: (Timestamp) -> Bool
  ) -> JourneyImpact.Timing? {
    if routes.allSatisfy(\.isComplete) {
      let events = routes.flatMap(\.exemplars).filter { within($0.time) }
      guard !events.isEmpty else { return nil }
      let times = events.compactMap { $0.durationMicroseconds.map { Double($0) / 1_000 } }
      return JourneyImpact.Timing(
        requests: events.count, failures: events.count { ($0.status ?? 0) >= 500 },
        medianMilliseconds: median(of: times), p95Milliseconds: quantile(0.95, of: times))
    }
    let buckets = routes.flatMap(\.buckets).filter { within($0.start) }
    guard !buckets.isEmpty else { return nil }
    return JourneyImpact.Timing(
      requests: buckets.reduce(0) { $0 + $1.tally.count },
      failures: buckets.reduce(0) { $0 + $1.tally.failures }, medianMilliseconds: nil,
      p95Milliseconds: nil)
  }

  private static func moment(_ event: Event, _ words: String) -> Moment {
    Moment(
      time: event.time, words: "\(words), answered with \(event.status ?? 0)",
      uncertaintySeconds: event.time.microseconds % 1_000_000 == 0 ? 1 : 0,
      basis: Basis(lines: [event.line]))
  }
}
