/// Many signals as small panels that share one time axis, in the order given.
package struct SmallMultiples: Sendable {
  /// A signal with its own scale.
  package struct Panel: Sendable, Equatable {
    package let measure: Measure
    package let points: [LineChart.Point]
    /// When the signal first left its usual range; `nil` if it never did.
    package let onset: Int?

    /// The measure's title names the panel. Times are seconds since 1970 UTC.
    package init(measure: Measure, points: [LineChart.Point], onset: Int?) {
      self.measure = measure
      self.points = points.sorted { $0.time < $1.time }
      self.onset = onset
    }
  }

  let words: ChartWords
  let axis: TimeAxis
  let panels: [Panel]
  let bands: [TimeBand]

  package init(
    words: ChartWords, axis: TimeAxis, panels: [Panel], bands: [TimeBand] = []
  ) {
    self.words = words
    self.axis = axis
    self.panels = panels
    self.bands = bands
  }

  /// The chart; the id becomes the prefix of all ids in it.
  package func chart(id: String) -> Chart {
    words.chart(id: id, data: table) { picture($0, id: $1) }
  }

  private var table: DataTable {
    let standing = words.standing
    return DataTable(
      caption: words.tableCaption,
      columns: [
        .init(title: standing.signal, isNumeric: false),
        .init(title: standing.lowest, isNumeric: true),
        .init(title: standing.highest, isNumeric: true),
        .init(title: standing.firstMoved, isNumeric: false),
      ],
      rows: panels.map { panel in
        let values = drawn(panel)
        return [
          panel.measure.title, panel.measure.text(values.min(), standing),
          panel.measure.text(values.max(), standing),
          panel.onset.map(axis.words) ?? "\u{2013}",
        ]
      })
  }

  private func drawn(_ panel: Panel) -> [Double] {
    panel.points.filter { axis.holds($0.time) }.compactMap(\.value)
  }

  private func picture(_ rendering: Rendering, id: String) -> String {
    var canvas = Canvas(rendering, id: id)
    let left = rendering.isWide ? 196.0 : 0
    let figures = panels.flatMap { panel in
      let values = drawn(panel)
      return [values.min(), values.max()].map { panel.measure.text($0, words.standing) }
    }
    let widest = figures.map(rendering.fitting.width).max() ?? 0
    let right = rendering.width - min(widest + 12, rendering.width * 0.3)
    let header = TimeHeader(
      axis: axis, bands: bands, marks: [], left: left, right: right, rendering: rendering)
    var y = header.height + 4
    var tops: [Double] = []
    for panel in panels {
      tops.append(y)
      y += height(panel, rendering)
    }
    let frame = PlotFrame(left: left, top: header.height + 4, right: right, bottom: y)
    header.draw(on: &canvas, top: 0, bottom: y)
    canvas.drawLine("app-chart__axis", from: (left, y), to: (right, y), opacity: "0.7")
    let foot = canvas.drawTimes(axis, in: frame, lines: rendering.isWide)
    for (panel, top) in zip(panels, tops) { draw(panel, on: &canvas, frame, top: top) }
    let end = canvas.write(notes: header.notes, top: foot)
    return canvas.picture(words, height: end)
  }

  private func nameLines(_ panel: Panel, _ rendering: Rendering) -> [String] {
    rendering.fitting.wrapped(
      panel.measure.title, to: rendering.isWide ? 180 : rendering.width, lines: 2)
  }

  private func height(_ panel: Panel, _ rendering: Rendering) -> Double {
    let name = Double(nameLines(panel, rendering).count) * rendering.lineHeight
    let onset = panel.onset == nil ? 0 : rendering.lineHeight
    return rendering.isWide ? max(name + onset, 44) + 14 : name + onset + 40 + 14
  }

  private func draw(_ panel: Panel, on canvas: inout Canvas, _ frame: PlotFrame, top: Double) {
    let rendering = canvas.rendering
    canvas.drawLine(
      "app-chart__grid", from: (0, top), to: (rendering.width, top), opacity: "0.3")
    var nameBottom = canvas.write(lines: nameLines(panel, rendering), x: 0, top: top + 6)
    if let onset = panel.onset {
      let text = words.standing.from + " " + axis.words(onset)
      canvas.drawMarker(SeriesStyle.all[3], x: 6, y: nameBottom + rendering.lineHeight / 2)
      canvas.write(text, x: 18, baseline: canvas.baseline(top: nameBottom))
      nameBottom += rendering.lineHeight
    }
    let bottom = top + height(panel, rendering) - 6
    let plot = PlotFrame(
      left: frame.left, top: rendering.isWide ? top + 10 : nameBottom + 4, right: frame.right,
      bottom: bottom)
    let values = drawn(panel)
    let low = values.min() ?? 0
    let high = values.max() ?? 0
    func y(_ value: Double) -> Double {
      high > low
        ? plot.bottom - (value / 2 - low / 2) / (high / 2 - low / 2) * plot.height
        : (plot.top + plot.bottom) / 2
    }
    func x(_ time: Int) -> Double { plot.left + axis.fraction(time) * plot.width }
    if let onset = panel.onset, axis.holds(onset) {
      canvas.drawLine(
        "app-chart__annotation", from: (x(onset), top + (rendering.isWide ? 2 : plot.top - top)),
        to: (x(onset), bottom), width: "1.25")
      canvas.drawMarker(SeriesStyle.all[3], x: x(onset), y: bottom - 3, radius: 4.5)
    }
    draw(panel, on: &canvas, columns: Int(plot.width / 2), x: x, y: y)
    writeRange(low, high, values.isEmpty, panel.measure, on: &canvas, plot)
  }

  private func draw(
    _ panel: Panel, on canvas: inout Canvas, columns: Int, x: (Int) -> Double,
    y: (Double) -> Double
  ) {
    let style = SeriesStyle.all[0]
    let thinned = LineThinning(
      panel.points.filter { axis.holds($0.time) }, axis: axis, columns: columns)
    var path = Outline()
    for run in thinned.runs {
      if run.count == 1 {
        canvas.drawMarker(style, x: x(run[0].time), y: y(run[0].value), radius: 2.5)
        continue
      }
      for (step, point) in run.enumerated() {
        path.add(x: x(point.time), y: y(point.value), starts: step == 0)
      }
    }
    guard !path.isEmpty else { return }
    canvas.draw(
      "path",
      [
        "class": .words("app-chart__line " + style.name), "d": .words(path.text), "fill": "none",
        "stroke": .words(style.colour), "stroke-width": "1.75", "stroke-linejoin": "round",
      ])
  }

  private func writeRange(
    _ low: Double, _ high: Double, _ isEmpty: Bool, _ measure: Measure, on canvas: inout Canvas,
    _ plot: PlotFrame
  ) {
    let x = plot.right + 8
    let width = canvas.rendering.width - x
    let top = measure.text(isEmpty ? nil : high, words.standing)
    let foot = measure.text(isEmpty ? nil : low, words.standing)
    if top == foot {
      canvas.write(
        canvas.rendering.fitting.cut(top, to: width), x: x,
        baseline: canvas.baseline(middle: (plot.top + plot.bottom) / 2))
      return
    }
    canvas.write(
      canvas.rendering.fitting.cut(top, to: width), x: x,
      baseline: canvas.baseline(middle: plot.top + 2))
    canvas.write(
      canvas.rendering.fitting.cut(foot, to: width), x: x,
      baseline: canvas.baseline(middle: plot.bottom - 2))
  }
}
