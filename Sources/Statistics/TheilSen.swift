/// A straight line through points that a few wild ones cannot tilt.
///
/// The slope is the median of the slopes between all pairs of points with different x (Theil 1950;
/// Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63, 1968); the
/// intercept is the median of y - slope * x. Above `mostPoints` every n-th point is used, so that the
/// cost stays bounded.
package struct TheilSenLine: Hashable, Sendable {
  package let slope: Double
  package let intercept: Double

  private static let mostPoints = 200

  /// `nil` without two points of different x.
  package init?(x: [Double], y: [Double]) {
    guard x.count == y.count else { return nil }
    let stride = max(1, (x.count + Self.mostPoints - 1) / Self.mostPoints)
    let kept = Swift.stride(from: 0, to: x.count, by: stride).filter {
      x[$0].isFinite && y[$0].isFinite
    }
    var slopes: [Double] = []
    for (place, i) in kept.enumerated() {
      for j in kept[(place + 1)...] where x[i] != x[j] {
        slopes.append((y[j] - y[i]) / (x[j] - x[i]))
      }
    }
    guard let slope = median(of: slopes),
      let intercept = median(of: kept.map { y[$0] - slope * x[$0] })
    else { return nil }
    self.slope = slope
    self.intercept = intercept
  }

  /// The line's y at `x`.
  package func value(at x: Double) -> Double { intercept + slope * x }
}
