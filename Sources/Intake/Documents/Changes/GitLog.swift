import Records

/// `git log` as text: each commit a change, its author kept apart.
struct GitLog {
  private struct Commit {
    let line: Int
    let hash: String
    var time: AnyTime?
    var words: [String] = []
    var files: [String] = []
  }

  private let document: Document
  private var harvest = Harvest()
  private var current: Commit?

  static func read(_ document: Document) -> Harvest {
    var log = GitLog(document: document)
    for index in document.lines.indices { log.take(document.text(index), index) }
    log.close()
    log.harvest.clock = document.zone.clock(
      stated: log.harvest.statedTimes, unstated: log.harvest.unstatedTimes)
    return log.harvest
  }

  private init(document: Document) { self.document = document }

  /// The hash of a `commit` line.
  static func commit(_ text: String) -> String? {
    guard text.hasPrefix("commit ") else { return nil }
    let hash = text.dropFirst(7).prefix { $0.isHexDigit }
    return hash.count >= 7 ? String(hash) : nil
  }

  private mutating func take(_ text: String, _ index: Int) {
    harvest.lines.total += 1
    if document.isBlank(index) {
      harvest.lines.blank += 1
    } else if let hash = Self.commit(text) {
      close()
      current = Commit(line: index + 1, hash: hash)
      harvest.lines.understood += 1
    } else if current == nil {
      harvest.lines.notUnderstood += 1
      harvest.problems.append(
        document.problem(
          line: index + 1, "A git log starts with a commit line, and this line stands before it",
          fix: "Export the log from its start"))
    } else {
      harvest.lines.understood += 1
      field(text)
    }
  }

  private mutating func field(_ text: String) {
    for name in ["Author:", "Commit:"] where text.hasPrefix(name) {
      person(text.dropFirst(name.count))
      return
    }
    for name in ["CommitDate:", "AuthorDate:", "Date:"] where text.hasPrefix(name) {
      // The date of the commit, not of the writing, is when the change came in.
      if let time = GitDate.read(String(text.dropFirst(name.count)), document.zone),
        current?.time == nil || name != "AuthorDate:"
      {
        current?.time = time
      }
      return
    }
    if text.hasPrefix("    ") {
      current?.words.append(text.split(separator: " ").joined(separator: " "))
    } else if let bar = text.firstIndex(of: "|"), text.hasPrefix(" ") {
      current?.files.append(text[..<bar].filter { $0 != " " })
    } else if text.hasPrefix("+++ b/") {
      current?.files.append(String(text.dropFirst(6)))
    }
  }

  private mutating func person(_ text: Substring) {
    let name = text.prefix { $0 != "<" }.split(separator: " ").joined(separator: " ")
    let mail = text.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }
    if !name.isEmpty {
      harvest.personalData.append(PersonalDatum(kind: .name, value: name, person: nil))
    }
    if !mail.isEmpty {
      harvest.personalData.append(PersonalDatum(kind: .email, value: String(mail), person: nil))
    }
  }

  private mutating func close() {
    guard let commit = current else { return }
    current = nil
    if let time = commit.time { harvest.note(time) }
    harvest.recordCount += 1
    let subject = commit.words.first ?? "Commit \(commit.hash.prefix(8))"
    harvest.changes.append(
      Change(
        kind: .other, time: commit.time?.time, line: document.line(commit.line),
        component: Self.component(subject, commit.files),
        text: "\(subject) (commit \(commit.hash.prefix(8)))"))
  }

  /// `fix(payments): …` names it; otherwise the one folder that all changed files share.
  private static func component(_ subject: String, _ files: [String]) -> String {
    if let start = subject.firstIndex(of: "("), let close = subject.firstIndex(of: ")"),
      start < close, subject[close...].hasPrefix("):"),
      subject[..<start].allSatisfy({ $0.isLetter })
    {
      return String(subject[subject.index(after: start)..<close])
    }
    let parts = Set(files.map(SettingsDiff.component))
    return parts.count == 1 ? parts.first ?? "" : ""
  }
}

/// `Wed Mar 18 09:12:00 2026 +0000`, or ISO, as git writes them.
enum GitDate {
  static func read(_ text: String, _ zone: ClockZone) -> AnyTime? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return nil }
    if let time = AnyTime.read(words.joined(separator: " "), zone: zone) { return time }
    guard words.count >= 5, let month = MonthName.number(Array(words[1].utf8).span, at: 0),
      let day = Int(words[2]), let year = Int(words[4]),
      let date = CivilTime(year: year, month: month, day: day)
    else { return nil }
    return AnyTime.read(
      "\(DayText.iso(date)) \(words[3])\(words.count > 5 ? " " + words[5] : "")", zone: zone)
  }
}
