/// An explanation of the incident, judged against all clues.
package struct Hypothesis: Hashable, Sendable {
  /// One step of how belief moved as a piece of evidence was taken in.
  package struct Step: Hashable, Sendable {
    package var clue: Clue
    /// Confidence in per cent before and after this clue alone was added, in the order listed.
    package var before: Double
    package var after: Double
    package var words: String
  }

  /// The upper limit that was applied to the confidence, and why.
  package struct Cap: Hashable, Sendable {
    package var percent: Double
    package var reason: String
  }

  /// The pattern's id, or `something-else`.
  package var id: String
  package var title: String
  /// The part of the system it blames; empty for something else.
  package var component: String
  package var plainWords: String
  package var mechanism: String
  /// Per cent; all hypotheses of a review sum to 100.
  package var confidence: Double
  package var support: [ClueAnswer]
  package var against: [ClueAnswer]
  package var notAvailable: [ClueAnswer]
  package var caps: [Cap]
  package var steps: [Step]
  package var redHerrings: [String]
  /// What would change our mind: the test to run.
  package var settledBy: String
  package var mitigation: String
  package var prevention: String
  package var monitoring: String

  package static let somethingElse = "something-else"
}

/// A factor that made things worse beside the primary cause, with a confidence of its own.
package struct ContributingFactor: Hashable, Sendable {
  package var id: String
  package var title: String
  package var plainWords: String
  /// Per cent, not sharing a sum with anything.
  package var confidence: Double
  package var support: [ClueAnswer]
  package var against: [ClueAnswer]
}

/// The published words for a confidence in per cent.
package enum ConfidenceWord: String, Hashable, Sendable, CaseIterable {
  case almostCertain = "almost certain"
  case veryLikely = "very likely"
  case likely = "likely"
  case possible = "possible"
  case unlikely = "unlikely"
  case veryUnlikely = "very unlikely"

  /// The scale: 95 and over, 80, 60, 30, 10, below.
  package init(percent: Double) {
    self =
      switch percent {
      case 95...: .almostCertain
      case 80..<95: .veryLikely
      case 60..<80: .likely
      case 30..<60: .possible
      case 10..<30: .unlikely
      default: .veryUnlikely
      }
  }
}
