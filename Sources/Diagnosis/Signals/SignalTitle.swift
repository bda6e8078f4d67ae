internal import Records

/// A measure's name in plain words: `response_time_95th_ms` gives "95th percentile response time".
enum SignalTitle {
  static func words(name: String, path: [String] = [], unit: MeasureUnit) -> String {
    let tokens = NameTokens(name).words
    let text = phrase(tokens, unit: unit)
    let context = path.last { $0.hasPrefix("/") || !genericPath.contains($0) && $0.contains(" ") }
    let title = Phrases.sentence(text.isEmpty ? name : text)
    return context.map { "\($0): \(Phrases.inline(title))" } ?? title
  }

  /// Words of a name that say the unit, not the measure.
  private static let unitWords: Set<String> = ["ms", "percent", "pct", "seconds", "bytes", "gbp"]
  private static let genericPath: Set<String> = ["metrics", "endpoints", "data"]

  private static let percentiles = [
    "50th": "Median", "p50": "Median", "90th": "90th percentile", "p90": "90th percentile",
    "95th": "95th percentile", "p95": "95th percentile", "99th": "99th percentile",
    "p99": "99th percentile",
  ]

  /// Several words become one expression; longest first.
  private static let expressions: [(run: [String], words: String)] = [
    (["request", "volume"], "requests"), (["request", "count"], "requests"),
    (["gc", "frequency"], "garbage collections"), (["gc", "count"], "garbage collections"),
    (["slow", "query", "count"], "slow database queries"),
    (["connections", "active"], "connections in use"),
    (["active", "connections"], "connections in use"),
    (["session", "timeout", "rate"], "sessions timed out"),
    (["cpu", "utilization"], "processor use"), (["cpu", "usage"], "processor use"),
    (["memory", "utilization"], "memory use"), (["memory", "usage"], "memory use"),
  ]

  private static let single = [
    "db": "database", "app": "application", "cpu": "processor use", "memory": "memory use",
    "mem": "memory use", "gc": "garbage collection", "avg": "average", "req": "requests",
    "rps": "requests a second", "utilization": "use", "conn": "connections", "pct": "percent",
    "jvm": "application runtime", "io": "reads and writes", "api": "API", "http": "HTTP",
  ]

  private static func phrase(_ tokens: [String], unit: MeasureUnit) -> String {
    var rest = tokens
    var front: String?
    if let place = rest.firstIndex(where: { percentiles[$0] != nil }) {
      front = percentiles[rest.remove(at: place)]
      rest.removeAll { $0 == "percentile" }
    }
    var suffix = ""
    if rest.count >= 2, rest[rest.count - 2] == "per" {
      suffix = perWords[rest[rest.count - 1]] ?? ""
      if !suffix.isEmpty { rest.removeLast(2) }
    } else if unit == .perHour {
      suffix = "an hour"
    } else if unit == .perMinute {
      suffix = "a minute"
    }
    rest.removeAll { unitWords.contains($0) }
    var parts: [String] = []
    var place = 0
    while place < rest.count {
      if let found = expressions.first(where: { rest[place...].starts(with: $0.run) }) {
        parts.append(found.words)
        place += found.run.count
      } else {
        parts.append(single[rest[place]] ?? rest[place])
        place += 1
      }
    }
    return ([front].compactMap(\.self) + parts + (suffix.isEmpty ? [] : [suffix]))
      .joined(separator: " ")
  }

  private static let perWords = [
    "min": "a minute", "minute": "a minute", "sec": "a second", "second": "a second",
    "hour": "an hour", "s": "a second",
  ]
}
