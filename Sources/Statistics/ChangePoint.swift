internal import Foundation

/// The place at which a run of values most likely moved to another level.
///
/// Pettitt, "A non-parametric approach to the change-point problem", Applied Statistics 28 (1979):
/// the split at which the rank test of Mann and Whitney speaks loudest. Ranks make it blind to
/// spikes; it finds one change, the strongest.
package struct ChangePoint: Hashable, Sendable {
  /// Number of values before the change: the first value of the new level has this index.
  package let index: Int
  /// Approximate chance of so strong a split when nothing changed.
  package let pValue: Double
  package let isRise: Bool

  /// `nil` with fewer than four values, or when all are equal.
  package init?(in values: [Double]) {
    let n = values.count
    guard n >= 4, Set(values).count > 1 else { return nil }
    let rank = ranks(of: values)
    var sum = 0.0
    var strongest = 0.0
    var place = 0
    for t in 1..<n {
      sum += rank[t - 1]
      let u = 2 * sum - Double(t) * Double(n + 1)
      if abs(u) > abs(strongest) {
        strongest = u
        place = t
      }
    }
    guard place > 0 else { return nil }
    let size = Double(n)
    index = place
    isRise = strongest < 0
    pValue = min(1, 2 * exp(-6 * strongest * strongest / (size * size * size + size * size)))
  }
}
