/// The middle value: the mean of the two middle ones for an even count; `nil` without values.
package func median(of values: [Double]) -> Double? { quantile(0.5, of: values) }

/// The median distance from the median; `nil` without values.
///
/// Hampel, "The influence curve and its role in robust estimation", JASA 69 (1974). Times 1.4826 it
/// estimates the standard deviation of normal data: see `robustSpread(of:)`.
package func medianAbsoluteDeviation(of values: [Double]) -> Double? {
  guard let middle = median(of: values) else { return nil }
  return median(of: values.map { abs($0 - middle) })
}

/// A standard deviation that a few wild values cannot move: 1.4826 times the median absolute
/// deviation (Rousseeuw and Croux, "Alternatives to the median absolute deviation", JASA 88, 1993).
package func robustSpread(of values: [Double]) -> Double? {
  medianAbsoluteDeviation(of: values).map { 1.4826 * $0 }
}
