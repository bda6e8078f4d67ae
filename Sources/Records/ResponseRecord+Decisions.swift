/// A choice made during the response.
package struct Decision: Hashable, Sendable {
  package let time: Timestamp?
  package let line: SourceLine
  /// What was chosen: "Roll back the payment service".
  package let choice: String
  /// What else was on the table; may include the choice.
  package let options: [String]
  /// The evidence then available, as the team wrote it.
  package let evidence: [String]
  /// Why; empty when not written.
  package let reason: String
  /// Per cent, 0 to 100; `nil` when not written.
  package let confidence: Double?
  /// Who decided, as a role: "incident lead"; empty when not written.
  package let role: String
  package var outcome: ClaimOutcome
  /// What came of it, in words; empty when not written.
  package var result: String

  package init(
    time: Timestamp?, line: SourceLine, choice: String, options: [String] = [],
    evidence: [String] = [], reason: String = "", confidence: Double? = nil, role: String = "",
    outcome: ClaimOutcome = .notKnown, result: String = ""
  ) {
    self.time = time
    self.line = line
    self.choice = choice
    self.options = options
    self.evidence = evidence
    self.reason = reason
    self.confidence = confidence
    self.role = role
    self.outcome = outcome
    self.result = result
  }
}

/// Something looked at before acting, and what it showed.
package struct ResponseCheck: Hashable, Sendable {
  package let time: Timestamp?
  package let line: SourceLine
  package let question: String
  /// Empty when not written.
  package let result: String

  package init(time: Timestamp?, line: SourceLine, question: String, result: String) {
    self.time = time
    self.line = line
    self.question = question
    self.result = result
  }
}

/// How to go back, and what to do if that makes it worse.
package struct RollbackPlan: Hashable, Sendable {
  package let time: Timestamp?
  package let line: SourceLine
  /// The version or state to go back to; `nil` when not written, as for all fields.
  package let target: Remark?
  package let preChecks: [Remark]
  package let command: Remark?
  /// What to watch after it.
  package let watch: [Remark]
  package let ifWorse: Remark?
  /// Per cent, 0 to 100, that it will help.
  package let confidence: Double?
  package var outcome: ClaimOutcome

  package init(
    time: Timestamp? = nil, line: SourceLine, target: Remark? = nil, preChecks: [Remark] = [],
    command: Remark? = nil, watch: [Remark] = [], ifWorse: Remark? = nil,
    confidence: Double? = nil, outcome: ClaimOutcome = .notKnown
  ) {
    self.time = time
    self.line = line
    self.target = target
    self.preChecks = preChecks
    self.command = command
    self.watch = watch
    self.ifWorse = ifWorse
    self.confidence = confidence
    self.outcome = outcome
  }
}

/// Something told to those who waited for news.
package struct ResponseUpdate: Hashable, Sendable {
  package let time: Timestamp?
  package let line: SourceLine
  /// "executives", "staff", "the public"; empty when not written.
  package let audience: String
  package let text: String
  /// Per cent, when the update stated one.
  package let confidence: Double?

  package init(
    time: Timestamp?, line: SourceLine, audience: String, text: String, confidence: Double?
  ) {
    self.time = time
    self.line = line
    self.audience = audience
    self.text = text
    self.confidence = confidence
  }
}

/// A statement of how long something would take.
package struct Forecast: Hashable, Sendable {
  package let time: Timestamp?
  package let line: SourceLine
  /// "Recovery".
  package let what: String
  /// In minutes from `time`; equal when a single figure was given.
  package let earliestMinutes: Double
  package let latestMinutes: Double
  /// What it took; `nil` when not written.
  package var actualMinutes: Double?

  package init(
    time: Timestamp?, line: SourceLine, what: String, earliestMinutes: Double,
    latestMinutes: Double, actualMinutes: Double?
  ) {
    self.time = time
    self.line = line
    self.what = what
    self.earliestMinutes = min(earliestMinutes, latestMinutes)
    self.latestMinutes = max(earliestMinutes, latestMinutes)
    self.actualMinutes = actualMinutes
  }
}
