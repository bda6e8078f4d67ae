import Records

/// Log lines of Nagios and Icinga: `[1736933000] SERVICE ALERT: web1;HTTP;CRITICAL;HARD;3;Timed out`.
enum NagiosLog {
  /// The parts of a line: when, what kind of entry, its fields.
  struct Entry: Sendable {
    let time: AnyTime
    /// Empty for entries without fields: "Nagios 4.4.6 starting".
    let kind: String
    let fields: [String]
    let text: String
  }

  static func entry(_ text: String, _ zone: ClockZone) -> Entry? {
    guard text.hasPrefix("["), let close = text.firstIndex(of: "]"),
      let time = AnyTime.read(String(text.dropFirst().prefix(upTo: close)), zone: zone)
    else { return nil }
    let rest = text[text.index(after: close)...].drop { $0 == " " }
    guard let colon = rest.firstIndex(of: ":"),
      rest[..<colon].allSatisfy({
        $0.isUppercase || $0 == " "
      })
    else { return Entry(time: time, kind: "", fields: [], text: String(rest)) }
    let fields = rest[rest.index(after: colon)...].drop { $0 == " " }
      .split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    return Entry(
      time: time, kind: String(rest[..<colon]), fields: fields, text: String(rest))
  }

  static func read(_ document: Document) -> Harvest {
    var harvest = Harvest()
    var faults = FaultList(path: document.path)
    harvest.lines.total = document.lines.count
    for index in document.lines.indices {
      if document.isBlank(index) {
        harvest.lines.blank += 1
      } else if let entry = entry(document.text(index), document.zone) {
        harvest.lines.understood += 1
        harvest.recordCount += 1
        harvest.note(entry.time)
        take(entry, document.line(index + 1), &harvest)
      } else {
        harvest.lines.notUnderstood += 1
        faults.add(
          line: index + 1, "A line starts with its time in brackets, and this one does not",
          fix: "Check whether the line was cut")
      }
    }
    harvest.problems += faults.problems
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }

  private static func take(_ entry: Entry, _ line: SourceLine, _ harvest: inout Harvest) {
    let fields = entry.fields
    switch (entry.kind, fields.count) {
    case ("SERVICE ALERT", 6...):
      add(entry, line, host: fields[0], check: fields[1], Array(fields[2...]), &harvest)
    case ("HOST ALERT", 5...):
      add(entry, line, host: fields[0], check: "", Array(fields[1...]), &harvest)
    case ("SERVICE NOTIFICATION", 6...), ("HOST NOTIFICATION", 5...):
      if AccountName.isPersonal(fields[0]) {
        harvest.personalData.append(PersonalDatum(kind: .account, value: fields[0], person: nil))
      }
      note("Notification sent: \(fields.dropFirst().joined(separator: "; "))")
    case ("EXTERNAL COMMAND", 2...):
      note("\(entry.kind.capitalisedSentence): \(command(fields, &harvest))")
    default: break
    }
    func note(_ text: String) {
      harvest.notes.append(Note(time: entry.time.time, line: line, text: text))
    }
  }

  /// `rest` is state, state type, attempt and what the check said.
  private static func add(
    _ entry: Entry, _ line: SourceLine, host: String, check: String, _ rest: [String],
    _ harvest: inout Harvest
  ) {
    let level: Alert.Level =
      switch rest[0] {
      case "CRITICAL", "DOWN", "UNREACHABLE": .critical
      case "WARNING": .warning
      case "OK", "UP": .info
      default: .unknown
      }
    let words = rest[3...].joined(separator: ";")
    harvest.alerts.append(
      Alert(
        time: entry.time.time, line: line, level: level, metric: check.isEmpty ? "host" : check,
        title: "\(check.isEmpty ? "Host" : check) is \(rest[0])", text: words,
        status: level == .info ? "resolved" : rest[1].lowercased(), system: host,
        details: [Attribute("state_type", rest[1]), Attribute("attempt", rest[2])]))
  }

  /// Acknowledgements end with author and comment; the author is kept apart.
  private static func command(_ fields: [String], _ harvest: inout Harvest) -> String {
    guard fields[0].hasPrefix("ACKNOWLEDGE"), fields.count >= 6 else {
      return fields.joined(separator: "; ")
    }
    let author = fields[fields.count - 2]
    if AccountName.isPersonal(author) {
      harvest.personalData.append(
        PersonalDatum(
          kind: author.contains(" ") ? .name : .account, value: author, person: nil))
    }
    return "Problem acknowledged: \(fields.dropFirst().prefix(2).joined(separator: ", "))."
      + " \(fields[fields.count - 1])"
  }
}

extension String {
  /// The text in small letters but for its first one.
  var capitalisedSentence: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
