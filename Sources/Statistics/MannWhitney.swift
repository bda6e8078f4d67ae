internal import Foundation

/// Whether one sample tends to be larger than another, without assuming any distribution.
///
/// Mann and Whitney, "On a test of whether one of two random variables is stochastically larger than
/// the other", Annals of Mathematical Statistics 18 (1947).
package struct MannWhitney: Hashable, Sendable {
  /// Pairs in which the first sample's value is the larger; a tie counts a half.
  package let u: Double
  /// `u` as a share of all pairs: 0.5 when neither tends to be larger.
  package let shareLarger: Double
  /// Two-sided, by the normal approximation with corrections for ties and continuity; 1 when all
  /// values are equal.
  package let pValue: Double

  /// `nil` when either sample is empty.
  package init?(_ first: [Double], _ second: [Double]) {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let all = first + second
    let rank = ranks(of: all)
    let m = Double(first.count)
    let n = Double(second.count)
    u = rank[..<first.count].reduce(0, +) - m * (m + 1) / 2
    shareLarger = u / (m * n)

    var counts: [Double: Double] = [:]
    for r in rank { counts[r, default: 0] += 1 }
    // Sorted, so that the sum does not depend on the dictionary's order.
    let ties = counts.keys.sorted().reduce(0.0) { sum, r in
      let t = counts[r] ?? 0
      return sum + (t * t * t - t)
    }
    let total = m + n
    let variance = m * n / 12 * (total + 1 - ties / (total * (total - 1)))
    guard variance > 0 else {
      pValue = 1
      return
    }
    let z = max(0, abs(u - m * n / 2) - 0.5) / variance.squareRoot()
    pValue = min(1, erfc(z / 2.0.squareRoot()))
  }
}
