package import Records

/// One operation that is sometimes slow, and what tells its slow runs from its quick ones.
package struct Separation: Hashable, Sendable {
  /// The quick or the slow runs.
  package struct Group: Hashable, Sendable {
    package var count: Int
    package var shortestMilliseconds: Double
    package var medianMilliseconds: Double
    package var longestMilliseconds: Double
    package var first: Timestamp
    package var last: Timestamp
    /// The first, the slowest and the last run.
    package var lines: [SourceLine]
  }

  /// Something that might tell the groups apart.
  package struct Factor: Hashable, Sendable {
    package enum Kind: Int, Hashable, Sendable { case input, load, clock, place }

    package enum Verdict: String, Hashable, Sendable {
      /// It separates the groups, and nothing else that was tested explains it away.
      case separates
      /// It separates them, but so does another factor, and the runs cannot tell which.
      case cannotBeToldApart
      /// It goes with slowness only because another factor does.
      case explainedAway
      case noEvidence
    }

    /// In words: "weekday of ts.start_time", "requests at that moment", "time that passed".
    package var name: String
    package var kind: Kind
    package var verdict: Verdict
    /// Within thirds of the time covered for inputs; over all runs for the clock itself.
    package var pValue: Double
    /// After Holm's correction for testing several factors.
    package var adjustedPValue: Double
    /// 0 to 1.
    package var effect: Double
    package var runs: Int
    /// What was seen: "slow on Monday, Wednesday and Friday in 14 of 15 runs".
    package var words: String
    /// The other factor, for `cannotBeToldApart` and `explainedAway`.
    package var rival: String?
  }

  package var operation: String
  package var kind: Operation.Kind
  package var file: FileID
  /// Runs longer than this are the slow ones, in milliseconds.
  package var cutMilliseconds: Double
  package var quick: Group
  package var slow: Group
  /// Quick runs between the first and the last slow one: the control group.
  package var quickAmongSlow: Int
  /// By adjusted p-value.
  package var factors: [Factor]
  /// Share of the operation's total time that its slow runs took, 0 to 1.
  package var slowShareOfTime: Double
  /// Variance of the durations over their mean, in milliseconds: the V/M of pt-query-digest.
  package var varianceToMean: Double

  /// Factors of a kind that hold after all tests.
  package func separating(_ kind: Factor.Kind) -> [Factor] {
    factors.filter {
      $0.kind == kind && ($0.verdict == .separates || $0.verdict == .cannotBeToldApart)
    }
  }
}
