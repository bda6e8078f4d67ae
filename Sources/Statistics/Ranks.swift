/// The rank of each value from 1 for the smallest; equal values share the mean of their ranks.
package func ranks(of values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var result = [Double](repeating: 0, count: values.count)
  var first = 0
  while first < order.count {
    var end = first + 1
    while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
    // Places first+1 ... end: their mean.
    let shared = Double(first + 1 + end) / 2
    for place in first..<end { result[order[place]] = shared }
    first = end
  }
  return result
}
