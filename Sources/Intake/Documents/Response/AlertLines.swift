import Records

/// Alerts as lines of text: `10:32:15 ALERT: Payment error rate 29% (limit 5%)`.
enum AlertLines {
  struct Entry: Hashable, Sendable {
    let level: Alert.Level
    let status: String
    let title: String
  }

  private static let words: [(word: String, level: Alert.Level, status: String)] = [
    ("CRITICAL", .critical, ""), ("CRIT", .critical, ""), ("PAGE", .critical, ""),
    ("P1", .critical, ""), ("ALARM", .warning, ""), ("ALERT", .warning, ""),
    ("FIRING", .warning, "firing"), ("WARNING", .warning, ""), ("WARN", .warning, ""),
    ("P2", .warning, ""), ("INFO", .info, ""), ("RESOLVED", .info, "resolved"),
    ("RECOVERY", .info, "resolved"), ("CLEARED", .info, "resolved"), ("OK", .info, "resolved"),
  ]

  /// An alert by its leading word in capitals, signs such as a siren before it passed over.
  static func entry(_ text: String) -> Entry? {
    let line = text.drop { !$0.isLetter }
    var level: Alert.Level?
    var status = ""
    var rest = line
    // "ALERT CRITICAL:" and "[FIRING:1] ...": of several words the gravest counts.
    while true {
      let word = rest.prefix { $0.isLetter || $0.isNumber }
      guard let row = words.first(where: { $0.word == word }) else { break }
      if level == nil || row.level == .critical || row.level == .info { level = row.level }
      if !row.status.isEmpty { status = row.status }
      rest = rest.dropFirst(word.count).drop { !$0.isLetter && !$0.isNumber }
      if line.prefix(upTo: rest.startIndex).contains(":") { break }
    }
    guard let level, !rest.isEmpty,
      line.prefix(upTo: rest.startIndex).contains(where: { $0 == ":" || $0 == "]" || $0 == "-" })
    else { return nil }
    return Entry(level: level, status: status, title: String(rest))
  }

  private static let limits: Set<String> = [
    "limit", "threshold", "above", "over", "below", "under",
  ]

  /// The measure and its figures: "Payment error rate 29% (limit 5%)".
  static func details(_ title: String) -> (metric: String, details: [Attribute]) {
    let words = title.split(separator: " ")
    let isNumber = { (word: Substring) in word.contains { $0.isNumber } }
    let name = words.prefix { !isNumber($0) && !$0.hasPrefix("(") }
    var details: [Attribute] = []
    let isLimit = name.last.map { limits.contains($0.lowercased()) } ?? true
    if !isLimit, let value = words.dropFirst(name.count).first, isNumber(value) {
      details.append(Attribute("value", value.filter { $0 != "," && $0 != "(" && $0 != ")" }))
    }
    for (word, next) in zip(words, words.dropFirst()) where isNumber(next) {
      let plain = KeyName.plain(String(word))
      if limits.contains(plain) {
        details.append(Attribute("limit", next.filter { $0 != ")" && $0 != "," }))
      }
    }
    let drop: Set<Substring> = ["above", "over", "below", "under", "at", "is", "for", "limit"]
    var metric = name
    while let last = metric.last, drop.contains(last) { metric = metric.dropLast() }
    return (metric.joined(separator: " "), details)
  }

  static func read(_ document: Document, _ surroundings: Surroundings) -> Harvest {
    var harvest = LineRecords.read(document, surroundings) { line, text, harvest in
      guard let leading = LeadingTime.read(text, zone: surroundings.zone),
        let entry = entry(leading.rest)
      else { return nil }
      guard let time = leading.time(surroundings) else {
        harvest.notes.append(Note(time: nil, line: line, text: leading.rest))
        return leading
      }
      let (metric, details) = details(entry.title)
      harvest.alerts.append(
        Alert(
          time: time, line: line, level: entry.level, metric: metric, title: entry.title,
          text: "", status: entry.status, system: "", details: details))
      return leading
    }
    harvest.alerts.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    return harvest
  }
}
