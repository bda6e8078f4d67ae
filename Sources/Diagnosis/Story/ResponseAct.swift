internal import Records

/// Something that people or machines did to the system, found in changes, notes and log lines.
struct ResponseAct: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The system came up, as on any morning.
    case start
    /// A release, a setting, a flag, a schedule.
    case change
    /// A restart, a stop or a forced end of work.
    case restart
    /// Somebody stepped in, by the words of the source.
    case intervention
  }

  let time: Timestamp
  let kind: Kind
  let line: SourceLine
  /// One plain sentence.
  let words: String
  /// As the source says it, variable parts masked.
  let detail: String
  /// The last of several lines of the same kind.
  let end: Timestamp?
  let count: Int

  /// Lines of one kind closer together than this are one act.
  private static let oneActSeconds = 600.0
  /// A line that comes in more separate stretches than this is a habit of the system, not an act.
  private static let mostActs = 12

  /// Words of a log line, and what they say was done to the subject; the first row that fits decides.
  private static let logTable: [(words: [[String]], kind: Kind, sentence: String)] = [
    (
      [["manual", "intervention"], ["operator", "intervention"]], .intervention,
      "Somebody stepped in by hand: *"
    ),
    (
      [["administrator", "command"], ["by", "administrator"]], .intervention,
      "An administrator ended running work: *"
    ),
    (
      [["rollback"], ["rolled", "back"], ["rolling", "back"]], .change,
      "A change was rolled back: *"
    ),
    ([["failover"], ["promoted", "to", "primary"]], .intervention, "A standby took over: *"),
    (
      [["configuration", "reloaded"], ["config", "reloaded"], ["reloading", "configuration"]],
      .change, "Settings were read again: *"
    ),
    (
      [["deployed"], ["deployment", "completed"], ["deploying"]], .change,
      "A release was put live: *"
    ),
    (
      [["increased", "size"], ["increased", "capacity"], ["scaled"]], .change,
      "Capacity was raised: *"
    ),
    (
      [["restart", "initiated"], ["restarted"], ["restarting"], ["shutdown", "initiated"]],
      .restart,
      "A restart began: *"
    ),
    (
      [
        ["shutdown", "completed"], ["connections", "terminated"], ["shutting", "down"],
        ["shut", "down"],
      ],
      .restart, "Stopped: *"
    ),
    (
      [["no", "active", "profile"]], .start,
      "Started with the standard settings, as no others were named: *"
    ),
    (
      [["start", "completed"], ["ready", "to", "accept"], ["started", "in"]], .start, "Came up: *"
    ),
  ]

  /// By time, then line.
  static func all(in evidence: Evidence) -> [ResponseAct] {
    var acts = evidence.changes.compactMap(act(of:)) + evidence.notes.compactMap(act(of:))
    for operation in evidence.operations where operation.kind == .message {
      acts += Self.acts(of: operation, in: evidence)
    }
    return acts.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
  }

  private static func act(of change: Change) -> ResponseAct? {
    guard let time = change.time else { return nil }
    let part = change.component.isEmpty ? "the system" : change.component
    let versions = zip2(change.before, change.after).map { " from \($0) to \($1)" } ?? ""
    let values =
      zip2(change.before, change.after).map {
        " from \(Phrases.verbatim($0)) to \(Phrases.verbatim($1))"
      } ?? ""
    let words =
      switch change.kind {
      case .deployment: "A release was put live on \(part)\(versions)"
      case .setting: "A setting of \(part) was changed\(values)"
      case .restart: "\(Phrases.sentence(part)) was restarted"
      case .flag: "A feature switch of \(part) was changed\(versions)"
      case .schedule: "A scheduled job ran on \(part)"
      case .other: "Something was changed on \(part)\(versions)"
      }
    return ResponseAct(
      time: time, kind: change.kind == .restart ? .restart : .change, line: change.line,
      words: words,
      detail: Phrases.shortened(change.text), end: nil, count: 1)
  }

  private static func act(of note: Note) -> ResponseAct? {
    guard let time = note.time else { return nil }
    return ResponseAct(
      time: time, kind: .intervention, line: note.line,
      words: "The team noted: \(Phrases.shortened(note.text))", detail: "", end: nil, count: 1)
  }

  private static func acts(of operation: Operation, in evidence: Evidence) -> [ResponseAct] {
    let tokens = NameTokens(operation.name)
    guard let row = logTable.first(where: { row in row.words.contains { tokens.containsRun($0) } })
    else { return [] }
    let sentence = row.sentence.split(separator: "*", omittingEmptySubsequences: false)
      .joined(separator: subject(tokens, of: operation, in: evidence))
    var groups: [[Event]] = []
    for event in operation.exemplars.sorted(by: { ($0.time, $0.line) < ($1.time, $1.line) }) {
      if let last = groups.last?.last, event.time.seconds(since: last.time) <= oneActSeconds {
        groups[groups.count - 1].append(event)
      } else {
        groups.append([event])
      }
    }
    guard groups.count <= mostActs else { return [] }
    return groups.compactMap { group in
      guard let first = group.first, let last = group.last else { return nil }
      return ResponseAct(
        time: first.time, kind: row.kind, line: first.line,
        words: group.count > 1 ? "\(sentence) (\(PlainNumber.words(group.count)) lines)" : sentence,
        detail: Phrases.shortened(operation.name), end: group.count > 1 ? last.time : nil,
        count: group.count)
    }
  }

  /// What the line is about: by its words, else by the log it stands in.
  private static func subject(
    _ tokens: NameTokens, of operation: Operation, in evidence: Evidence
  ) -> String {
    if tokens.containsAny(of: ["pool*", "hikari*"]) { return "the connection pool" }
    if tokens.containsAny(of: ["connection", "connections"]) { return "database connections" }
    let kind = evidence.source(of: SourceLine(operation.file, line: 1))?.recognition?.kind
    switch kind {
    case .databaseLog: return "the database"
    case .applicationLog: return "the application"
    case .accessLog: return "the web server"
    default: return "a part of the system"
    }
  }

  private static func zip2(_ a: String?, _ b: String?) -> (String, String)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}
