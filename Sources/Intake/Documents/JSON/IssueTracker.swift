import Records

/// Issues of a tracker in the manner of Jira as JSON: the fields stand inside `fields`.
enum IssueTracker {
  static func fits(_ records: [JSONNode]) -> Bool {
    !records.isEmpty
      && records.allSatisfy { $0.at("key") != nil && $0.at("fields.created") != nil }
  }

  static func read(_ document: Document, people: inout People) -> Harvest {
    var known = people
    defer { people = known }
    return JSONRecords.read(document) { node, harvest in
      guard let fields = node.at("fields") else { return false }
      // Fields that are objects say what they are in `name`, people in `displayName`.
      var members = fields.members.filter { $0.node.text != nil }
      let named = [
        ("priority", "priority.name"), ("status", "status.name"), ("issuetype", "issuetype.name"),
        ("reporter", "reporter.displayName"), ("reporteremail", "reporter.emailAddress"),
        ("assignee", "assignee.displayName"),
      ]
      for (key, path) in named {
        if let value = fields.at(path) {
          members.append(JSONNode.Member(key: key, line: node.line, node: value))
        }
      }
      let flat = JSONNode(line: node.line, value: .object(members))
      return TicketsExport.take(flat, document, &known, &harvest)
    }
  }
}
