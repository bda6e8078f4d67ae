extension LineChart {
  func picture(_ rendering: Rendering, id: String) -> String {
    var canvas = Canvas(rendering, id: id)
    let scale = valueScale(steps: 5)
    var labels = rendering.isWide ? endLabels(rendering) : []
    let plotHeight = rendering.isWide ? 260.0 : 190
    let sketch = PlotFrame(left: 0, top: 0, right: 1, bottom: plotHeight)
    let hasKey = !rendering.isWide || areCrowded(labels, in: sketch, scale, rendering)
    if hasKey { labels = [] }
    let left = min(canvas.gutter(scale), rendering.width / 2)
    let labelWidth =
      labels.map { $0.lines.map(rendering.fitting.width).max() ?? 0 }.max() ?? 0
    let right = rendering.width - (labels.isEmpty ? 8 : labelWidth + 24)
    var top = hasKey ? writeKey(on: &canvas) + 4 : 0
    top = canvas.write(
      lines: rendering.fitting.wrapped(title, to: rendering.width, lines: 3), x: 0, top: top)
    let header = TimeHeader(
      axis: axis, bands: bands, marks: marks, left: left, right: right, rendering: rendering)
    let plotTop = top + 4 + header.height + (header.height > 0 ? 4 : 8)
    let frame = PlotFrame(left: left, top: plotTop, right: right, bottom: plotTop + plotHeight)
    header.draw(on: &canvas, top: top + 4, bottom: frame.bottom)
    canvas.drawGrid(scale, in: frame)
    let foot = canvas.drawTimes(axis, in: frame)
    for index in series.indices { draw(index, on: &canvas, frame, scale) }
    for threshold in thresholds {
      let y = frame.y(threshold.value, scale)
      canvas.drawLine(
        "app-chart__threshold", from: (frame.left, y), to: (frame.right, y), width: "1.5",
        dash: "5 4")
    }
    draw(labels, on: &canvas, frame, scale)
    let isEmpty = !series.contains { line in
      line.points.contains { $0.value != nil && axis.holds($0.time) }
    }
    if isEmpty { canvas.writeNoData(words.standing, in: frame) }
    let bottom = canvas.write(notes: header.notes, top: foot)
    return canvas.picture(words, height: bottom)
  }

  private func draw(
    _ index: Int, on canvas: inout Canvas, _ frame: PlotFrame, _ scale: ValueScale
  ) {
    let style = SeriesStyle.style(index, of: series.count)
    let thinned = LineThinning(
      series[index].points.filter { axis.holds($0.time) }, axis: axis,
      columns: Int(frame.width / 2))
    func place(_ point: LinePoint) -> (x: Double, y: Double) {
      (frame.left + axis.fraction(point.time) * frame.width, frame.y(point.value, scale))
    }
    var path = Outline()
    for run in thinned.runs where run.count > 1 {
      for (step, point) in run.enumerated() {
        let (x, y) = place(point)
        path.add(x: x, y: y, starts: step == 0)
      }
    }
    if !path.isEmpty {
      canvas.draw(
        "path",
        [
          "class": .words("app-chart__line " + style.name), "d": .words(path.text), "fill": "none",
          "stroke": .words(style.colour),
          "stroke-width": .words(thinned.isDense ? "1" : canvas.rendering.isWide ? "2.5" : "2"),
          // Dashes in a dense line would look like gaps.
          "stroke-dasharray": .words(thinned.isThinned ? "none" : style.dash),
          "stroke-linejoin": "round",
        ])
    }
    let few = thinned.count <= (canvas.rendering.isWide ? 24 : 12)
    for run in thinned.runs where few || run.count == 1 {
      for point in run {
        let (x, y) = place(point)
        let radius = few ? 4 : 2.5
        canvas.drawMarker(style, x: x, y: y, radius: radius, value: measure.plain(point.value))
      }
    }
    if !few, series.count > 1, let last = thinned.runs.last?.last {
      let (x, y) = place(last)
      canvas.drawMarker(style, x: x, y: y, value: measure.plain(last.value))
    }
  }

  private func writeKey(on canvas: inout Canvas) -> Double {
    let lines = series.count > 1 ? series.map(\.name) : []
    let entries = lines + thresholds.map(\.label)
    return canvas.writeKey(entries, top: 0) { canvas, index, x, y in
      if index < lines.count {
        canvas.drawSample(SeriesStyle.style(index, of: series.count), x: x, y: y)
      } else {
        canvas.drawLine(
          "app-chart__threshold", from: (x, y), to: (x + 28, y), width: "1.5", dash: "5 4")
      }
    }
  }
}
