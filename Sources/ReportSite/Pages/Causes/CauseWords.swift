internal import Diagnosis
internal import Records

/// The words for judgements about causes.
enum CauseWords {
  /// "Very likely, 88%".
  static func confidence(_ hypothesis: Hypothesis) -> String {
    "\(ConfidenceWord(percent: hypothesis.confidence).rawValue.capitalisedFirst), "
      + "\(Int(hypothesis.confidence))%"
  }

  static func title(_ level: LeveledCause.Level) -> String {
    switch level {
    case .immediate: "immediate"
    case .contributing: "contributing"
    case .systemic: "in the way we work"
    }
  }

  static func verdict(_ factor: Separation.Factor) -> String {
    switch factor.verdict {
    case .separates: "separates slow from quick"
    case .cannotBeToldApart:
      "separates them, and cannot be told from \(factor.rival ?? "another factor")"
    case .explainedAway: "explained by \(factor.rival ?? "another factor")"
    case .noEvidence: "no evidence"
    }
  }

  static func probability(_ value: Double) -> String {
    value < 0.001 ? "under 0.001" : FigureWords.number(value, decimals: 3)
  }

  static func milliseconds(_ value: Double) -> String {
    PlainDuration.words(seconds: value / 1_000)
  }

  static func verdict(_ verdict: RuledOut.Verdict) -> String {
    switch verdict {
    case .wouldNotHaveHelped: "would not have helped"
    case .wouldHaveHelped: "would have helped"
    case .notEstablished: "not established"
    }
  }

  static func tag(_ verdict: RuledOut.Verdict) -> String {
    switch verdict {
    case .wouldNotHaveHelped: "govuk-tag--grey"
    case .wouldHaveHelped: "govuk-tag--green"
    case .notEstablished: "govuk-tag--yellow"
    }
  }

  static func title(_ kind: Contradiction.Kind) -> String {
    switch kind {
    case .twoValues: "Two values for the same thing"
    case .impossible: "Figures that cannot be right"
    case .weekday: "Weekdays that do not match their dates"
    case .severity: "Alert levels against the configured limits"
    case .statedAgainstComputed: "Stated times against the data"
    case .publicStatement: "Public statements against the data"
    case .mistakenNumber: "A number taken for another"
    }
  }

  static func title(_ change: WhatIf.Change) -> String {
    switch change {
    case .asItWas: "As it was"
    case .poolDoubled: "Twice the connections"
    case .serversDoubled: "Twice the servers"
    case .causeRemoved: "Without the slow runs"
    }
  }
}
