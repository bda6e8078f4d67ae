import Records

/// Service-desk tickets as JSON objects. Who reported goes to the personal data alone.
enum TicketsExport {
  static let nameNames = [
    "citizenname", "customername", "requestername", "callername", "reportername", "contactname",
    "name", "citizen", "customer", "requester", "caller", "reporter", "reportedby", "user",
  ]
  static let emailNames = [
    "contactemail", "email", "emailaddress", "customeremail", "requesteremail",
  ]
  static let phoneNames = ["phone", "phonenumber", "telephone", "mobile", "contactphone", "tel"]
  static let addressNames = ["address", "postaladdress", "homeaddress", "streetaddress"]
  static let postcodeNames = ["postcode", "zip", "postalcode"]
  static let staffNames = ["assignedname", "agent", "agentname", "assignee"]
  static let personNames = Array(
    (nameNames.filter { $0 != "name" && $0 != "user" }) + emailNames + phoneNames)
  static let subjectNames = ["subject", "title", "shortdescription", "summary"]
  static let textNames = [
    "description", "body", "details", "message", "text", "comments", "complaint",
  ]
  static let idNames = ["ticketid", "ticket", "ticketnumber", "caseid", "casenumber", "reference"]

  /// Share of the objects that have the keys of a ticket.
  static func share(_ elements: [JSONNode]) -> Double {
    guard !elements.isEmpty else { return 0 }
    let fitting = elements.count { node in
      guard node.member(RecordArray.timeNames) != nil,
        node.member(subjectNames + textNames) != nil
      else { return false }
      let signs = [
        node.member(idNames) != nil, node.member(personNames) != nil,
        node.member(["category", "type"]) != nil, node.member(["priority"]) != nil,
      ]
      return signs.count { $0 } >= 2
    }
    return Double(fitting) / Double(elements.count)
  }

  static func read(_ document: Document, people: inout People) -> Harvest {
    var known = people
    defer { people = known }
    return JSONRecords.read(document) { node, harvest in
      guard let timeText = node.member(RecordArray.timeNames)?.node.text,
        let time = AnyTime.read(timeText, zone: document.zone)
      else { return false }
      func text(_ names: [String]) -> String { node.member(names)?.node.text ?? "" }
      let person = known.person([
        (.name, text(nameNames)), (.phone, text(phoneNames)), (.email, text(emailNames)),
        (.address, text(addressNames)), (.postcode, text(postcodeNames)),
      ])
      _ = known.person([(.name, text(staffNames))])
      harvest.tickets.append(
        Ticket(
          time: time.time, line: document.line(node.line), priority: priority(text(["priority"])),
          category: text(["category", "type"]), subject: text(subjectNames),
          text: text(textNames), status: text(["status", "state"]),
          statedEffect: text(["citizenimpact", "impact", "effect", "customerimpact"]),
          person: person))
      harvest.note(time)
      return true
    }
  }

  static func priority(_ word: String) -> Ticket.Priority {
    switch word.lowercased() {
    case "critical", "urgent", "p1", "1", "1 - critical", "highest", "blocker": .critical
    case "high", "p2", "2", "2 - high": .high
    case "medium", "normal", "moderate", "p3", "3", "3 - moderate": .medium
    case "low", "p4", "4", "4 - low", "lowest", "5": .low
    default: .unknown
    }
  }
}
