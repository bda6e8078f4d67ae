import Records

/// How one monitoring system writes its alerts as JSON: where each field stands, by the keys from the
/// outside in with full stops between them.
struct AlertRecords: Sendable {
  let time: [String]
  let level: [String]
  let metric: [String]
  let title: [String]
  let text: [String]
  let status: [String]
  let system: [String]
  /// Keys that must all be there.
  let signs: [String]
  /// Levels that mean something else here than elsewhere.
  var levels: [String: Alert.Level] = [:]

  /// Alertmanager's webhook and its list of alerts.
  static let alertmanager = AlertRecords(
    time: ["startsAt"], level: ["labels.severity"], metric: ["labels.alertname"],
    title: ["annotations.summary", "annotations.title", "labels.alertname"],
    text: ["annotations.description", "annotations.message"], status: ["status.state", "status"],
    system: ["labels.instance", "labels.service", "labels.job"],
    signs: ["labels.alertname", "startsAt"])

  static let pagerDuty = AlertRecords(
    time: ["created_at"], level: ["priority.summary", "priority.name", "urgency"],
    metric: ["service.summary", "service.name"], title: ["title", "summary"],
    text: ["description"], status: ["status"], system: ["service.summary", "service.name"],
    signs: ["urgency", "created_at", "service"], levels: ["low": .warning])

  static let opsgenie = AlertRecords(
    time: ["createdAt"], level: ["priority"], metric: ["alias", "source"], title: ["message"],
    text: ["description"], status: ["status"], system: ["source", "integration.name"],
    signs: ["tinyId", "createdAt", "message"], levels: ["p5": .info])

  /// Keys whose values name people.
  private static let personNames: Set<String> = [
    "owner", "assignee", "assignees", "assignedto", "acknowledgedby", "closedby", "responder",
    "assignments", "acknowledgements", "acknowledgers", "user", "report", "laststatuschangeby",
    "resolvedby", "receiver", "ownerteamid", "actor",
  ]

  /// Whether the values of a key name people.
  static func namesPeople(_ key: String) -> Bool {
    let plain = KeyName.plain(key)
    return personNames.contains(plain) || plain.hasPrefix("assignedto")
      || plain.hasPrefix("resolvedby") || plain.hasPrefix("acknowledgedby")
  }

  /// Whether these are records of this system.
  func fits(_ records: [JSONNode]) -> Bool {
    guard !records.isEmpty else { return false }
    let fitting = records.count { node in signs.allSatisfy { node.at($0) != nil } }
    return fitting * 10 >= records.count * 9
  }

  func read(_ document: Document) -> Harvest {
    JSONRecords.read(document) { node, harvest in
      func text(_ paths: [String]) -> String {
        paths.lazy.compactMap { node.at($0)?.text }.first { !$0.isEmpty } ?? ""
      }
      guard let time = AnyTime.read(text(time), zone: document.zone) else { return false }
      let word = text(level)
      var details: [Attribute] = []
      Self.flatten(node, name: "", into: &details, &harvest.personalData)
      let used = Set(self.time + level + metric + title + self.text + status)
      harvest.alerts.append(
        Alert(
          time: time.time, line: document.line(node.line),
          level: levels[word.lowercased()] ?? AlertsExport.level(word), metric: text(metric),
          title: text(title), text: text(self.text), status: text(status), system: text(system),
          details: details.filter { !used.contains($0.name) }))
      harvest.note(time)
      return true
    }
  }

  /// Single values under their dotted keys, those that name people apart.
  private static func flatten(
    _ node: JSONNode, name: String, into details: inout [Attribute],
    _ personal: inout [PersonalDatum], depth: Int = 0
  ) {
    guard depth < 5 else { return }
    for member in node.members {
      let path = name.isEmpty ? member.key : "\(name).\(member.key)"
      if namesPeople(member.key) {
        collect(member.node, into: &personal, depth: 0)
      } else if let text = member.node.text {
        if !text.isEmpty { details.append(Attribute(path, text)) }
      } else {
        flatten(member.node, name: path, into: &details, &personal, depth: depth + 1)
        let texts = member.node.elements.compactMap(\.text)
        if !texts.isEmpty { details.append(Attribute(path, texts.joined(separator: ", "))) }
      }
    }
  }

  private static func collect(
    _ node: JSONNode, into personal: inout [PersonalDatum], depth: Int
  ) {
    guard depth < 5 else { return }
    if let text = node.text, text.contains("@") {
      personal.append(PersonalDatum(kind: .email, value: text, person: nil))
    }
    for member in node.members {
      let names = ["summary", "name", "username", "displayname", "fullname"]
      if let text = member.node.text, names.contains(KeyName.plain(member.key)), text.contains(" ")
      {
        personal.append(PersonalDatum(kind: .name, value: text, person: nil))
      } else {
        collect(member.node, into: &personal, depth: depth + 1)
      }
    }
    for element in node.elements { collect(element, into: &personal, depth: depth + 1) }
  }
}

extension JSONNode {
  /// The value at the end of a dotted path; `nil` when a key is missing or its value is null.
  func at(_ path: String) -> JSONNode? {
    var node = self
    for key in path.split(separator: ".") {
      guard let next = node.members.first(where: { $0.key == key })?.node else { return nil }
      node = next
    }
    return node.isNull ? nil : node
  }
}
