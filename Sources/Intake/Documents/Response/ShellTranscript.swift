import Records

/// What somebody typed into a shell and what came back.
struct ShellTranscript {
  private let document: Document
  private let surroundings: Surroundings
  private var harvest = Harvest()
  private var undated = 0
  private var command: (text: String, line: SourceLine, time: Timestamp?)?
  private var resource = ""

  /// A prompt with a command: the command and, where the prompt states it, the time.
  struct Prompt: Sendable {
    let command: String
    let leading: LeadingTime?
    /// Who typed it, where the prompt says so: `ann@web-1:~$`.
    let account: String?
  }

  static func read(_ document: Document, _ surroundings: Surroundings) -> Harvest {
    var transcript = ShellTranscript(document: document, surroundings: surroundings)
    for index in document.lines.indices { transcript.take(document.text(index), index) }
    transcript.harvest.finishClock(document, surroundings, undated: transcript.undated)
    return transcript.harvest
  }

  private init(document: Document, surroundings: Surroundings) {
    self.document = document
    self.surroundings = surroundings
  }

  /// `$ command`, `ann@web-1:~$ command`, `[10:36:12] $ command`, `PS C:\> command`.
  static func prompt(_ text: String, zone: ClockZone = .assumedUTC) -> Prompt? {
    var line = text[...]
    let leading = LeadingTime.read(text, zone: zone)
    if let leading { line = leading.rest[...] }
    if line.hasPrefix("PS "), let mark = line.firstIndex(of: ">") {
      let command = line[line.index(after: mark)...].drop { $0 == " " }
      return command.isEmpty
        ? nil : Prompt(command: String(command), leading: leading, account: nil)
    }
    guard let mark = line.firstIndex(where: { $0 == "$" || $0 == "#" }) else { return nil }
    let before = line[..<mark]
    let after = line[line.index(after: mark)...]
    guard after.hasPrefix(" "), before.count <= 60 else { return nil }
    let command = after.drop { $0 == " " }
    guard !command.isEmpty else { return nil }
    if before.isEmpty {
      // "# words" is a heading or a comment.
      return line[mark] == "#"
        ? nil : Prompt(command: String(command), leading: leading, account: nil)
    }
    guard let sign = before.firstIndex(of: "@"),
      before.contains(":") || before.hasSuffix("]") || before.contains("~"),
      !before[..<sign].contains(" ")
    else { return nil }
    let account = before[..<sign].filter { $0 != "[" }
    return Prompt(command: String(command), leading: leading, account: String(account))
  }

  private mutating func take(_ text: String, _ index: Int) {
    harvest.lines.total += 1
    let line = document.line(index + 1)
    if document.isBlank(index) {
      harvest.lines.blank += 1
    } else if let prompt = Self.prompt(text, zone: document.zone) {
      harvest.lines.understood += 1
      harvest.recordCount += 1
      open(prompt, line)
    } else if let (seconds, rest) = ResponderLog.offset(text) {
      // Notes that somebody kept between the commands, with minutes since the start.
      harvest.lines.understood += 1
      harvest.recordCount += 1
      let time = surroundings.responseStart?.time.adding(seconds: seconds)
      if let time { harvest.note(time) }
      harvest.notes.append(Note(time: time, line: line, text: rest))
    } else if text.hasPrefix("#") || command == nil {
      // A comment, or words before the first command.
      harvest.lines.understood += 1
      harvest.notes.append(
        Note(time: nil, line: line, text: String(text.drop { $0 == "#" || $0 == " " })))
    } else {
      harvest.lines.joined += 1
      output(text, line)
    }
  }

  private mutating func open(_ prompt: Prompt, _ line: SourceLine) {
    var time: Timestamp?
    if let leading = prompt.leading {
      if !leading.isDated { undated += 1 }
      time = leading.time(surroundings)
      LineRecords.note(leading, surroundings, &harvest)
    }
    if let account = prompt.account, AccountName.isPersonal(account) {
      harvest.personalData.append(PersonalDatum(kind: .account, value: account, person: nil))
    }
    command = (prompt.command, line, time)
    resource = ""
    harvest.notes.append(Note(time: time, line: line, text: "Command: \(prompt.command)"))
    let made = ShellCommand.read(prompt.command)
    let words = "Command: \(prompt.command)"
    switch made.act {
    case .look, .apply: break
    case .rollback:
      add(.deployment, made.component, "\(words) (rolled back)", after: made.value, line)
    case .deploy: add(.deployment, made.component, words, after: made.value, line)
    case .restart: add(.restart, made.component, words, after: nil, line)
    case .scale: add(.setting, made.component, words, after: made.value, line)
    }
  }

  private mutating func add(
    _ kind: Change.Kind, _ component: String, _ text: String, before: String? = nil,
    after: String?, _ line: SourceLine
  ) {
    harvest.changes.append(
      Change(
        kind: kind, time: command?.time, line: line, component: component, text: text,
        before: before, after: after))
  }

  /// What a command answered: changed objects of kubectl and Terraform, and the history of Helm.
  private mutating func output(_ text: String, _ line: SourceLine) {
    guard let command else { return }
    if let last = harvest.notes.last, last.line == command.line,
      last.text == "Command: \(command.text)"
    {
      // The first line of the answer says most: "successfully rolled out", a status.
      harvest.notes[harvest.notes.count - 1] = Note(
        time: last.time, line: last.line, text: "\(last.text), answered: \(text.prefix(200))")
    }
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    if let row = HelmHistory.row(text, document.zone) {
      harvest.note(row.time)
      harvest.changes.append(
        Change(
          kind: .deployment, time: row.time.time, line: line, component: row.component,
          text: row.text, before: nil, after: row.version))
    } else if ShellCommand.read(command.text).act == .apply {
      if words.count == 2, words[1] == "configured" || words[1] == "created", first.contains("/") {
        let name = first.split(separator: "/").last.map(String.init) ?? first
        add(.deployment, name, "\(command.text): \(text)", after: nil, line)
      } else {
        terraform(text, words, line)
      }
    }
  }

  /// `# aws_db_instance.main will be updated in-place`, then `~ max_connections = "50" -> "20"`.
  private mutating func terraform(_ text: String, _ words: [String], _ line: SourceLine) {
    if words.count >= 4, words[0] == "#", words.contains("will") {
      resource = words[1]
    } else if words[0] == "~", words.count >= 5, words[2] == "=",
      let arrow = words.firstIndex(of: "->"), arrow > 3, arrow + 1 < words.count
    {
      func plain(_ parts: ArraySlice<String>) -> String {
        parts.joined(separator: " ").filter { $0 != "\"" && $0 != "," }
      }
      let after = words[(arrow + 1)...].prefix { $0 != "#" }
      add(
        .setting, resource, words[1], before: plain(words[3..<arrow]), after: plain(after), line)
    }
  }
}

/// Rows of `helm history`: `3  Mon Nov  3 10:02:11 2025  deployed  fees-1.2.3  5.2.1  Upgrade complete`.
enum HelmHistory {
  struct Row: Sendable {
    let time: AnyTime
    let component: String
    let version: String
    let text: String
  }

  static func row(_ text: String, _ zone: ClockZone) -> Row? {
    let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard words.count >= 8, Int(words[0]) != nil, words[1].utf8.count == 3,
      let month = MonthName.number(Array(words[2].utf8).span, at: 0), let day = Int(words[3]),
      let year = Int(words[5]),
      let (micros, _) = TimeOfDay.read(Array(words[4].utf8).span, at: 0),
      let date = CivilTime(year: year, month: month, day: day)
    else { return nil }
    let local = date.daysSince1970 * 86_400_000_000 + micros
    let (component, version) = chart(words[7])
    return Row(
      time: AnyTime(time: Timestamp(microseconds: zone.utc(local: local)), statesZone: false),
      component: component, version: words.count > 8 ? words[8] : version,
      text: "Helm revision \(words[0]), \(words[6]): "
        + words.dropFirst(7).joined(separator: " "))
  }

  /// `fees-1.2.3`: the name and the chart's version.
  private static func chart(_ text: String) -> (String, String) {
    guard let dash = text.lastIndex(of: "-") else { return (text, "") }
    return (String(text[..<dash]), String(text[text.index(after: dash)...]))
  }
}
