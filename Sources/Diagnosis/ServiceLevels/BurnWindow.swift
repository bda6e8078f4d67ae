/// A pair of windows over which an error budget may burn too fast.
///
/// Beyer and others, "The Site Reliability Workbook" (2018), chapter 5: multiwindow, multi-burn-rate
/// alerts; the day-long pair is in common use beside Google's three.
package struct BurnWindow: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable { case page, ticket }

  package let severity: Severity
  package let longSeconds: Int
  /// About a twelfth of the long one: makes the alert clear soon after recovery.
  package let shortSeconds: Int
  /// The share of the period's budget that is gone when the long window fires.
  package let budgetShare: Double
  /// Times the rate that would use the budget evenly: `budgetShare` × period ÷ long window.
  package let factor: Double
  /// The share of bad events at which it fires: factor × (1 − target).
  package let badShare: Double

  /// Whether everything failing would fire it: the share of bad events cannot pass 1.
  package var isReachable: Bool { badShare <= 1 }

  /// Seconds until the long window fires when everything fails:
  /// (1 − target) ÷ error ratio × window × factor. `nil` when it never does.
  package var secondsToFireOnFullStop: Double? {
    isReachable ? badShare * Double(longSeconds) : nil
  }

  private static let ladder: [(Severity, long: Int, short: Int, share: Double)] = [
    (.page, 3_600, 300, 0.02),
    (.page, 21_600, 1_800, 0.05),
    (.ticket, 86_400, 7_200, 0.1),
    (.ticket, 259_200, 21_600, 0.1),
  ]

  /// The four windows for a target and the length of its period, fastest first.
  package static func all(target: Double, periodSeconds: Double) -> [BurnWindow] {
    ladder.map { severity, long, short, share in
      let factor = share * periodSeconds / Double(long)
      return BurnWindow(
        severity: severity, longSeconds: long, shortSeconds: short, budgetShare: share,
        factor: factor, badShare: factor * (1 - target))
    }
  }

  package init(
    severity: Severity, longSeconds: Int, shortSeconds: Int, budgetShare: Double, factor: Double,
    badShare: Double
  ) {
    self.severity = severity
    self.longSeconds = longSeconds
    self.shortSeconds = shortSeconds
    self.budgetShare = budgetShare
    self.factor = factor
    self.badShare = badShare
  }

  /// "1 hour and 5 minutes".
  package var words: String {
    "\(PlainDuration.words(seconds: Double(longSeconds))) and "
      + PlainDuration.words(seconds: Double(shortSeconds))
  }
}
