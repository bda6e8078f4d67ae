/// What `response.yaml` says: what the people who responded knew, decided and learnt, which no log
/// can show. Every item carries its line. Empty lists mean that the file does not speak of it.
package struct ResponseRecord: Hashable, Sendable {
  /// The file itself, at its first line.
  package let line: SourceLine
  package var triage: Triage?
  /// In the order written.
  package var hypotheses: [TeamHypothesis]
  /// By time, those without a time last, then line; the same for checks, updates and forecasts.
  package var decisions: [Decision]
  package var checks: [ResponseCheck]
  package var rollback: RollbackPlan?
  package var updates: [ResponseUpdate]
  package var forecasts: [Forecast]
  package var wentWell: [Remark]
  package var couldImprove: [Remark]
  package var wasLucky: [Remark]
  package var causes: [StatedCause]
  package var actions: [ActionItem]
  /// Lessons the team wrote down itself.
  package var lessons: [Lesson]

  package init(line: SourceLine) {
    self.line = line
    triage = nil
    hypotheses = []
    decisions = []
    checks = []
    rollback = nil
    updates = []
    forecasts = []
    wentWell = []
    couldImprove = []
    wasLucky = []
    causes = []
    actions = []
    lessons = []
  }
}

/// Something somebody wrote, and where.
package struct Remark: Hashable, Sendable {
  package let text: String
  package let line: SourceLine

  package init(_ text: String, line: SourceLine) {
    self.text = text
    self.line = line
  }
}

/// The first minutes: what was known, what was not, what came first and what was left alone.
package struct Triage: Hashable, Sendable {
  /// `nil` when the file gives no time.
  package let time: Timestamp?
  package let line: SourceLine
  package let known: [Remark]
  package let notKnown: [Remark]
  /// Most important first.
  package let priorities: [Priority]
  package let notDoingYet: [Remark]

  /// One thing to do first, and how long it may take.
  package struct Priority: Hashable, Sendable {
    package let text: String
    /// The time box; `nil` when none was set.
    package let minutes: Double?
    package let line: SourceLine

    package init(text: String, minutes: Double?, line: SourceLine) {
      self.text = text
      self.minutes = minutes
      self.line = line
    }
  }

  package init(
    time: Timestamp?, line: SourceLine, known: [Remark], notKnown: [Remark],
    priorities: [Priority], notDoingYet: [Remark]
  ) {
    self.time = time
    self.line = line
    self.known = known
    self.notKnown = notKnown
    self.priorities = priorities
    self.notDoingYet = notDoingYet
  }
}

/// Whether a claim turned out to be right, as the team judged it afterwards.
package enum ClaimOutcome: String, Hashable, Sendable, CaseIterable {
  case correct
  case partlyCorrect = "partly correct"
  case wrong
  case notKnown = "not known"
}

/// An explanation the team held, and how sure it was as the minutes went by.
package struct TeamHypothesis: Hashable, Sendable {
  /// How sure the team was at one moment, and what it had seen by then.
  package struct Reading: Hashable, Sendable {
    package let time: Timestamp?
    /// Per cent, 0 to 100.
    package let confidence: Double
    /// The evidence then available, as the team wrote it.
    package let evidence: [String]
    package let line: SourceLine

    package init(time: Timestamp?, confidence: Double, evidence: [String], line: SourceLine) {
      self.time = time
      self.confidence = confidence
      self.evidence = evidence
      self.line = line
    }
  }

  package let claim: String
  /// The failure pattern it stands for, when the team names one; `nil` otherwise.
  package let pattern: String?
  /// By time, those without a time last, then line.
  package var readings: [Reading]
  package var outcome: ClaimOutcome
  package let line: SourceLine

  package init(
    claim: String, pattern: String?, readings: [Reading], outcome: ClaimOutcome, line: SourceLine
  ) {
    self.claim = claim
    self.pattern = pattern
    self.readings = readings
    self.outcome = outcome
    self.line = line
  }
}
