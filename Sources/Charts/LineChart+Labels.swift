extension LineChart {
  /// A label at the right end of the plot.
  struct EndLabel: Sendable {
    let lines: [String]
    let value: Double
    /// `nil` for a threshold.
    let style: SeriesStyle?
  }

  /// Names of series, unless there is only one, and of thresholds.
  func endLabels(_ rendering: Rendering) -> [EndLabel] {
    let fitting = rendering.fitting
    func label(_ name: String, _ value: Double, _ style: SeriesStyle?) -> EndLabel? {
      let lines = fitting.wrapped(name, to: 136, lines: 3)
      return lines.isEmpty ? nil : EndLabel(lines: lines, value: value, style: style)
    }
    let ends =
      series.count < 2
      ? []
      : series.indices.compactMap { index in
        series[index].points.last { $0.value != nil && axis.holds($0.time) }?.value
          .flatMap { label(series[index].name, $0, SeriesStyle.style(index, of: series.count)) }
      }
    return ends + thresholds.compactMap { label($0.label, $0.value, nil) }
  }

  /// The middles of the labels, pushed apart; below the frame the labels of the time axis start.
  func middles(
    _ labels: [EndLabel], in frame: PlotFrame, _ scale: ValueScale, _ rendering: Rendering
  ) -> [Double] {
    LabelSpacing(gap: 2).middles(
      wanted: labels.map { frame.y($0.value, scale) },
      heights: labels.map { Double($0.lines.count) * rendering.lineHeight },
      top: frame.top - rendering.lineHeight / 2, bottom: frame.bottom + 8)
  }

  /// Whether any label would end up so far from the end of its line that a key is clearer.
  func areCrowded(
    _ labels: [EndLabel], in frame: PlotFrame, _ scale: ValueScale, _ rendering: Rendering
  ) -> Bool {
    zip(labels, middles(labels, in: frame, scale, rendering)).contains {
      (frame.y($0.value, scale) - $1).magnitude > 1.6 * rendering.lineHeight
    }
  }

  /// Writes the labels beside the ends of their lines, pushed apart where they would touch.
  func draw(
    _ labels: [EndLabel], on canvas: inout Canvas, _ frame: PlotFrame, _ scale: ValueScale
  ) {
    let line = canvas.rendering.lineHeight
    let wanted = labels.map { frame.y($0.value, scale) }
    let heights = labels.map { Double($0.lines.count) * line }
    let middles = self.middles(labels, in: frame, scale, canvas.rendering)
    for (index, label) in labels.enumerated() {
      if (middles[index] - wanted[index]).magnitude > 3 {
        canvas.drawLine(
          "app-chart__axis", from: (frame.right + 1, wanted[index]),
          to: (frame.right + 9, middles[index]), opacity: "0.5")
      }
      if let style = label.style {
        canvas.drawMarker(style, x: frame.right + 14, y: middles[index])
      }
      canvas.write(
        lines: label.lines, x: frame.right + (label.style == nil ? 12 : 22),
        top: middles[index] - heights[index] / 2)
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
