import Records

/// What a supplier says about its own service, as JSON.
enum DependencyStatus {
  private static let states: Set<String> = [
    "operational", "healthy", "up", "ok", "available", "degraded", "degraded_performance",
    "partial_outage", "major_outage", "outage", "down", "unavailable", "maintenance",
    "under_maintenance", "none", "minor", "major", "critical", "unhealthy",
  ]
  private static let timeNames = ["updated", "updatedat", "checkedat", "timestamp", "asof", "time"]

  static func isStatus(_ root: JSONNode) -> Bool {
    guard let state = state(root), states.contains(state.plain) else { return false }
    let known = ["severity", "metric", "metrics", "labels", "message"]
    return root.member(known) == nil
  }

  /// The state in words and as the one word that is compared.
  private static func state(_ node: JSONNode) -> (words: String, plain: String)? {
    guard let status = node.member(["status", "state", "overallstatus"])?.node else { return nil }
    if let text = status.text { return (text, text.lowercased()) }
    guard let indicator = status.member(["indicator", "state", "status"])?.node.text else {
      return nil
    }
    let words = status.member(["description", "text"])?.node.text ?? indicator
    return (words, indicator.lowercased())
  }

  static func read(_ document: Document) -> Harvest {
    var harvest = Harvest()
    let outcome = JSONReader.read(document.bytes)
    harvest.lines = document.account(faultLine: outcome.fault?.line)
    harvest.problems = JSONRecords.problems(outcome, document)
    guard let root = outcome.root, let state = state(root) else { return harvest }
    let page = root.member(["page"])?.node
    let name =
      root.member(["supplier", "provider", "service", "name", "vendor"])?.node.text
      ?? page?.member(["name"])?.node.text ?? "The supplier"
    let time = (root.member(timeNames) ?? page?.member(timeNames))?.node.text.flatMap {
      AnyTime.read($0, zone: document.zone)
    }
    if let time { harvest.note(time) }
    func add(_ node: JSONNode, _ text: String, _ own: AnyTime? = nil) {
      if let own { harvest.note(own) }
      harvest.notes.append(
        Note(time: (own ?? time)?.time, line: document.line(node.line), text: text))
    }
    add(root, "\(name) reports its status as: \(spaced(state.words))")
    let components = root.member(["components", "services"])?.node
    for member in components?.members ?? [] {
      // A health check names its parts by their keys.
      guard let own = Self.state(member.node) else { continue }
      add(member.node, "\(name), \(member.key): \(spaced(own.words))")
    }
    for component in components?.elements ?? [] {
      guard let part = component.member(["name", "component"])?.node.text,
        let own = Self.state(component)
      else { continue }
      add(component, "\(name), \(part): \(spaced(own.words))")
    }
    for incident in root.member(["incidents", "scheduledmaintenances"])?.node.elements ?? [] {
      guard let title = incident.member(["name", "title"])?.node.text else { continue }
      let own = incident.member(RecordArray.timeNames)?.node.text.flatMap {
        AnyTime.read($0, zone: document.zone)
      }
      let status = Self.state(incident).map { " (\(spaced($0.words)))" } ?? ""
      add(incident, "\(name) reports: \(title)\(status)", own)
    }
    harvest.recordCount = harvest.notes.count
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }

  private static func spaced(_ words: String) -> String {
    String(words.map { $0 == "_" ? " " : $0 })
  }
}
