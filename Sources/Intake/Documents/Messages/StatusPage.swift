import Records

/// What the organisation said on its own status page, as JSON: each update is a public statement.
enum StatusPage {
  static func fits(_ root: JSONNode) -> Bool {
    incidents(root).contains { !updates($0).isEmpty }
  }

  private static func incidents(_ root: JSONNode) -> [JSONNode] {
    root.at("incidents")?.elements ?? root.elements
  }

  private static func updates(_ incident: JSONNode) -> [JSONNode] {
    guard incident.at("name") != nil || incident.at("title") != nil else { return [] }
    return (incident.at("incident_updates") ?? incident.at("updates"))?.elements ?? []
  }

  static func read(_ document: Document) -> Harvest {
    var harvest = Harvest()
    let outcome = JSONReader.read(document.bytes)
    harvest.lines = document.account(faultLine: outcome.fault?.line)
    var faults = FaultList(path: document.path)
    for incident in outcome.root.map({ incidents($0) }) ?? [] {
      let name = (incident.at("name") ?? incident.at("title"))?.text ?? ""
      for update in updates(incident) {
        let stamp = ["display_at", "created_at", "timestamp", "time"].lazy
          .compactMap { update.at($0)?.text }.first
        guard let time = stamp.flatMap({ AnyTime.read($0, zone: document.zone) }) else {
          faults.add(
            line: update.line, "An update has a time that exists, and this one has none",
            fix: "Write times as YYYY-MM-DDTHH:MM:SSZ")
          continue
        }
        harvest.note(time)
        harvest.recordCount += 1
        let words = ChatText.plain((update.at("body") ?? update.at("message"))?.text ?? "")
        let status = update.at("status")?.text.map { "\($0): " } ?? ""
        harvest.posts.append(
          Post(
            time: time.time, line: document.line(update.line), platform: "Status page",
            text: "\(name). \(status)\(words)", isOfficial: true, engagement: [], person: nil))
      }
    }
    harvest.problems += faults.problems + JSONRecords.problems(outcome, document)
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }
}
