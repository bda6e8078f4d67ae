import Records

/// Alerts as lines of text: `10:32:15 ALERT: Payment error rate 29% (limit 5%)`.
enum AlertLines {
  struct Entry: Hashable, Sendable {
    /// The word is one of alerts, not one that logs use for their levels too.
    let isOfAlerts: Bool
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

  private static let alertWords: Set<String> = [
    "ALERT", "ALARM", "PAGE", "FIRING", "RESOLVED", "RECOVERY", "CLEARED", "P1", "P2",
  ]

  /// An alert with its time; `nil` for lines that are none. Alerts may stand without a time.
  static func timed(_ text: String, _ zone: ClockZone) -> (leading: LeadingTime?, entry: Entry)? {
    if let leading = LeadingTime.read(text, zone: zone) {
      return entry(leading.rest).map { (leading, $0) }
    }
    return entry(text).map { (nil, $0) }
  }

  /// How many of the lines are alerts: none unless enough have a word that only alerts have, for
  /// logs name their levels in the same way.
  static func fitting(_ lines: [[UInt8]]) -> Int {
    let entries = lines.compactMap { timed(DisplayText.decode($0), .assumedUTC) }
    let certain = entries.count { $0.entry.isOfAlerts }
    // What was known at that moment, listed below the alerts.
    let bullets = lines.count { $0.starts(with: [45, 32]) }
    let withTime = entries.count { $0.leading != nil }
    return certain > 0 && certain * 5 >= entries.count && (withTime > 0 || certain == entries.count)
      ? entries.count + min(bullets, 2 * entries.count) : 0
  }

  /// An alert by its leading word in capitals, signs such as a siren before it passed over.
  static func entry(_ text: String) -> Entry? {
    let line = text.drop { !$0.isLetter }
    var level: Alert.Level?
    var status = ""
    var isOfAlerts = false
    var rest = line
    // "ALERT CRITICAL:" and "[FIRING:1] ...": of several words the gravest counts.
    while true {
      let word = rest.prefix { $0.isLetter || $0.isNumber }
      guard let row = words.first(where: { $0.word == word }) else { break }
      if level == nil || row.level == .critical || row.level == .info { level = row.level }
      if !row.status.isEmpty { status = row.status }
      if alertWords.contains(row.word) { isOfAlerts = true }
      rest = rest.dropFirst(word.count).drop { !$0.isLetter && !$0.isNumber }
      if line.prefix(upTo: rest.startIndex).contains(":") { break }
    }
    guard let level, !rest.isEmpty,
      line.prefix(upTo: rest.startIndex).contains(where: { $0 == ":" || $0 == "]" || $0 == "-" })
    else { return nil }
    return Entry(isOfAlerts: isOfAlerts, level: level, status: status, title: String(rest))
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
      details.append(Attribute("value", value.filter { !",()<>".contains($0) }))
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
    var untimed = 0
    var harvest = LineRecords.read(document, surroundings) { line, text, harvest in
      guard let (leading, entry) = timed(text, surroundings.zone) else {
        guard text.hasPrefix("- ") else { return nil }
        // What is known at that moment, listed below the alerts.
        harvest.notes.append(Note(time: nil, line: line, text: String(text.dropFirst(2))))
        return LineRecords.Taken(leading: nil)
      }
      let time = leading.map { $0.time(surroundings) } ?? surroundings.responseStart?.time
      if leading == nil { untimed += 1 }
      if let time {
        let (metric, details) = details(entry.title)
        harvest.alerts.append(
          Alert(
            time: time, line: line, level: entry.level, metric: metric, title: entry.title,
            text: "", status: entry.status, system: "", details: details))
        if leading == nil { harvest.note(time) }
      } else {
        harvest.notes.append(Note(time: nil, line: line, text: "Alert: \(entry.title)"))
      }
      return LineRecords.Taken(leading: leading)
    }
    if untimed > 0 {
      let start = surroundings.responseStart.map { "are put at \($0.words)" }
      harvest.problems.append(
        document.problem(
          line: nil,
          "\(untimed) alerts have no time and \(start ?? "are kept as notes without one")",
          fix: "State response_start in incident.yaml, or write the time before each alert",
          weight: .note))
    }
    harvest.alerts.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    return harvest
  }
}
