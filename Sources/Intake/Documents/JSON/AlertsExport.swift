import Records

/// Alerts as JSON objects: a time, how serious, and what is watched.
enum AlertsExport {
  static let levelNames = ["severity", "level", "priority", "alertlevel", "urgency"]
  static let titleNames = ["title", "alertname", "name", "alert", "rule", "message", "summary"]
  static let metricNames = ["metric", "metricname", "check", "measure", "indicator"]
  static let textNames = ["description", "message", "text", "summary", "body"]
  static let statusNames = ["status", "state"]
  static let systemNames = ["source", "system", "service", "monitor", "host", "component"]

  /// Share of the objects that have the keys of an alert.
  static func share(_ elements: [JSONNode]) -> Double {
    guard !elements.isEmpty else { return 0 }
    let fitting = elements.count { node in
      node.member(RecordArray.timeNames) != nil && node.member(["severity", "level"]) != nil
        && (node.member(metricNames) != nil || node.member(["title", "alertname", "alert"]) != nil)
        && node.member(TicketsExport.personNames) == nil
    }
    return Double(fitting) / Double(elements.count)
  }

  /// One alert; `nil` when it has no time that exists.
  static func alert(_ node: JSONNode, _ document: Document) -> (alert: Alert, time: AnyTime)? {
    guard let timeText = node.member(RecordArray.timeNames)?.node.text,
      let time = AnyTime.read(timeText, zone: document.zone)
    else { return nil }
    var used: Set<String> = []
    func take(_ names: [String]) -> String {
      guard let member = node.member(names.filter { !used.contains($0) }),
        let text = member.node.text
      else { return "" }
      used.insert(KeyName.plain(member.key))
      return text
    }
    _ = take(RecordArray.timeNames)
    let level = take(levelNames)
    let metric = take(metricNames)
    let title = take(titleNames)
    let text = take(textNames)
    let status = take(statusNames)
    let system = take(systemNames)
    var details: [Attribute] = []
    for member in node.members where !used.contains(KeyName.plain(member.key)) {
      flatten(member.node, name: member.key, depth: 0, into: &details)
    }
    return (
      Alert(
        time: time.time, line: document.line(node.line), level: self.level(level), metric: metric,
        title: title, text: text, status: status, system: system, details: details), time
    )
  }

  /// Nested values get their own names; the same name twice is told apart by what is around it.
  private static func flatten(
    _ node: JSONNode, name: String, depth: Int, into details: inout [Attribute]
  ) {
    if let text = node.text {
      details.append(Attribute(name, text))
    } else if depth < 4 {
      for member in node.members {
        let isTaken = details.contains { $0.name == member.key }
        flatten(
          member.node, name: isTaken ? "\(name).\(member.key)" : member.key, depth: depth + 1,
          into: &details)
      }
      let texts = node.elements.compactMap(\.text)
      if !texts.isEmpty { details.append(Attribute(name, texts.joined(separator: ", "))) }
    }
  }

  static func level(_ word: String) -> Alert.Level {
    switch word.lowercased() {
    case "critical", "crit", "fatal", "emergency", "high", "page", "p1", "sev1", "error", "alarm":
      .critical
    case "warning", "warn", "medium", "minor", "p2", "p3", "sev2": .warning
    case "info", "information", "informational", "low", "notice", "ok", "p4": .info
    default: .unknown
    }
  }

  static func read(_ document: Document) -> Harvest {
    JSONRecords.read(document) { node, harvest in
      guard let (alert, time) = alert(node, document) else { return false }
      harvest.alerts.append(alert)
      harvest.note(time)
      return true
    }
  }
}

/// Reading a JSON file that is one array of records.
enum JSONRecords {
  static func read(
    _ document: Document, record: (JSONNode, inout Harvest) -> Bool
  ) -> Harvest {
    var harvest = Harvest()
    let outcome = JSONReader.read(document.bytes)
    harvest.lines = document.account(faultLine: outcome.fault?.line)
    var faults = FaultList(path: document.path)
    if let root = outcome.root, let found = RecordArray.find(in: root) {
      for node in found.elements {
        if let fault = outcome.fault, node.line >= fault.line { continue }
        if record(node, &harvest) {
          harvest.recordCount += 1
        } else {
          faults.add(
            line: node.line, "A record has a time that exists, and this one has none",
            fix: "Write times as YYYY-MM-DDTHH:MM:SSZ")
        }
      }
    }
    harvest.problems += faults.problems + problems(outcome, document)
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }

  static func problems(_ outcome: JSONReader.Outcome, _ document: Document) -> [Problem] {
    var problems =
      outcome.fault.map {
        [document.problem(line: $0.line, $0.headline, fix: $0.fix)]
      } ?? []
    for (key, line) in outcome.duplicateKeys.prefix(5) {
      problems.append(
        document.problem(
          line: line, "The key '\(key.prefix(60))' comes twice in one JSON object",
          fix: "Keep one of the two; the first one is used", weight: .note))
    }
    return problems
  }
}
