import Foundation

extension RandomSource {
  /// A number in 0 ..< 1, evenly spread over 2^53 values.
  package mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number in 0 ..< `bound`, without bias; 0 when `bound` is below 2.
  package mutating func below(_ bound: Int) -> Int {
    bound < 2 ? 0 : Int.random(in: 0..<bound, using: &self)
  }

  /// Whether something of this probability happened.
  package mutating func happens(withProbability probability: Double) -> Bool {
    uniform() < probability
  }

  /// A normal number, by the polar method (G. Marsaglia and T. Bray, SIAM Review 6(3), 1964).
  /// The method's second number is dropped, so that each draw depends on the state alone.
  package mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    while true {
      let horizontal = 2 * uniform() - 1
      let vertical = 2 * uniform() - 1
      let square = horizontal * horizontal + vertical * vertical
      if square > 0, square < 1 {
        return mean + deviation * horizontal * (-2 * log(square) / square).squareRoot()
      }
    }
  }

  /// A log-normal number with this median; `spread` is the deviation of its natural logarithm.
  package mutating func logNormal(median: Double, spread: Double) -> Double {
    median * exp(normal(deviation: spread))
  }

  /// An exponential number with this mean, by inversion.
  package mutating func exponential(mean: Double) -> Double {
    -mean * log(1 - uniform())
  }

  /// A Poisson count (D. Knuth, "The Art of Computer Programming", volume 2, 3.4.1), a large mean
  /// in pieces of 16, since the sum of Poisson counts is one. A mean of 0 or less gives 0.
  package mutating func poisson(mean: Double) -> Int {
    var remaining = mean.isFinite ? mean : 0
    var count = 0
    while remaining > 0 {
      let piece = min(remaining, 16)
      let limit = exp(-piece)
      var product = uniform()
      while product > limit {
        count += 1
        product *= uniform()
      }
      remaining -= piece
    }
    return count
  }

  /// The position of one weight, chosen in proportion; `nil` when no weight is above 0.
  package mutating func choice(weights: [Double]) -> Int? {
    let total = weights.reduce(0) { $0 + max(0, $1) }
    guard total > 0 else { return nil }
    var point = uniform() * total
    for (position, weight) in weights.enumerated() where weight > 0 {
      point -= weight
      if point < 0 { return position }
    }
    return weights.lastIndex { $0 > 0 }
  }
}
