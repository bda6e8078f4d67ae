/// How a technical measure and what people met moved together.
package struct MachineLink: Hashable, Sendable {
  /// `Signal.id` of the technical measure.
  package var signal: String
  package var signalTitle: String
  /// What people met: a citizen measure's title, or "Reports of problems".
  package var outcome: String
  /// Seconds by which the outcome follows the technical measure; 0 when they move together.
  package var lagSeconds: Double
  /// Rank correlation at that lag, -1 to 1.
  package var strength: Double
  /// Pairs of readings compared.
  package var pairs: Int
  /// Rank correlation of the changes from one reading to the next, at the same lag; `nil` when the
  /// changes cannot be ranked.
  package var strengthOfChanges: Double?
  /// Both may merely follow the clock: their changes from reading to reading do not go together.
  package var mayFollowTheClock: Bool
  /// What may and may not be concluded, in sentences.
  package var words: String
  package var basis: Basis

  package init(
    signal: String, signalTitle: String, outcome: String, lagSeconds: Double, strength: Double,
    pairs: Int, strengthOfChanges: Double?, mayFollowTheClock: Bool, words: String, basis: Basis
  ) {
    self.signal = signal
    self.signalTitle = signalTitle
    self.outcome = outcome
    self.lagSeconds = lagSeconds
    self.strength = strength
    self.pairs = pairs
    self.strengthOfChanges = strengthOfChanges
    self.mayFollowTheClock = mayFollowTheClock
    self.words = words
    self.basis = basis
  }
}
