/// The range in which a share lies when `successes` of `trials` were seen, at 95% confidence.
///
/// Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927);
/// recommended for small counts by Newcombe, Statistics in Medicine 17 (1998), as method 3.
package struct WilsonInterval: Hashable, Sendable {
  /// 0 to 1.
  package let lower: Double
  package let upper: Double

  /// `nil` without trials, or with more successes than trials.
  package init?(successes: Int, trials: Int) {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let z = 1.959964
    let n = Double(trials)
    let share = Double(successes) / n
    let middle = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    lower = max(0, (middle - reach) / scale)
    upper = min(1, (middle + reach) / scale)
  }
}
