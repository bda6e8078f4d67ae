/// A lane whose spans are states of one thing: a row for each state, its name written once, so that
/// coming and going between the states reads as steps.
struct StateRows: Sendable, LaneDrawing {
  private struct Row: Sendable {
    let label: String
    let bars: [(from: Double, to: Double)]
    let textX: Double
    /// Whether the name stands above the bars, where it finds no room beside them.
    let isTextAbove: Bool
    let top: Double
  }

  let top: Double
  let bottom: Double
  private let nameLines: [String]
  private let rows: [Row]
  private let lineHeight: Double
  private let style: SeriesStyle

  init(
    _ lane: EventLanes.Lane, states: [String], axis: TimeAxis, left: Double, right: Double,
    rendering: Rendering, nameLines: [String], top: Double
  ) {
    self.top = top
    self.nameLines = nameLines
    lineHeight = rendering.lineHeight
    style = (lane.events.first?.kind ?? .square).style
    let nameHeight = Double(nameLines.count) * rendering.lineHeight
    var y = top + 5 + (rendering.isWide ? 0 : nameHeight)
    var rows: [Row] = []
    for state in states {
      let events = lane.events.filter { $0.label == state }
      guard !events.isEmpty else { continue }
      let bars = events.map { event in
        let from = left + axis.fraction(event.from) * (right - left)
        let to = left + axis.fraction(event.to ?? event.from) * (right - left)
        return (from: from, to: max(to, from + 2))
      }
      let label = rendering.fitting.cut(state, to: right - left)
      let width = rendering.fitting.width(label)
      let beside = Self.place(
        width, beside: bars, left: rendering.isWide ? left : 0, right: rendering.width)
      rows.append(
        Row(
          label: label, bars: bars, textX: beside ?? (rendering.isWide ? left + 4 : 0),
          isTextAbove: beside == nil, top: y))
      y += rendering.lineHeight + 4 + (beside == nil ? rendering.lineHeight : 0)
    }
    self.rows = rows
    bottom = max(y, rendering.isWide ? top + 5 + nameHeight : 0) + 5
  }

  /// Behind the last bar, before the first one, or between two of them, wherever there is room first.
  private static func place(
    _ width: Double, beside bars: [(from: Double, to: Double)], left: Double, right: Double
  ) -> Double? {
    guard let first = bars.first, let last = bars.last else { return nil }
    if last.to + 10 + width <= right { return last.to + 10 }
    if first.from - 10 - width >= left { return first.from - 10 - width }
    for (before, after) in zip(bars, bars.dropFirst())
    where after.from - before.to >= width + 20 {
      return before.to + 10
    }
    return nil
  }

  func draw(on canvas: inout Canvas) {
    canvas.write(lines: nameLines, x: 0, top: top + 5, strong: true)
    for row in rows {
      let textMiddle = row.top + (lineHeight + 4) / 2
      let middle = row.isTextAbove ? textMiddle + lineHeight : textMiddle
      for bar in row.bars {
        canvas.draw(
          "rect",
          [
            "class": .words("app-chart__bar " + style.name), "x": .number(bar.from),
            "y": .number(middle - 5), "width": .number(bar.to - bar.from), "height": "10",
            "fill": .words(style.colour),
          ])
      }
      canvas.write(row.label, x: row.textX, baseline: canvas.baseline(middle: textMiddle))
    }
  }
}

/// How a lane is drawn once its events have their places.
protocol LaneDrawing {
  var top: Double { get }
  var bottom: Double { get }
  /// Whether any number stands in for a label.
  var usesNumbers: Bool { get }
  /// Whether any mark stands without words or number.
  var hasBareMarks: Bool { get }

  func draw(on canvas: inout Canvas)
}

extension LaneDrawing {
  var usesNumbers: Bool { false }
  var hasBareMarks: Bool { false }
}
