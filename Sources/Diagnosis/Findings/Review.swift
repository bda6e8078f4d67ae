package import Records

/// All that is found about one incident. Pages and `review.json` are made from this and nothing else.
package struct Review: Sendable {
  package var evidence: Evidence
  /// "Community booking service: slow and failing searches on 12 June 2026" or the profile's title.
  package var title: String
  package var service: String
  package var organisation: String
  /// From the first sign (or declared start) to the return to normal (or the end of the data).
  package var period: Span?
  /// How `period` was found, one sentence.
  package var periodRule: String
  /// The earliest evidence of the fault; `nil` when nothing left its baseline.
  package var firstSign: Moment?
  /// The worst moment for people.
  package var worst: Moment?
  package var phases: [Phase]
  /// Ascending by time, then lane, then line.
  package var timeline: [TimelineRow]
  /// In the order in which they moved; those that never moved last.
  package var signals: [Signal]
  package var history: ServiceHistory
  package var impact: CitizenImpact
  /// Earliest first; those that did not fire last.
  package var rules: [RuleReplay]
  /// Why it happened; `nil` in a review made by hand.
  package var explanation: Explanation?
  /// What evidence does not settle, each one sentence.
  package var notEstablished: [String]
  /// Kinds of material that were not in the folder, with what cannot be known without them.
  package var missing: [MissingMaterial]

  package struct MissingMaterial: Hashable, Sendable {
    package var kind: MaterialKind
    package var consequence: String

    package init(kind: MaterialKind, consequence: String) {
      self.kind = kind
      self.consequence = consequence
    }
  }

  package init(
    evidence: Evidence, title: String, service: String, organisation: String, period: Span?,
    periodRule: String, firstSign: Moment?, worst: Moment?, phases: [Phase],
    timeline: [TimelineRow], signals: [Signal], history: ServiceHistory, impact: CitizenImpact,
    rules: [RuleReplay], explanation: Explanation? = nil, notEstablished: [String],
    missing: [MissingMaterial]
  ) {
    self.evidence = evidence
    self.title = title
    self.service = service
    self.organisation = organisation
    self.period = period
    self.periodRule = periodRule
    self.firstSign = firstSign
    self.worst = worst
    self.phases = phases
    self.timeline = timeline
    self.signals = signals
    self.history = history
    self.impact = impact
    self.rules = rules
    self.explanation = explanation
    self.notEstablished = notEstablished
    self.missing = missing
  }
}
