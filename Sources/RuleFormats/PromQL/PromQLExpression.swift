/// An expression of the subset that this program evaluates.
///
/// The subset: series by name, numbers, lengths of time, `offset`, ranges; `+ - * /`, the six
/// comparisons with or without `bool`, `and`, `or`, `unless`; the functions of `PromQLFunction` and
/// the aggregations `sum`, `avg`, `max`, `min` without grouping. No series has labels, so every vector
/// holds one value or none.
package indirect enum PromQLExpression: Hashable, Sendable {
  case number(Double)
  /// The last reading of a series, `offset` milliseconds ago.
  case series(String, offset: Int)
  /// The readings of the last `length` milliseconds, `offset` milliseconds ago.
  case range(String, length: Int, offset: Int)
  case negative(PromQLExpression)
  case arithmetic(PromQLOperator, PromQLExpression, PromQLExpression)
  case comparison(PromQLOperator, PromQLExpression, PromQLExpression, asNumber: Bool)
  case set(PromQLOperator, PromQLExpression, PromQLExpression)
  case call(PromQLFunction, [PromQLExpression])

  /// What an expression gives.
  package enum Shape: String, Hashable, Sendable {
    case scalar = "a number"
    case vector = "a series"
    case range = "a range of readings"
  }

  package var shape: Shape {
    switch self {
    case .number: .scalar
    case .series, .set, .call: .vector
    case .range: .range
    case .negative(let inner): inner.shape
    case .arithmetic(_, let a, let b), .comparison(_, let a, let b, _):
      a.shape == .scalar && b.shape == .scalar ? .scalar : .vector
    }
  }

  /// Names of every series it reads, in order of first mention.
  package var seriesNames: [String] {
    var names: [String] = []
    collect(into: &names)
    return names
  }

  private func collect(into names: inout [String]) {
    switch self {
    case .number: break
    case .series(let name, _), .range(let name, _, _):
      if !names.contains(name) { names.append(name) }
    case .negative(let inner): inner.collect(into: &names)
    case .arithmetic(_, let a, let b), .comparison(_, let a, let b, _), .set(_, let a, let b):
      a.collect(into: &names)
      b.collect(into: &names)
    case .call(_, let arguments):
      for argument in arguments { argument.collect(into: &names) }
    }
  }
}

/// The signs and words between two expressions.
package enum PromQLOperator: String, Hashable, Sendable, CaseIterable {
  case or, and, unless
  case equal = "=="
  case unequal = "!="
  case above = ">"
  case below = "<"
  case atLeast = ">="
  case atMost = "<="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"

  /// Binds tighter when higher.
  var strength: Int {
    switch self {
    case .or: 1
    case .and, .unless: 2
    case .equal, .unequal, .above, .below, .atLeast, .atMost: 3
    case .plus, .minus: 4
    case .times, .over: 5
    }
  }
}

/// The functions of the subset.
package enum PromQLFunction: String, Hashable, Sendable, CaseIterable {
  case rate, increase
  case avgOverTime = "avg_over_time"
  case maxOverTime = "max_over_time"
  case minOverTime = "min_over_time"
  case sumOverTime = "sum_over_time"
  case countOverTime = "count_over_time"
  case quantileOverTime = "quantile_over_time"
  case absent, abs
  case clamp
  case clampMin = "clamp_min"
  case clampMax = "clamp_max"
  case sum, avg, max, min

  /// What each argument must be.
  var arguments: [PromQLExpression.Shape] {
    switch self {
    case .rate, .increase, .avgOverTime, .maxOverTime, .minOverTime, .sumOverTime, .countOverTime:
      [.range]
    case .quantileOverTime: [.scalar, .range]
    case .absent, .abs, .sum, .avg, .max, .min: [.vector]
    case .clampMin, .clampMax: [.vector, .scalar]
    case .clamp: [.vector, .scalar, .scalar]
    }
  }
}
