import Records

/// A calendar of changes: one row each with start, what is done, to which system, who reviewed it.
enum ChangeCalendar {
  static let timeNames = [
    "actualstart", "start", "starttime", "plannedstart", "plannedstartdate", "scheduledstart",
    "startdate", "implementedat", "date", "time", "datetime", "when", "timestamp",
  ]
  static let endNames = ["actualend", "end", "endtime", "plannedend", "plannedenddate", "enddate"]
  static let textNames = [
    "change", "shortdescription", "description", "summary", "title", "activity", "work",
  ]
  static let systemNames = [
    "system", "service", "component", "configurationitem", "cmdbci", "ci", "application", "asset",
  ]
  static let reviewNames = ["reviewedby", "approvedby", "reviewer", "approver", "approval"]
  static let signs =
    reviewNames + [
      "changetype", "changeid", "changenumber", "risk", "implementer", "implementedby", "cab",
      "backoutplan", "plannedend", "end", "assignmentgroup",
    ]

  /// Whether the columns are those of a calendar of changes.
  static func fits(_ names: [String]) -> Bool {
    let names = names.map(KeyName.plain)
    func has(_ known: [String]) -> Bool { names.contains(where: known.contains) }
    return has(timeNames) && has(textNames) && has(systemNames) && has(signs)
      && !names.contains(where: TicketsExport.personNames.contains)
  }

  static func read(_ document: Document) -> Harvest {
    guard let table = RecordTable(document.bytes) else { return Harvest() }
    return table.read(document) { node, harvest in
      guard let text = node.member(timeNames)?.node.text,
        let time = AnyTime.read(text, zone: document.zone)
      else { return false }
      harvest.note(time)
      let change = node.member(textNames)?.node.text ?? ""
      let system = node.member(systemNames)?.node.text ?? ""
      let line = document.line(node.line)
      let (before, after) = values(change)
      harvest.changes.append(
        Change(
          kind: kind(change, before), time: time.time, line: line, component: system, text: change,
          before: before, after: after))
      var plan = ""
      if let text = node.member(endNames)?.node.text,
        let end = AnyTime.read(text, zone: document.zone)
      {
        harvest.note(end)
        plan = ", planned to \(text)"
      }
      if let review = node.member(reviewNames)?.node.text {
        let (role, names) = RoleText.role(of: review.isEmpty ? "none" : review)
        harvest.personalData += names
        let nobody: Set<String> = ["none", "nobody", "no", "n/a", "-", "not reviewed"]
        let words = nobody.contains(role.lowercased()) ? "no review" : "reviewed by \(role)"
        // Without a time: a plan is no act of the day.
        harvest.notes.append(Note(time: nil, line: line, text: "\(change): \(words)\(plan)"))
      } else if !plan.isEmpty {
        harvest.notes.append(Note(time: nil, line: line, text: "\(change)\(plan)"))
      }
      return true
    }
  }

  /// "from 20 to 40", "5 s to 10 s": what stands on both sides of "to", with units.
  static func values(_ text: String) -> (before: String?, after: String?) {
    let words = text.split(separator: " ").map(String.init)
    func isNumber(_ word: String) -> Bool {
      word.first.map { $0.isNumber } ?? false || DeploymentList.isVersion(word)
    }
    for place in words.indices where ["to", "->", "→"].contains(words[place]) && place > 0 {
      guard place + 1 < words.count, isNumber(words[place + 1]) else { continue }
      var before = [words[place - 1]]
      if !isNumber(before[0]), place >= 2 { before.insert(words[place - 2], at: 0) }
      guard isNumber(before[0]) else { continue }
      var after = [words[place + 1]]
      if place + 2 < words.count, before.count == 2, words[place + 2] == before[1] {
        after.append(words[place + 2])
      }
      return (before.joined(separator: " "), after.joined(separator: " "))
    }
    return (nil, nil)
  }

  /// What kind of change the words speak of; a change of a value is a setting.
  static func kind(_ text: String, _ before: String?) -> Change.Kind {
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    func has(_ known: Set<String>) -> Bool { !words.isDisjoint(with: known) }
    if has(["restart", "restarted", "reboot", "rebooted"]) { return .restart }
    if before.map(DeploymentList.isVersion) ?? false
      || has(["deploy", "deployment", "deployed", "release", "released", "rollout", "upgrade"])
    {
      return .deployment
    }
    if before != nil { return .setting }
    if has(["flag", "toggle", "switch"]) { return .flag }
    if has([
      "backup", "batch", "job", "index", "reindex", "housekeeping", "maintenance", "vacuum",
      "certificate", "renewal", "patching", "import", "export", "nightly", "scheduled",
    ]) {
      return .schedule
    }
    return has(["setting", "settings", "config", "configuration", "limit"]) ? .setting : .other
  }
}
