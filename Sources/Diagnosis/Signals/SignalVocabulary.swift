internal import Records

/// What the words in a measure's name say about it: tables of values, no measure's own name.
struct SignalVocabulary: Hashable, Sendable {
  let kind: Signal.Kind
  let layer: Signal.Layer
  let polarity: Signal.Polarity

  /// Judged by the words of the name and of the names around it, then by the unit.
  init(name: String, path: [String] = [], unit: MeasureUnit) {
    let own = NameTokens(name)
    let all = NameTokens((path + [name]).joined(separator: " "))
    kind = Self.kind(of: own, unit: unit)
    layer = Self.layer(own: own, all: all, kind: kind)
    polarity = Self.polarity(own: own, kind: kind)
  }

  /// The first row that fits decides: a rate of failed requests is about failures, not requests.
  private static let kinds: [(words: [String], kind: Signal.Kind)] = [
    (["success", "successful", "succeeded", "completion", "completed", "conversion"], .business),
    (["availability", "uptime", "satisfaction", "apdex"], .business),
    (
      [
        "error*", "fail*", "exception*", "timeout*", "5xx", "4xx", "500", "503", "refused",
        "rejected", "aborted", "dropped", "lost", "deadlock*", "retries", "retry",
      ], .errors
    ),
    (["hit", "hits", "miss", "misses", "evict*"], .saturation),
    (["slow"], .latency),
    (
      [
        "waiting", "waiters", "pending", "queue*", "backlog", "pool*", "connections", "connection",
        "cpu", "processor", "memory", "mem", "heap", "swap", "disk", "iops", "gc", "garbage",
        "threads", "thread", "utilization", "utilisation", "usage", "saturation", "lag", "load",
      ], .saturation
    ),
    (
      [
        "latency", "duration", "time", "elapsed", "p50", "p90", "p95", "p99", "percentile", "95th",
        "99th", "seconds", "ms", "delay",
      ], .latency
    ),
    (
      [
        "request*", "volume", "throughput", "traffic", "rps", "qps", "visits", "visitors", "users",
        "sessions", "session", "calls", "hits", "pageviews",
      ], .traffic
    ),
    (
      [
        "booking*", "order*", "payment*", "application*", "transaction*", "registration*",
        "renewal*", "appointment*",
      ], .business
    ),
  ]

  private static let layers: [(words: [String], layer: Signal.Layer)] = [
    (["evict*", "cache", "redis", "memcached", "varnish"], .cache),
    (["pool*", "connections", "connection", "hikari*", "pgbouncer"], .pool),
    (
      [
        "db", "database", "sql", "query", "queries", "postgres*", "mysql", "replica", "buffer",
        "transaction*", "deadlock*", "statement*", "table",
      ], .database
    ),
    (
      ["upstream", "external", "dependency", "gateway", "provider", "smtp", "thirdparty"],
      .dependency
    ),
    (["app", "application", "jvm", "gc", "heap", "garbage", "thread", "threads"], .application),
    (["cpu", "memory", "mem", "swap", "disk", "host", "node", "iops", "network"], .host),
    (["browser", "client", "lcp", "fcp", "inp", "ttfb"], .client),
  ]

  private static let citizenWords = [
    "booking*", "search*", "payment*", "checkout", "journey*", "citizen*", "user*", "customer*",
    "visitor*", "session*", "success", "completion", "availability", "satisfaction", "page",
  ]

  private static let lowerIsWorse = [
    "success", "successful", "succeeded", "completion", "completed", "conversion", "availability",
    "uptime", "satisfaction", "apdex", "hit", "available", "free", "idle", "remaining",
  ]

  private static let timeUnits: Set<MeasureUnit> = [
    .microseconds, .milliseconds, .seconds, .minutes,
  ]
  private static let rateUnits: Set<MeasureUnit> = [.perSecond, .perMinute, .perHour]

  private static func kind(of words: NameTokens, unit: MeasureUnit) -> Signal.Kind {
    if timeUnits.contains(unit), !words.containsAny(of: ["uptime"]) { return .latency }
    // A hit rate is the cache's; hits by the minute are visits.
    if words.contains("hits"), rateUnits.contains(unit), !words.contains("cache") {
      return .traffic
    }
    return kinds.first { words.containsAny(of: $0.words) }?.kind ?? .other
  }

  private static func layer(
    own: NameTokens, all: NameTokens, kind: Signal.Kind
  ) -> Signal.Layer {
    if kind == .business { return .citizen }
    if let layer = layers.first(where: { own.containsAny(of: $0.words) })?.layer { return layer }
    if own.containsAny(of: citizenWords) { return .citizen }
    if kind == .saturation,
      let layer = layers.first(where: { all.containsAny(of: $0.words) })?.layer
    {
      return layer
    }
    return kind == .other ? .application : .edge
  }

  private static func polarity(own: NameTokens, kind: Signal.Kind) -> Signal.Polarity {
    if own.containsAny(of: lowerIsWorse) { return .lowerIsWorse }
    switch kind {
    case .latency, .errors, .saturation: return .higherIsWorse
    case .traffic, .other: return .neither
    case .business: return .lowerIsWorse
    }
  }
}
