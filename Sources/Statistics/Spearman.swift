/// Spearman's rank correlation of paired values, -1 to 1: how far one rises whenever the other does.
///
/// Pearson's correlation of the ranks, ties sharing their mean rank (Spearman, "The proof and
/// measurement of association between two things", American Journal of Psychology 15, 1904).
/// `nil` with fewer than three pairs or when either side never changes.
package func spearmanCorrelation(_ x: [Double], _ y: [Double]) -> Double? {
  guard x.count == y.count, x.count >= 3 else { return nil }
  let a = ranks(of: x)
  let b = ranks(of: y)
  let mean = Double(x.count + 1) / 2
  var both = 0.0
  var first = 0.0
  var second = 0.0
  for (p, q) in zip(a, b) {
    both += (p - mean) * (q - mean)
    first += (p - mean) * (p - mean)
    second += (q - mean) * (q - mean)
  }
  guard first > 0, second > 0 else { return nil }
  return both / (first * second).squareRoot()
}
