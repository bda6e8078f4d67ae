import Statistics

/// The measures of a simulated day as a table, one row a step; which columns a team keeps and what
/// it calls them depends on the seed.
struct FaultMeasures: Sendable {
  /// One step of the day, summed up.
  struct Row: Sendable {
    let time: Int
    let requests: Double
    let failedShare: Double
    let slowest: Double
    let processor: Double
    let memory: Double
    let collections: Double
    let active: Double
    let waiting: Double
    let threads: Double
    let database: Double
    let hitShare: Double
    let evictions: Double
    let supplier: Double
    let disk: Double
    let lag: Double
    let retries: Double
  }

  let plan: FaultPlan
  let rows: [Row]

  init(plan: FaultPlan, engine: FaultEngine) {
    self.plan = plan
    var random = RandomSource(seed: UInt64(plan.wording) &* 977 &+ UInt64(plan.onset))
    let width = plan.step / 60_000
    var rows: [Row] = []
    for first in stride(from: 0, to: engine.minutes.count - 1, by: width) {
      let own = engine.minutes[first..<min(first + width, engine.minutes.count - 1)]
      let time = plan.opens + first * 60_000
      rows.append(Self.row(own, time, plan, engine, &random))
    }
    self.rows = rows
  }

  private static func row(
    _ own: ArraySlice<FaultMinute>, _ time: Int, _ plan: FaultPlan, _ engine: FaultEngine,
    _ random: inout RandomSource
  ) -> Row {
    let count = Double(max(1, own.count))
    func mean(_ value: (FaultMinute) -> Double) -> Double {
      own.reduce(0) { $0 + value($1) } / count
    }
    func most(_ value: (FaultMinute) -> Int) -> Double { Double(own.map(value).max() ?? 0) }
    let ended = own.reduce(0) { $0 + $1.ended }
    let failures = own.reduce(0) { $0 + $1.failures }
    let threads = most { $0.threads }
    let creep = engine.effects.creep(time)
    let isLeak = plan.kind == .memoryLeak
    let memory = min(
      99, 46 + 0.5 * threads + (isLeak ? creep * 45 : 0) + random.normal(deviation: 0.8))
    let collections = max(
      0,
      2.5 + (memory > 82 ? (memory - 82) * 3 : 0) + 0.08 * threads + random.normal(deviation: 0.4))
    let work = mean { $0.work } / 3_000
    let processor =
      10 + 86 * min(1, work) + 0.25 * threads + (isLeak && memory > 85 ? 20 : 0)
      + random.normal(deviation: 1)
    let queries = mean { $0.queries } / 240_000
    let hits = own.reduce(0) { $0 + $1.hits }
    let looked = hits + own.reduce(0) { $0 + $1.misses }
    return Row(
      time: time, requests: mean { Double($0.arrivals) },
      failedShare: ended == 0 ? 0 : 100 * Double(failures) / Double(ended),
      slowest: ended == 0 ? 0 : slowestTwentieth(own.flatMap(\.durations)),
      processor: min(99.5, max(1, processor)), memory: memory, collections: collections,
      active: most { $0.active }, waiting: most { $0.waiting }, threads: threads,
      database: min(99, 7 + 88 * min(1, queries) + abs(random.normal(deviation: 0.8))),
      hitShare: looked == 0 ? 100 : 100 * Double(hits) / Double(looked),
      evictions: Double(random.poisson(mean: engine.effects.evictions(time))),
      supplier: slowestTwentieth(own.flatMap(\.calls)),
      disk: plan.kind == .diskFull
        ? min(100, 58 + 42 * min(1, creep)) : 41 + 0.01 * Double(time - plan.opens) / 60_000,
      lag: max(0, engine.effects.lag(time) + 0.3 + random.normal(deviation: 0.1)),
      retries: mean { Double($0.retries) })
  }

  /// Nearest-rank 95th percentile; 0 of nothing.
  static func slowestTwentieth(_ values: [Int]) -> Double {
    values.isEmpty ? 0 : Double(values.sorted()[(values.count * 95 + 99) / 100 - 1])
  }

  private struct Column: Sendable {
    let names: [String]
    /// The chance that a team keeps it.
    let kept: Double
    let value: @Sendable (Row) -> Double
  }

  private static let columns: [Column] = [
    Column(
      names: ["requests_per_min", "request_volume_per_min", "http_requests_per_minute"], kept: 1
    ) {
      $0.requests
    },
    Column(names: ["error_rate_percent", "http_5xx_percent", "failed_requests_percent"], kept: 1) {
      $0.failedShare
    },
    Column(names: ["response_time_95th_ms", "latency_p95_ms", "request_duration_p95_ms"], kept: 1) {
      $0.slowest
    },
    Column(names: ["app_cpu_percent", "cpu_usage_percent", "processor_percent"], kept: 0.9) {
      $0.processor
    },
    Column(names: ["app_memory_percent", "heap_used_percent", "memory_usage_percent"], kept: 0.9) {
      $0.memory
    },
    Column(names: ["db_connections_active", "pool_in_use", "connections_active"], kept: 0.9) {
      $0.active
    },
    Column(names: ["db_connections_waiting", "pool_waiting", "connections_pending"], kept: 0.85) {
      $0.waiting
    },
    Column(names: ["gc_frequency_per_min", "gc_collections_per_min"], kept: 0.5) { $0.collections },
    Column(names: ["busy_threads", "worker_threads_busy"], kept: 0.6) { $0.threads },
    Column(names: ["db_cpu_percent", "database_cpu_percent"], kept: 0.75) { $0.database },
    Column(names: ["cache_hit_rate_percent", "cache_hit_percent"], kept: 0.8) { $0.hitShare },
    Column(names: ["cache_evictions_per_min", "evictions_per_min"], kept: 0.7) { $0.evictions },
    Column(
      names: ["upstream_p95_ms", "supplier_latency_p95_ms", "external_call_p95_ms"], kept: 0.7
    ) {
      $0.supplier
    },
    Column(names: ["disk_used_percent", "disk_usage_percent"], kept: 0.7) { $0.disk },
    Column(names: ["replica_lag_seconds", "replication_lag_seconds"], kept: 0.7) { $0.lag },
    Column(names: ["retries_per_min", "retry_attempts_per_min"], kept: 0.5) { $0.retries },
  ]

  /// Time, then the columns that this team keeps.
  var table: String {
    var random = RandomSource(seed: UInt64(plan.wording) &* 131 &+ UInt64(plan.opens))
    var kept: [(name: String, value: @Sendable (Row) -> Double)] = []
    for column in Self.columns {
      let name = column.names[random.below(column.names.count)]
      if random.happens(withProbability: column.kept) { kept.append((name, column.value)) }
    }
    let clock = LocalClock(date: plan.date, aheadOfUTC: 0)
    var text = "timestamp," + kept.map { $0.name }.joined(separator: ",") + "\n"
    for row in rows where row.time < plan.closes {
      let cells = kept.map { Json.tenthsText($0.value(row)) }
      text += clock.local(row.time) + "," + cells.joined(separator: ",") + "\n"
    }
    return text
  }
}
