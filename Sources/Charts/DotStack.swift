/// Dots on a line, stacked where they would cover each other, at most eight high: with more, each
/// dot stands for several.
struct DotStack: Sendable {
  private static let highest = 8
  private static let pitch = 6.5

  /// How many dots there are at each place, by place.
  private let stacks: [(x: Double, dots: Int)]
  /// How many reports a dot stands for, at most.
  let reportsPerDot: Int

  /// The positions across the picture, one for each report.
  init(_ positions: [Double]) {
    var counts: [Int: Int] = [:]
    for position in positions { counts[Int(position / Self.pitch), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let each = max(1, (most + Self.highest - 1) / Self.highest)
    reportsPerDot = each
    stacks = counts.sorted { $0.key < $1.key }.map { place, count in
      ((Double(place) + 0.5) * Self.pitch, (count + each - 1) / each)
    }
  }

  /// The height of the tallest stack.
  var height: Double { Double(stacks.map(\.dots).max() ?? 0) * Self.pitch }

  /// Draws the stacks, centred on `middle`.
  func draw(on canvas: inout Canvas, _ frame: PlotFrame, middle: Double) {
    let foot = middle + height / 2 - Self.pitch / 2
    for stack in stacks {
      for level in 0..<stack.dots {
        canvas.drawMarker(
          SeriesStyle.all[0], x: min(max(stack.x, frame.left), frame.right),
          y: foot - Double(level) * Self.pitch, radius: 2.9)
      }
    }
  }
}
