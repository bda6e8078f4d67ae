extension LineChart {
  /// A label at the right end of the plot.
  struct EndLabel: Sendable {
    let lines: [String]
    let value: Double
  }

  /// Names of series, unless there is only one, and of thresholds.
  func endLabels(_ rendering: Rendering) -> [EndLabel] {
    let fitting = rendering.fitting
    func label(_ name: String, _ value: Double) -> EndLabel? {
      let lines = fitting.wrapped(name, to: 140, lines: 3)
      return lines.isEmpty ? nil : EndLabel(lines: lines, value: value)
    }
    let ends = series.count < 2 ? [] : series.compactMap { line in
      line.points.last { $0.value != nil && axis.holds($0.time) }?.value
        .flatMap { label(line.name, $0) }
    }
    return ends + thresholds.compactMap { label($0.label, $0.value) }
  }

  /// Writes the labels beside the ends of their lines, pushed apart where they would touch.
  func draw(
    _ labels: [EndLabel], on canvas: inout Canvas, _ frame: PlotFrame, _ scale: ValueScale
  ) {
    let line = canvas.rendering.lineHeight
    let wanted = labels.map { frame.y($0.value, scale) }
    let heights = labels.map { Double($0.lines.count) * line }
    let middles = LabelSpacing(gap: 4).middles(
      wanted: wanted, heights: heights, top: frame.top - line / 2,
      bottom: frame.bottom + line / 2)
    for (index, label) in labels.enumerated() {
      if (middles[index] - wanted[index]).magnitude > 3 {
        canvas.drawLine(
          "app-chart__axis", from: (frame.right + 1, wanted[index]),
          to: (frame.right + 11, middles[index]), opacity: "0.5")
      }
      canvas.write(
        lines: label.lines, x: frame.right + 14, top: middles[index] - heights[index] / 2)
    }
  }
}

/// Pushes labels apart that would overlap, as little as needed and within bounds.
struct LabelSpacing: Sendable {
  let gap: Double

  /// The middles of the labels, in the order given.
  func middles(wanted: [Double], heights: [Double], top: Double, bottom: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var middles = wanted
    var free = top
    for index in order {
      middles[index] = max(wanted[index], free + heights[index] / 2)
      free = middles[index] + heights[index] / 2 + gap
    }
    // What was pushed past the foot comes back up, and takes its neighbours along.
    var limit = bottom
    for index in order.reversed() {
      middles[index] = min(middles[index], limit - heights[index] / 2)
      limit = middles[index] - heights[index] / 2 - gap
    }
    return middles
  }
}
