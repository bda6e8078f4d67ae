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

  /// Words of a log line, and what they say was done; the first row that fits decides.
  private static let logTable: [(words: [[String]], kind: Kind, sentence: String)] = [
    (
      [["manual", "intervention"], ["operator", "intervention"]], .intervention,
      "Somebody stepped in by hand"
    ),
    (
      [["administrator", "command"], ["by", "administrator"]], .intervention,
      "Work in progress was ended by an administrator"
    ),
    ([["rollback"], ["rolled", "back"], ["rolling", "back"]], .change, "A change was rolled back"),
    ([["failover"], ["promoted", "to", "primary"]], .intervention, "The system failed over"),
    (
      [["configuration", "reloaded"], ["config", "reloaded"], ["reloading", "configuration"]],
      .change, "Settings were read again"
    ),
    ([["deployed"], ["deployment", "completed"], ["deploying"]], .change, "A release was put live"),
    ([["increased", "size"], ["increased", "capacity"], ["scaled"]], .change, "Capacity was changed"),
    (
      [["restart", "initiated"], ["restarted"], ["restarting"], ["shutdown", "initiated"]], .restart,
      "A part of the system was restarted"
    ),
    (
      [["shutdown", "completed"], ["connections", "terminated"], ["shutting", "down"], ["shut", "down"]],
      .restart, "A part of the system was stopped"
    ),
    (
      [["start", "completed"], ["ready", "to", "accept"], ["started", "in"], ["no", "active", "profile"]],
      .start, "A part of the system came up"
    ),
  ]

  /// By time, then line.
  static func all(in evidence: Evidence) -> [ResponseAct] {
    var acts = evidence.changes.compactMap(act(of:)) + evidence.notes.compactMap(act(of:))
    for operation in evidence.operations where operation.kind == .message {
      acts += Self.acts(of: operation)
    }
    return acts.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
  }

  private static func act(of change: Change) -> ResponseAct? {
    guard let time = change.time else { return nil }
    let part = change.component.isEmpty ? "the system" : change.component
    let versions = zip2(change.before, change.after).map { " from \($0) to \($1)" } ?? ""
    let words =
      switch change.kind {
      case .deployment: "A release was put live on \(part)\(versions)"
      case .setting: "A setting of \(part) was changed\(versions)"
      case .restart: "\(Phrases.sentence(part)) was restarted"
      case .flag: "A feature switch of \(part) was changed\(versions)"
      case .schedule: "A scheduled job ran on \(part)"
      case .other: "Something was changed on \(part)\(versions)"
      }
    return ResponseAct(
      time: time, kind: change.kind == .restart ? .restart : .change, line: change.line, words: words,
      detail: Phrases.shortened(change.text), end: nil, count: 1)
  }

  private static func act(of note: Note) -> ResponseAct? {
    guard let time = note.time else { return nil }
    return ResponseAct(
      time: time, kind: .intervention, line: note.line,
      words: "The team noted: \(Phrases.shortened(note.text))", detail: "", end: nil, count: 1)
  }

  private static func acts(of operation: Operation) -> [ResponseAct] {
    let tokens = NameTokens(operation.name)
    guard
      let row = logTable.first(where: { row in row.words.contains { tokens.containsRun($0) } }),
      let first = operation.exemplars.min(by: { ($0.time, $0.line) < ($1.time, $1.line) })
    else { return [] }
    // A line that keeps coming is a habit of the system, not an act, unless a person is named in it.
    let last = operation.exemplars.map(\.time).max()
    let many = operation.total.count > 1
    return [
      ResponseAct(
        time: first.time, kind: row.kind, line: first.line,
        words: many ? "\(row.sentence) (\(PlainNumber.words(operation.total.count)) lines)" : row.sentence,
        detail: Phrases.shortened(operation.name), end: many ? last : nil,
        count: operation.total.count)
    ]
  }

  private static func zip2(_ a: String?, _ b: String?) -> (String, String)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}
