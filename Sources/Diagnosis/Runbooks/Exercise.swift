package import Records

/// A tabletop exercise made from the incident: what is told at which minute, and what to ask.
package struct Exercise: Sendable {
  package struct Inject: Hashable, Sendable {
    /// Minutes from the start, rounded down.
    package let minute: Int
    package let time: Timestamp
    /// What the players are told; a sentence without a full stop.
    package let words: String
    package let question: String
    package let basis: Basis
  }

  /// When the first thing was to be seen; `nil` without a timeline.
  package let start: Timestamp?
  package let injects: [Inject]

  /// More cannot be talked through in one hour.
  private static let mostInjects = 10

  package init(_ review: Review) {
    // A gap is known only afterwards: to tell it would give the answer away.
    let rows = review.timeline.filter { $0.isKey && $0.role != .gap }
    let start = rows.first?.time
    self.start = start
    var asked: [TimelineRow.Lane: Int] = [:]
    injects = rows.prefix(Self.mostInjects).map { row in
      let count = asked[row.lane, default: 0]
      asked[row.lane] = count + 1
      let questions = Self.questions(row.lane)
      return Inject(
        minute: Int(min(max(row.time.seconds(since: start ?? row.time) / 60, 0), 1e7)),
        time: row.time, words: row.words, question: questions[count % questions.count],
        basis: row.basis)
    }
  }

  static func questions(_ lane: TimelineRow.Lane) -> [String] {
    switch lane {
    case .people:
      [
        "What do you say to this person, and whom do you tell inside?",
        "How would you find others who have the same trouble and say nothing?",
      ]
    case .service:
      [
        "Which priority is this now, and who has to know?",
        "What would you tell the public in three sentences?",
        "Which other way can people use, and who opens it?",
      ]
    case .technical:
      [
        "What do you look at next, and what could it rule out?",
        "Is this the cause or a symptom? What would show which?",
        "What would you expect to see if your first idea were wrong?",
      ]
    case .response:
      [
        "What should change after this action, and by when?",
        "How would you undo it, and who decides?",
      ]
    case .communication:
      [
        "Is this statement true at this minute? Which measure says so?",
        "What does a person who reads it still not know?",
      ]
    }
  }
}
