/// A way in which services fail: what it predicts, what speaks against it, what misleads, and what
/// to do. A value in `FailurePattern.all`, one file each.
package struct FailurePattern: Sendable {
  /// What a clue does to the belief in the pattern, in natural logarithms of odds.
  package struct Prediction: Sendable {
    package let clue: Clue
    /// Added, times the clue's strength, when the clue is seen. Negative when it contradicts.
    package let ifSeen: Double
    /// Added when the clue was looked for and not seen. Missing material adds nothing.
    package let ifNotSeen: Double

    package init(_ clue: Clue, ifSeen: Double, ifNotSeen: Double = 0) {
      self.clue = clue
      self.ifSeen = ifSeen
      self.ifNotSeen = ifNotSeen
    }
  }

  /// The part of the system the pattern blames: one word for `review.json`.
  package enum Component: String, Hashable, Sendable {
    case database, connectionPool, application, cache, dependency, network, host, traffic
    case configuration, release, credentials, queue, data, clock
  }

  /// Lower case letters, digits and hyphens: "input-dependent-slow-query".
  package let id: String
  /// "A search that is slow for some dates only"-like: sentence case, no full stop.
  package let title: String
  package let component: Component
  /// For a councillor: one or two sentences.
  package let plainWords: String
  /// For a specialist: what happens in the machine.
  package let mechanism: String
  /// Log-odds before any evidence, from how often such failures are published; 0 is even.
  package let prior: Double
  package let predictions: [Prediction]
  /// The clues that show the mechanism itself at work; without one of them confidence stops at 70.
  package let mechanismClues: [Clue]
  /// The clue that is the result of a confirming test; without it confidence stops at 90.
  package let confirmingClue: Clue?
  /// What is easily taken for the cause, and why it is not.
  package let redHerrings: [String]
  /// A test the team can run, as an instruction.
  package let confirmingTest: String
  package let mitigation: String
  package let prevention: String
  package let monitoring: String
  /// Patterns that may stand beside this one as contributors rather than rivals.
  package let contributors: [String]

  package init(
    id: String, title: String, component: Component, plainWords: String, mechanism: String,
    prior: Double, predictions: [Prediction], mechanismClues: [Clue], confirmingClue: Clue? = nil,
    redHerrings: [String], confirmingTest: String, mitigation: String, prevention: String,
    monitoring: String, contributors: [String] = []
  ) {
    self.id = id
    self.title = title
    self.component = component
    self.plainWords = plainWords
    self.mechanism = mechanism
    self.prior = prior
    self.predictions = predictions
    self.mechanismClues = mechanismClues
    self.confirmingClue = confirmingClue
    self.redHerrings = redHerrings
    self.confirmingTest = confirmingTest
    self.mitigation = mitigation
    self.prevention = prevention
    self.monitoring = monitoring
    self.contributors = contributors
  }
}
