internal import Records

/// Readings that stand still beyond everything calm: a meter or a resource at its limit.
struct Plateau: Sendable {
  /// Place of the first of the equal readings.
  let firstIndex: Int
  private let lastIndex: Int
  private let value: Double
  private let span: Span
  private let calmLimit: Double
  private let isLow: Bool

  /// The longest run of equal readings outside the calm range; `nil` when none is `atLeast` long.
  init?(in signal: Signal, beyond usual: Usual, atLeast length: Int) {
    let calm = signal.samples.filter {
      $0.time >= usual.baseline.span.start && $0.time <= usual.baseline.span.end
    }.compactMap(\.value)
    guard let most = calm.max(), let least = calm.min() else { return nil }
    // A slow drift stands still too, a hair beyond all that came before.
    let margin = max((most - least) / 4, abs(signal.polarity == .lowerIsWorse ? least : most) / 20)
    var best: (start: Int, end: Int)?
    var start = 0
    while start < signal.samples.count {
      var end = start + 1
      while end < signal.samples.count, signal.samples[end].value == signal.samples[start].value {
        end += 1
      }
      if let value = signal.samples[start].value, end - start >= length,
        usual.isOutsideBand(value),
        signal.polarity == .lowerIsWorse ? value < least - margin : value > most + margin,
        end - start > (best.map { $0.end - $0.start } ?? 0)
      {
        best = (start, end)
      }
      start = end
    }
    guard let best, let value = signal.samples[best.start].value else { return nil }
    firstIndex = best.start
    lastIndex = best.end - 1
    self.value = value
    isLow = signal.polarity == .lowerIsWorse
    calmLimit = isLow ? least : most
    span = Span(start: signal.samples[best.start].time, end: signal.samples[best.end - 1].time)
  }

  /// Beyond every calm reading, on the bad side.
  func isBeyondCalm(_ value: Double) -> Bool { isLow ? value < calmLimit : value > calmLimit }

  func note(unit: MeasureUnit) -> String {
    "Constant at \(PlainNumber.reading(value, unit)) from \(PlainTime.range(span)): what it measures, "
      + "or the meter, was at its limit."
  }
}
