import Records

/// Service-desk tickets as JSON objects. Who reported goes to the personal data alone.
enum TicketsExport {
  static let nameNames = [
    "citizenname", "customername", "requestername", "callername", "reportername", "contactname",
    "name", "citizen", "customer", "requester", "caller", "reporter", "reportedby", "user",
    "callerid", "openedby", "raisedby", "contact",
  ]
  static let emailNames = [
    "contactemail", "email", "emailaddress", "customeremail", "requesteremail",
    "calleremail", "reporteremail",
  ]
  static let phoneNames = ["phone", "phonenumber", "telephone", "mobile", "contactphone", "tel"]
  static let addressNames = ["address", "postaladdress", "homeaddress", "streetaddress"]
  static let postcodeNames = ["postcode", "zip", "postalcode"]
  static let staffNames = [
    "assignedname", "agent", "agentname", "assignee", "assignedto", "resolvedby", "closedby",
  ]
  static let personNames = Array(
    (nameNames.filter { $0 != "name" && $0 != "user" }) + emailNames + phoneNames)
  static let subjectNames = ["subject", "title", "shortdescription", "summary"]
  static let textNames = [
    "description", "body", "details", "message", "text", "comments", "complaint",
  ]
  static let idNames = [
    "ticketid", "ticket", "ticketnumber", "caseid", "casenumber", "reference", "number", "issuekey",
    "incidentnumber", "key",
  ]
  static let categoryNames = [
    "category", "type", "issuetype", "tickettype", "subcategory", "group",
  ]

  /// Share of the objects that have the keys of a ticket.
  static func share(_ elements: [JSONNode]) -> Double {
    guard !elements.isEmpty else { return 0 }
    let fitting = elements.count { node in
      guard node.member(RecordArray.timeNames) != nil,
        node.member(subjectNames + textNames) != nil
      else { return false }
      let signs = [
        node.member(idNames) != nil, node.member(personNames) != nil,
        node.member(categoryNames) != nil, node.member(["priority"]) != nil,
      ]
      return signs.count { $0 } >= 2
    }
    return Double(fitting) / Double(elements.count)
  }

  static func read(_ document: Document, people: inout People) -> Harvest {
    var known = people
    defer { people = known }
    return JSONRecords.read(document) { node, harvest in
      take(node, document, &known, &harvest)
    }
  }

  /// Takes one ticket up; `false` when it has no time that exists.
  static func take(
    _ node: JSONNode, _ document: Document, _ people: inout People, _ harvest: inout Harvest
  ) -> Bool {
    guard let found = node.member(RecordArray.timeNames)?.node,
      let timeText = found.text ?? found.member(["displayvalue", "value"])?.node.text,
      let time = AnyTime.read(timeText, zone: document.zone)
    else { return false }
    // Some exports put what is shown into an object of its own.
    let shown = ["displayvalue", "displayname", "name", "value"]
    func text(_ names: [String]) -> String {
      let found = node.member(names)?.node
      return found?.text ?? found?.member(shown)?.node.text ?? ""
    }
    let person = people.person([
      (.name, text(nameNames)), (.phone, text(phoneNames)), (.email, text(emailNames)),
      (.address, text(addressNames)), (.postcode, text(postcodeNames)),
    ])
    _ = people.person([(.name, text(staffNames))])
    harvest.tickets.append(
      Ticket(
        time: time.time, line: document.line(node.line), priority: priority(text(["priority"])),
        category: text(categoryNames), subject: text(subjectNames),
        text: text(textNames), status: text(["status", "state"]),
        statedEffect: text(["citizenimpact", "impact", "effect", "customerimpact"]),
        person: person))
    harvest.note(time)
    return true
  }

  static func priority(_ word: String) -> Ticket.Priority {
    // "2 - High", "P2 High": the number and the word say the same.
    let first = word.lowercased().split { $0 == " " || $0 == "-" }.first.map(String.init) ?? ""
    return switch first {
    case "critical", "urgent", "p1", "1", "highest", "blocker": .critical
    case "high", "p2", "2", "major": .high
    case "medium", "normal", "moderate", "p3", "3": .medium
    case "low", "p4", "4", "lowest", "5", "p5", "minor", "trivial", "planning": .low
    default: .unknown
    }
  }
}
