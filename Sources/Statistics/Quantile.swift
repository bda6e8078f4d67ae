/// The value below which the share `p` (0 to 1) of the values lies; `nil` without values.
///
/// Type 7 of Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician
/// 50 (1996): linear between the order statistics. Values that are not finite are left out.
package func quantile(_ p: Double, of values: [Double]) -> Double? {
  quantile(p, ofAscending: values.filter(\.isFinite).sorted())
}

/// As `quantile(_:of:)`, for values that are finite and in ascending order already.
package func quantile(_ p: Double, ofAscending sorted: [Double]) -> Double? {
  guard let last = sorted.last, p.isFinite else { return nil }
  let place = min(max(p, 0), 1) * Double(sorted.count - 1)
  let below = Int(place)
  guard below + 1 < sorted.count else { return last }
  return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
}
