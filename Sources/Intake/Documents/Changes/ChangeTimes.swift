import Records

/// Gives changes that state no time the time that another file states for the same act.
enum ChangeTimes {
  /// A setting takes the time of the one deployment of its component; a rollback that of the first
  /// note that says one began. Each choice is stated as a problem that loses nothing.
  static func settle(_ evidence: inout Evidence) {
    let dated = evidence.changes.filter { $0.time != nil && $0.kind == .deployment }
    let rollback = evidence.notes.first { $0.time != nil && ShellCommand.isRollback($0.text) }
    var told: Set<Int> = []
    evidence.changes = evidence.changes.compactMap { change in
      guard change.time == nil else { return change }
      let found: (time: Timestamp?, line: SourceLine, words: String)
      if ShellCommand.isRollback(change.text) {
        // Without a time it would stand among what came before the failure; the command is a note.
        guard let rollback else { return nil }
        found = (rollback.time, rollback.line, "of the note on a rollback")
      } else if change.kind == .setting {
        let same = dated.filter { isSame($0.component, change.component) }
        guard same.count == 1, let deployment = same.first else { return change }
        found = (deployment.time, deployment.line, "of the deployment of \(change.component)")
      } else {
        return change
      }
      let path = evidence.source(of: change.line)?.path ?? evidence.folder
      if told.insert(change.line.file.number).inserted {
        evidence.problems.append(
          Problem(
            path: path, line: change.line.line,
            headline: "The file states no time for its changes; the time \(found.words) in"
              + " \(evidence.place(found.line)) is used",
            fix: "Check that they are the same act", weight: .note))
      }
      return Change(
        kind: change.kind, time: found.time, line: change.line, component: change.component,
        text: change.text, before: change.before, after: change.after)
    }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    !a.isEmpty && KeyName.plain(a) == KeyName.plain(b)
  }
}
