#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where values lie between the foot and the top of an axis, and where its gridlines stand.
struct ValueScale: Sendable {
  /// A gridline with its label.
  struct Tick: Sendable, Equatable {
    let value: Double
    let label: String
  }

  let lower: Double
  let upper: Double
  let ticks: [Tick]
  let isLogarithmic: Bool

  /// How high the value stands: 0 at the foot, 1 at the top, and never beyond.
  ///
  /// On a logarithmic axis zero and negative values stand at the foot.
  func fraction(_ value: Double) -> Double {
    guard upper > lower else { return 0 }
    let part =
      isLogarithmic
      ? (value > 0 ? (log10(value) - log10(lower)) / (log10(upper) - log10(lower)) : 0)
      : (value - lower) / (upper - lower)
    return part.isFinite ? min(max(part, 0), 1) : 0
  }

  /// An axis in even steps of 1, 2 or 5 times a power of ten.
  ///
  /// Steps are never finer than the last decimal that the measure shows.
  static func linear(
    _ values: [Double], measure: Measure, standing: StandingWords, fromZero: Bool, steps: Int
  ) -> ValueScale {
    var low = values.min() ?? 0
    var high = values.max() ?? 0
    if fromZero || values.isEmpty {
      low = min(low, 0)
      high = max(high, 0)
    }
    let finest = pow(10, Double(-measure.decimals))
    let least = max(finest, max(low.magnitude, high.magnitude) * 1e-6)
    if high - low < least {
      // A flat line: room above and, unless the axis starts at zero, below.
      if low < 0 && high == 0 {
        low = -least
      } else if fromZero || values.isEmpty {
        high = low + least
      } else {
        high += least
        low -= least
      }
    }
    let step = niceStep(span: high - low, steps: steps, finest: finest)
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    let decimals = max(NumberText.decimals(step: step), 0)
    let top = last * step
    let foot = first * step
    let size = max(top.magnitude, foot.magnitude)
    let ticks = (0...Int(last - first)).map { index in
      let value = (first + Double(index)) * step
      return Tick(
        value: value, label: label(value, size: size, decimals: decimals, measure, standing))
    }
    return ValueScale(lower: foot, upper: top, ticks: ticks, isLogarithmic: false)
  }

  /// An axis in powers of ten; with less than two of them, also at 2 and 5 times each.
  static func logarithmic(
    _ values: [Double], measure: Measure, standing: StandingWords, steps: Int
  ) -> ValueScale {
    let positive = values.filter { $0 > 0 }
    let low = max(positive.min() ?? 1, 1e-9)
    let high = max(positive.max() ?? 10, low)
    let first = Int(log10(low).rounded(.down))
    let last = max(Int(log10(high).rounded(.up)), first + 1)
    let stride = max(1, (last - first + steps - 1) / steps)
    var ticks: [Tick] = []
    for exponent in first...last where (exponent - first) % stride == 0 {
      let power = pow(10, Double(exponent))
      for factor in last - first < 3 ? [1.0, 2, 5] : [1.0] {
        let value = power * factor
        guard factor == 1 || exponent < last else { continue }
        let decimals = max(0, -exponent)
        ticks.append(
          Tick(
            value: value, label: label(value, size: value, decimals: decimals, measure, standing)))
      }
    }
    return ValueScale(
      lower: pow(10, Double(first)), upper: pow(10, Double(last)), ticks: ticks,
      isLogarithmic: true)
  }

  private static func niceStep(span: Double, steps: Int, finest: Double) -> Double {
    let raw = max(span / Double(max(steps, 1)), finest)
    let power = pow(10, log10(raw).rounded(.down))
    let factor = raw / power
    // The small allowance lets a span of exactly 5 steps have 5 steps.
    for nice in [1.0, 2, 5] where factor <= nice * 1.000_001 { return nice * power }
    return 10 * power
  }

  private static func label(
    _ value: Double, size: Double, decimals: Int, _ measure: Measure, _ standing: StandingWords
  ) -> String {
    let units = [(1e12, standing.trillion), (1e9, standing.billion), (1e6, standing.million)]
    for (unit, name) in units where size >= unit && value != 0 {
      let part = value / unit
      let figure = NumberText.grouped(part, decimals: NumberText.decimals(step: part.magnitude))
      // A label that needs many decimals is not easier to read than the whole figure.
      guard figure.utf8.count <= 8 else { break }
      return measure.decorated(figure + " " + name)
    }
    return measure.decorated(NumberText.grouped(value, decimals: decimals))
  }
}
