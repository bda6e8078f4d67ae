/// A service level proposed for something that people do: what counts as good, how often it should
/// be good, and what this incident took from the budget for the rest.
package struct ServiceLevel: Sendable {
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case availability, speed, correctness
  }

  /// The length of the period that budgets are for: four weeks hold the same weekdays each time.
  package static let periodSeconds = 28.0 * 86_400

  /// Lower case letters, digits and hyphens; unique within the review.
  package var id: String
  /// "Searches are answered in time".
  package var title: String
  /// "search", "book", …; `nil` for the service as a whole.
  package var journey: String?
  package var aspect: Aspect
  /// The measure's id; `nil` when nothing in the materials measures it.
  package var signal: String?
  /// What counts as a good event, and what is counted at all, as parts of a sentence.
  package var good: String
  package var valid: String
  /// The limit above which an answer is too slow, in the measure's unit; `nil` for other aspects.
  package var slowLimit: Double?
  /// 0 to 1; `nil` when the materials do not support one.
  package var target: Double?
  /// Why this target, or why none.
  package var targetReason: String
  /// The share of bad events before the first sign; `nil` without calm readings.
  package var calmBadShare: Figure?
  /// The share of events that may be bad: 1 − target.
  package var budget: Figure?
  /// The budget as minutes of complete stop in 28 days.
  package var budgetMinutes: Figure?
  /// What this incident took, as minutes of complete stop and as a share of the budget (1 for all).
  package var spentMinutes: Figure?
  package var spent: Figure?
  /// Empty without a target.
  package var windows: [BurnWindow]
  package var lowTraffic: LowTrafficGuard?
  package var notes: [String]

  init(
    id: String, title: String, journey: String?, aspect: Aspect, signal: String?, good: String,
    valid: String, slowLimit: Double? = nil, targetReason: String, notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.journey = journey
    self.aspect = aspect
    self.signal = signal
    self.good = good
    self.valid = valid
    self.slowLimit = slowLimit
    self.targetReason = targetReason
    self.notes = notes
    windows = []
  }
}

/// What keeps a rule from waking people up for one failure in a quiet hour.
package struct LowTrafficGuard: Hashable, Sendable {
  /// Events in the fast rule's short window when calm; `nil` when the volume is not measured.
  package var calmEventsInShortWindow: Figure?
  /// With fewer events than this in the long window the rule stays silent: at least 3 must be bad.
  package var leastEvents: Int
  /// Whether one bad event alone would pass the fast rule's limit in the short window.
  package var oneFailureWouldFire: Bool?
  /// What is done about it, one or two sentences.
  package var words: String

  package init(
    calmEventsInShortWindow: Figure?, leastEvents: Int, oneFailureWouldFire: Bool?, words: String
  ) {
    self.calmEventsInShortWindow = calmEventsInShortWindow
    self.leastEvents = leastEvents
    self.oneFailureWouldFire = oneFailureWouldFire
    self.words = words
  }
}
