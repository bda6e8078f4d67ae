package import Records

/// A monitoring rule and what it would have done on the incident's own data.
package struct RuleReplay: Sendable {
  /// What the rule watches: a symptom that people feel, or a cause or resource behind it.
  package enum Aim: String, Hashable, Sendable { case symptom, cause }

  /// Where the rule comes from.
  package enum Origin: String, Hashable, Sendable {
    /// A limit written in the materials.
    case materials
    /// A limit in `incident.yaml`.
    case profile
    /// A limit in common use for services of this kind.
    case commonPractice
  }

  package enum Outcome: Hashable, Sendable {
    /// It fired at least once; see `episodes`.
    case fired
    /// It was evaluated throughout and never fired.
    case silent
    /// It could not be evaluated; the reason, one sentence.
    case notEvaluable(String)
  }

  /// Lower case letters, digits and hyphens; unique within the review.
  package var id: String
  /// "Database connections waiting above 0 for 5 minutes".
  package var title: String
  package var aim: Aim
  package var origin: Origin
  /// The signal's id; `nil` for a rule over log events.
  package var signal: String?
  package var isAbove: Bool
  package var threshold: Double
  package var unit: MeasureUnit
  /// How long the condition must hold before the rule fires, in seconds.
  package var forSeconds: Int
  /// Firing spans, ascending; the last may end with the data.
  package var episodes: [Span]
  package var outcome: Outcome
  /// Seconds by which the first firing came before the first report by a citizen; negative when
  /// after; `nil` when it did not fire or nobody reported.
  package var leadOverFirstReportSeconds: Double?
  /// Seconds by which the first firing came after the first sign.
  package var delayAfterFirstSignSeconds: Double?
  /// Seconds of firing while the service was normal and before the first sign.
  package var falseSeconds: Double
  /// Honest remarks: "the data has a step of 5 minutes: tested at one sample".
  package var notes: [String]
  package var basis: Basis

  package init(
    id: String, title: String, aim: Aim, origin: Origin, signal: String?, isAbove: Bool,
    threshold: Double, unit: MeasureUnit, forSeconds: Int, episodes: [Span], outcome: Outcome,
    leadOverFirstReportSeconds: Double? = nil, delayAfterFirstSignSeconds: Double? = nil,
    falseSeconds: Double = 0, notes: [String] = [], basis: Basis
  ) {
    self.id = id
    self.title = title
    self.aim = aim
    self.origin = origin
    self.signal = signal
    self.isAbove = isAbove
    self.threshold = threshold
    self.unit = unit
    self.forSeconds = forSeconds
    self.episodes = episodes
    self.outcome = outcome
    self.leadOverFirstReportSeconds = leadOverFirstReportSeconds
    self.delayAfterFirstSignSeconds = delayAfterFirstSignSeconds
    self.falseSeconds = falseSeconds
    self.notes = notes
    self.basis = basis
  }
}
