import Records

/// Units as materials write them, in a unit field or at the end of a name.
enum UnitName {
  /// `percentage`, `ms`, `queries_per_hour`; `nil` when the word is not known.
  static func unit(_ text: String) -> MeasureUnit? {
    let word = text.lowercased()
    if let known = words[word] { return known }
    if word.hasSuffix("per_second") || word.hasSuffix("/s") || word.hasSuffix("per second") {
      return .perSecond
    }
    if word.hasSuffix("per_minute") || word.hasSuffix("per_min") || word.hasSuffix("/min")
      || word.hasSuffix("per minute")
    {
      return .perMinute
    }
    return word.hasSuffix("per_hour") || word.hasSuffix("/h") || word.hasSuffix("per hour")
      ? .perHour : nil
  }

  /// The unit that a column's name ends with: `response_time_ms`, `cpu (%)`, `requests_per_min`.
  static func atEnd(of name: String) -> MeasureUnit {
    let word = name.lowercased()
    if let open = word.lastIndex(where: { $0 == "(" || $0 == "[" }), let last = word.last,
      last == ")" || last == "]"
    {
      return unit(String(word[word.index(after: open)..<word.index(before: word.endIndex)]))
        ?? .none
    }
    if word.hasSuffix("%") { return .percent }
    for (suffix, unit) in suffixes where word.hasSuffix(suffix) { return unit }
    return .none
  }

  private static let words: [String: MeasureUnit] = [
    "percentage": .percent, "percent": .percent, "%": .percent, "pct": .percent, "ratio": .ratio,
    "us": .microseconds, "µs": .microseconds, "microseconds": .microseconds, "ms": .milliseconds,
    "milliseconds": .milliseconds, "millis": .milliseconds, "s": .seconds, "sec": .seconds,
    "seconds": .seconds, "second": .seconds, "min": .minutes, "minutes": .minutes, "count": .count,
    "connections": .count, "requests": .count, "rps": .perSecond, "rpm": .perMinute,
    "bytes": .bytes, "b": .bytes, "kb": .kilobytes, "kilobytes": .kilobytes, "mb": .megabytes,
    "megabytes": .megabytes, "gb": .gigabytes, "gigabytes": .gigabytes, "gbp": .pounds,
    "£": .pounds,
    "pounds": .pounds, "score": .score,
  ]

  private static let suffixes: [(String, MeasureUnit)] = [
    ("_per_second", .perSecond), ("_per_sec", .perSecond), ("_rps", .perSecond),
    ("_per_minute", .perMinute), ("_per_min", .perMinute), ("_rpm", .perMinute),
    ("_per_hour", .perHour), ("_percentage", .percent), ("_percent", .percent), ("_pct", .percent),
    ("_ratio", .ratio), ("_us", .microseconds), ("_microseconds", .microseconds),
    ("_ms", .milliseconds), ("_milliseconds", .milliseconds), ("_seconds", .seconds),
    ("_secs", .seconds), ("_sec", .seconds), ("_minutes", .minutes), ("_bytes", .bytes),
    ("_kb", .kilobytes), ("_mb", .megabytes), ("_gb", .gigabytes), ("_count", .count),
    ("_total", .count), ("_gbp", .pounds), ("_score", .score),
  ]
}

/// The commonest distance between samples.
enum SampleStep {
  /// Seconds, of equally common ones the shortest; `nil` with fewer than two samples.
  static func seconds(_ samples: [Sample]) -> Int? {
    var counts: [Int: Int] = [:]
    for (a, b) in zip(samples, samples.dropFirst()) {
      counts[Int(b.time.seconds - a.time.seconds), default: 0] += 1
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
