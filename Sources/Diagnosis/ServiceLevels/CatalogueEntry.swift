package import Records

/// A row of the metrics catalogue: what to measure, where, and whether anybody is called about it.
package struct CatalogueEntry: Hashable, Sendable {
  /// The four places to look from.
  package enum Layer: String, Hashable, Sendable, CaseIterable {
    case userExperience, application, database, infrastructure
  }

  package enum Golden: String, Hashable, Sendable {
    case latency, traffic, errors, saturation, other
  }

  package let name: String
  package let title: String
  package let layer: Layer
  package let golden: Golden
  package let unit: MeasureUnit
  /// Where it comes from; for one that is not measured, where to get it.
  package let source: String
  package let isMeasured: Bool
  /// The strongest audience of a recommended rule on it, otherwise a dashboard.
  package let use: CandidateRule.Audience

  init(_ metric: RuleMetric, use: CandidateRule.Audience, review: Review) {
    name = metric.name
    title = metric.title
    layer = Self.layer(metric.layer)
    golden = Golden(rawValue: metric.kind.rawValue) ?? .other
    unit = metric.unit
    let file = metric.samples.first.flatMap { review.evidence.source(of: $0.line)?.path }
    let note = metric.note.hasSuffix(".") ? metric.note : metric.note + "."
    source = file.map { "\($0). \(note)" } ?? note
    isMeasured = true
    self.use = use
  }

  init(
    missing name: String, _ title: String, _ layer: Layer, _ golden: Golden, _ unit: MeasureUnit,
    from source: String
  ) {
    self.name = name
    self.title = title
    self.layer = layer
    self.golden = golden
    self.unit = unit
    self.source = source
    isMeasured = false
    use = .dashboard
  }

  /// By layer from the outside in, then by name. Measures that such services need and that the
  /// materials do not hold come last in each layer.
  static func all(
    metrics: [RuleMetric], candidates: [CandidateRule], review: Review
  ) -> [CatalogueEntry] {
    var uses: [String: CandidateRule.Audience] = [:]
    let order = CandidateRule.Audience.allCases
    for rule in candidates where rule.recommendation != nil {
      for metric in rule.form.metrics.prefix(1) {
        let known = uses[metric.name].flatMap(order.firstIndex) ?? order.count
        if (order.firstIndex(of: rule.audience) ?? 0) < known { uses[metric.name] = rule.audience }
      }
    }
    let present = metrics.map {
      CatalogueEntry($0, use: uses[$0.name] ?? .dashboard, review: review)
    }
    let absent = needed.filter { need in
      !metrics.contains { metric in
        let words = NameTokens(metric.name)
        return need.words.allSatisfy { words.containsAny(of: $0) }
      }
    }.map(\.entry)
    return Layer.allCases.flatMap { layer in
      (present + absent).filter { $0.layer == layer }
    }
  }

  private static func layer(_ layer: Signal.Layer) -> Layer {
    switch layer {
    case .citizen, .client, .edge: .userExperience
    case .application, .pool, .dependency: .application
    case .database: .database
    case .cache, .host: .infrastructure
    }
  }

  /// What a service with a database needs measured; each list of words must be met by the name.
  private static let needed: [(words: [[String]], entry: CatalogueEntry)] = [
    (
      [["p50", "median", "middle"]],
      CatalogueEntry(
        missing: "request_duration_p50", "Response time, middle value", .userExperience, .latency,
        .milliseconds, from: "Requests at the edge of the service")
    ),
    (
      [["p95", "95th", "slowest"]],
      CatalogueEntry(
        missing: "request_duration_p95", "Response time, 95th percentile", .userExperience,
        .latency, .milliseconds, from: "Requests at the edge of the service")
    ),
    (
      [["p99", "99th"]],
      CatalogueEntry(
        missing: "request_duration_p99", "Response time, 99th percentile", .userExperience,
        .latency, .milliseconds, from: "Requests at the edge of the service")
    ),
    (
      [["timeout*", "timed"]],
      CatalogueEntry(
        missing: "request_timeouts_percent", "Requests that time out", .userExperience, .errors,
        .percent, from: "Requests at the edge of the service")
    ),
    (
      [["probe", "synthetic", "journey"]],
      CatalogueEntry(
        missing: "synthetic_journey_success", "A test booking, made every minute", .userExperience,
        .errors, .ratio, from: "A synthetic check of each step that people take")
    ),
    (
      [["waiting", "waiters", "pending", "queue*"]],
      CatalogueEntry(
        missing: "connection_pool_waiting", "Requests waiting for a connection", .application,
        .saturation, .count, from: "The connection pool’s own counters")
    ),
    (
      [["hold", "held", "checkout"]],
      CatalogueEntry(
        missing: "connection_hold_seconds", "Time that a request holds a connection", .application,
        .saturation, .seconds, from: "The connection pool’s own counters")
    ),
    (
      [["transaction*"], ["oldest", "age"]],
      CatalogueEntry(
        missing: "oldest_transaction_seconds", "Age of the oldest transaction", .database,
        .saturation, .seconds, from: "The database’s list of running work")
    ),
    (
      [["lag", "replica", "replication"]],
      CatalogueEntry(
        missing: "replica_lag_seconds", "How far the copy of the database lags behind", .database,
        .saturation, .seconds, from: "The database’s replication view")
    ),
    (
      [["iops", "disk", "io"]],
      CatalogueEntry(
        missing: "disk_busy_percent", "Disk use", .infrastructure, .saturation, .percent,
        from: "The machine’s own counters")
    ),
    (
      [["expiry", "expires", "certificate"]],
      CatalogueEntry(
        missing: "certificate_days_left", "Days until a certificate ends", .infrastructure,
        .saturation, .count, from: "A daily check of each certificate")
    ),
    (
      [["retry", "retries"]],
      CatalogueEntry(
        missing: "retry_ratio", "Retries for each first call", .application, .errors, .ratio,
        from: "The clients of other services")
    ),
  ]
}
