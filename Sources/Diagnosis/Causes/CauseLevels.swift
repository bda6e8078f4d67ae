package import Records

/// A cause at one depth, with a confidence of its own.
package struct LeveledCause: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case immediate, contributing, systemic
  }

  package var level: Level
  /// A sentence without a full stop.
  package var words: String
  /// Per cent; levels do not share a sum.
  package var confidence: Double
  package var basis: Basis
}

/// From the leading explanation outwards: what broke, what made it worse, what let it happen.
package enum CauseLevelFinder {
  package static func levels(
    causes: CauseFindings, alarms: [UnusedAlarm], evidence: Evidence
  ) -> [LeveledCause] {
    guard let leading = causes.hypotheses.first, leading.id != Hypothesis.somethingElse
    else { return [] }
    var found = [
      LeveledCause(
        level: .immediate, words: leading.title, confidence: leading.confidence,
        basis: Basis(lines: Array(Set(leading.support.flatMap(\.basis.lines))).sorted()))
    ]
    found += causes.contributors.map {
      LeveledCause(
        level: .contributing, words: $0.title, confidence: $0.confidence,
        basis: Basis(lines: Array(Set($0.support.flatMap(\.basis.lines))).sorted()))
    }
    if let first = alarms.first {
      let wait =
        first.secondsToAction.map {
          "the first \(PlainDuration.words(seconds: $0)) before the first recorded action"
        } ?? "and no action is recorded"
      found.append(
        LeveledCause(
          level: .systemic,
          words: "\(PlainNumber.counted(alarms.count, "alarm")) fired in time, \(wait): alarms "
            + "did not lead to action",
          // One kind of material says so, and an action may have gone unrecorded.
          confidence: first.secondsToAction == nil ? 60 : 75,
          basis: Basis(lines: alarms.map(\.alert.line).sorted())))
    }
    found += reviews(evidence)
    return found
  }

  /// Deployment notes that say that a check was left out.
  private static func reviews(_ evidence: Evidence) -> [LeveledCause] {
    let phrases = [
      ("skipped", "A test stage was skipped before the change"),
      ("not performed", "A test was not performed before the change"),
      ("none - deployed directly", "The change was deployed without review"),
      ("no review", "The change was deployed without review"),
    ]
    return phrases.compactMap { phrase, words in
      let lines = evidence.notes.filter { $0.text.lowercased().contains(phrase) }.map(\.line)
      guard !lines.isEmpty else { return nil }
      return LeveledCause(
        level: .systemic, words: words, confidence: 80, basis: Basis(lines: lines.sorted()))
    }
  }
}
