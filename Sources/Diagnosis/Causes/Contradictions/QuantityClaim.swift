import Records

/// One source's word about one quantity at one time.
struct QuantityClaim {
  /// The words that name the quantity, without units and fillers, sorted.
  let name: [String]
  /// "mean", "p95", "maximum" or empty: different statistics of one quantity are not the same.
  let statistic: String
  let value: Double
  let isPercent: Bool
  let time: Timestamp
  let line: SourceLine
  /// As a reader would quote it: "waiting connections=15".
  let quote: String
  /// Seconds within which another claim speaks of the same moment.
  let resolution: Double

  /// A measure that so many files hold is one of each of their machines, and none contradicts another.
  static let mostFiles = 12

  static func claims(in evidence: Evidence) -> [QuantityClaim] {
    var claims: [QuantityClaim] = []
    let labels = evidence.series.map { normalised($0.name + " " + $0.path.joined(separator: " ")) }
    var files: [String: Set<FileID>] = [:]
    for (series, label) in zip(evidence.series, labels) {
      files[key(label), default: []].insert(series.file)
    }
    for (series, label) in zip(evidence.series, labels) {
      guard files[key(label), default: []].count <= mostFiles else { continue }
      let (name, statistic) = label
      for sample in series.samples {
        guard let value = sample.value, !name.isEmpty else { continue }
        claims.append(
          QuantityClaim(
            name: name, statistic: statistic, value: scaled(value, series.name, series.unit),
            isPercent: series.unit == .percent, time: sample.time, line: sample.line,
            quote: "\(series.name) \(PlainNumber.words(value))",
            resolution: Double(series.stepSeconds ?? 300)))
      }
    }
    for alert in evidence.alerts {
      for detail in alert.details {
        add(&claims, detail.name, detail.value, alert.time, alert.line)
      }
    }
    for operation in evidence.operations where operation.kind == .message {
      for event in operation.exemplars where event.message.utf8.count < 400 {
        for pair in pairs(event.message) { add(&claims, pair.0, pair.1, event.time, event.line) }
      }
    }
    return claims
  }

  private static func key(_ label: (name: [String], statistic: String)) -> String {
    label.name.joined(separator: " ") + "/" + label.statistic
  }

  private static func add(
    _ claims: inout [QuantityClaim], _ label: String, _ text: String, _ time: Timestamp,
    _ line: SourceLine
  ) {
    guard let value = ChangeAssessor.number(text) else { return }
    let lower = text.lowercased()
    let (name, statistic) = normalised(label)
    guard !name.isEmpty else { return }
    let isPercent = lower.hasSuffix("%") || label.lowercased().contains("percent")
    let milliseconds =
      label.lowercased().hasSuffix("_ms") || lower.hasSuffix("ms")
      ? value : lower.hasSuffix("s") && !isPercent ? value * 1_000 : value
    claims.append(
      QuantityClaim(
        name: name, statistic: statistic, value: milliseconds, isPercent: isPercent, time: time,
        line: line, quote: "\(label) \(text)", resolution: 60))
  }

  private static func scaled(_ value: Double, _ name: String, _ unit: MeasureUnit) -> Double {
    unit == .seconds ? value * 1_000 : value
  }

  /// `name=value` pairs; the name is the words before the sign back to a comma, colon or dash.
  static func pairs(_ message: String) -> [(String, String)] {
    let parts = message.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return [] }
    var found: [(String, String)] = []
    for (before, after) in zip(parts, parts.dropFirst()) {
      let name = before.split { ",:-{}()[]".contains($0) }.last?
        .split(separator: " ").suffix(4).joined(separator: " ")
      let value = after.prefix { !" ,)}]".contains($0) }
      if let name, !name.isEmpty, value.first?.isNumber == true {
        found.append((name, String(value)))
      }
    }
    return found
  }

  private static let fillers: Set<String> = [
    "ms", "percent", "percentage", "rate", "of", "the", "per", "min", "db", "database", "app",
    "application", "current", "value", "requests", "metrics", "gb", "in", "use", "utilization",
    "utilisation", "estimated", "total",
  ]
  private static let statistics: [String: String] = [
    "average": "mean", "avg": "mean", "mean": "mean", "p95": "p95", "95th": "p95", "p99": "p99",
    "99th": "p99", "max": "maximum", "maximum": "maximum", "longest": "maximum", "peak": "maximum",
    "median": "median", "p50": "median", "threshold": "limit", "critical": "limit",
    "warning": "limit", "timeout": "limit",
  ]
  private static let synonyms: [String: String] = [
    "connections": "connection", "users": "user", "bookings": "booking", "errors": "error",
    "latency": "response", "memory": "memory", "heap": "heap", "frequency": "frequency",
  ]

  private static func normalised(_ label: String) -> (name: [String], statistic: String) {
    var spaced = ""
    for character in label.lowercased() {
      spaced.append(character.isLetter || character.isNumber ? character : " ")
    }
    var statistic = ""
    var words: Set<String> = []
    for word in spaced.split(separator: " ").map(String.init) {
      if let found = statistics[word] {
        statistic = found
      } else if word != "percentile", !fillers.contains(word) {
        words.insert(synonyms[word] ?? word)
      }
    }
    return (words.sorted(), statistic)
  }
}
