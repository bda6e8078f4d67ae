/// Evaluates expressions as Prometheus does, over series that are read every minute.
package struct PromQLEvaluator: Sendable {
  /// Whether a reading that lies exactly at the far end of a range, or of the look-back, counts.
  package enum FarEdge: Hashable, Sendable {
    /// Prometheus 2: it counts.
    case closed
    /// Prometheus 3: it does not.
    case open
  }

  /// Prometheus looks this far back for the last reading of a series.
  private static let lookBack = 300_000

  private var series: [String: PromQLSeries]
  private let edge: FarEdge

  package init(series: [String: PromQLSeries], edge: FarEdge) {
    self.series = series
    self.edge = edge
  }

  package func knows(_ name: String) -> Bool { series[name] != nil }

  package mutating func record(_ name: String, _ made: PromQLSeries) { series[name] = made }

  /// The value `milliseconds` after the start of the series; `nil` for none.
  package func value(of expression: PromQLExpression, at time: Int) -> Double? {
    switch expression {
    case .number(let value): return value
    case .series(let name, let offset): return last(of: name, at: time - offset)
    case .range: return nil
    case .negative(let inner): return value(of: inner, at: time).map { -$0 }
    case .arithmetic(let sign, let a, let b):
      guard let a = value(of: a, at: time), let b = value(of: b, at: time) else { return nil }
      switch sign {
      case .plus: return a + b
      case .minus: return a - b
      case .times: return a * b
      default: return a / b
      }
    case .comparison(let sign, let a, let b, let asNumber):
      return compared(sign, a, b, asNumber, at: time)
    case .set(let sign, let a, let b):
      let left = value(of: a, at: time)
      let right = value(of: b, at: time)
      switch sign {
      case .and: return right == nil ? nil : left
      case .unless: return right == nil ? left : nil
      default: return left ?? right
      }
    case .call(let function, let arguments): return called(function, arguments, at: time)
    }
  }

  /// The value that passes is the series’ own: the left one, or the right one of a number on the left.
  private func compared(
    _ sign: PromQLOperator, _ a: PromQLExpression, _ b: PromQLExpression, _ asNumber: Bool,
    at time: Int
  ) -> Double? {
    guard let left = value(of: a, at: time), let right = value(of: b, at: time) else { return nil }
    let holds =
      switch sign {
      case .equal: left == right
      case .unequal: left != right
      case .above: left > right
      case .below: left < right
      case .atLeast: left >= right
      default: left <= right
      }
    if asNumber { return holds ? 1 : 0 }
    return holds ? (a.shape == .scalar ? right : left) : nil
  }

  private func called(
    _ function: PromQLFunction, _ arguments: [PromQLExpression], at time: Int
  ) -> Double? {
    switch function {
    case .absent:
      return value(of: arguments[0], at: time) == nil ? 1 : nil
    case .sum, .avg, .max, .min:
      return value(of: arguments[0], at: time)
    case .abs:
      return value(of: arguments[0], at: time).map { $0.magnitude }
    case .clampMin, .clampMax, .clamp:
      return clamped(function, arguments, at: time)
    case .quantileOverTime:
      guard let share = value(of: arguments[0], at: time) else { return nil }
      return Self.quantile(share, readings(of: arguments[1], at: time).points.map(\.value))
    default:
      let range = readings(of: arguments[0], at: time)
      return Self.summary(function, range)
    }
  }

  private func clamped(
    _ function: PromQLFunction, _ arguments: [PromQLExpression], at time: Int
  ) -> Double? {
    guard let value = value(of: arguments[0], at: time),
      let first = self.value(of: arguments[1], at: time)
    else { return nil }
    switch function {
    case .clampMin: return Swift.max(value, first)
    case .clampMax: return Swift.min(value, first)
    default:
      guard let last = self.value(of: arguments[2], at: time), first <= last else { return nil }
      return Swift.min(Swift.max(value, first), last)
    }
  }

  private func last(of name: String, at time: Int) -> Double? {
    guard let series = series[name], let point = series.last(at: time) else { return nil }
    let age = time - point.time
    return age < Self.lookBack || (age == Self.lookBack && edge == .closed) ? point.value : nil
  }

  private func readings(of expression: PromQLExpression, at time: Int) -> PromQLRange {
    guard case .range(let name, let length, let offset) = expression, let series = series[name]
    else { return PromQLRange(points: [], start: 0, end: 0) }
    let end = time - offset
    let start = end - length
    return PromQLRange(
      points: series.points(from: edge == .closed ? start : start + 1, through: end), start: start,
      end: end)
  }
}
