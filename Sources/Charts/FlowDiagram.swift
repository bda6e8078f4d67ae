/// How one thing led to the next, from top to bottom; what no record shows is dashed.
package struct FlowDiagram: Sendable {
  package enum Basis: Sendable, Equatable {
    /// A record shows it.
    case evidenced
    /// It was concluded from what records show.
    case inferred
  }

  /// A box, and the arrow that leads to it.
  package struct Step: Sendable, Equatable {
    package let time: String
    package let title: String
    package let detail: String
    package let basis: Basis

    /// The time is already words, for example "9:04am"; empty if it is not established.
    package init(time: String, title: String, detail: String = "", basis: Basis) {
      self.time = time
      self.title = title
      self.detail = detail
      self.basis = basis
    }
  }

  let words: ChartWords
  let steps: [Step]

  package init(words: ChartWords, steps: [Step]) {
    self.words = words
    self.steps = steps
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
        .init(title: standing.number, isNumeric: true),
        .init(title: standing.time, isNumeric: false),
        .init(title: standing.step, isNumeric: false),
        .init(title: standing.detail, isNumeric: false),
        .init(title: standing.basis, isNumeric: false),
      ],
      rows: steps.enumerated().map { index, step in
        [
          String(index + 1), step.time.isEmpty ? "\u{2013}" : step.time, step.title,
          step.detail.isEmpty ? "\u{2013}" : step.detail,
          step.basis == .evidenced ? words.standing.evidenced : words.standing.inferred,
        ]
      })
  }

  private func picture(_ rendering: Rendering, id: String) -> String {
    var canvas = Canvas(rendering, id: id)
    let used = [Basis.evidenced, .inferred].filter { basis in steps.contains { $0.basis == basis } }
    let entries = used.count < 2 && used != [.inferred] ? [] : used
    let names = entries.map {
      StandingWords.capitalised(
        $0 == .evidenced ? words.standing.evidenced : words.standing.inferred)
    }
    var y = canvas.writeKey(names, top: 0) { canvas, index, x, y in
      drawBox(
        Box(left: x + 1, top: y - 7, right: x + 28, bottom: y + 7), entries[index], on: &canvas)
    }
    y += entries.isEmpty ? 2 : 10
    let times = steps.map { rendering.fitting.width($0.time) }.max() ?? 0
    let left = rendering.isWide && times > 0 ? min(times, 130) + 20 : 1
    let right = rendering.width - 1
    for (index, step) in steps.enumerated() {
      if index > 0 { y = drawArrow(step.basis, on: &canvas, x: left + 40, top: y) }
      y = draw(step, on: &canvas, left: left, right: right, top: y)
    }
    return canvas.picture(words, height: y + 2)
  }

  private func draw(
    _ step: Step, on canvas: inout Canvas, left: Double, right: Double, top: Double
  ) -> Double {
    let rendering = canvas.rendering
    let width = right - left - 28
    let title = rendering.strongFitting.wrapped(step.title, to: width, lines: 3)
    let detail = rendering.fitting.wrapped(step.detail, to: width, lines: 4)
    let inside =
      rendering.isWide || step.time.isEmpty
      ? []
      : [
        rendering.fitting.cut(step.time, to: width)
      ]
    let lines = title.count + detail.count + inside.count
    let bottom = top + Double(max(lines, 1)) * rendering.lineHeight + 20
    drawBox(Box(left: left, top: top, right: right, bottom: bottom), step.basis, on: &canvas)
    var y = canvas.write(lines: inside, x: left + 14, top: top + 10)
    y = canvas.write(lines: title, x: left + 14, top: y, strong: true)
    canvas.write(lines: detail, x: left + 14, top: y)
    if rendering.isWide {
      canvas.write(
        rendering.fitting.cut(step.time, to: left - 16), x: left - 16,
        baseline: canvas.baseline(top: top + 10), anchor: .end)
    }
    return bottom
  }

  private func drawBox(_ box: Box, _ basis: Basis, on canvas: inout Canvas) {
    canvas.draw(
      "rect",
      [
        "class": "app-chart__box", "x": .number(box.left), "y": .number(box.top),
        "width": .number(box.right - box.left), "height": .number(box.bottom - box.top),
        "fill": "none", "stroke": "currentColor", "stroke-width": "1.75",
        "stroke-dasharray": .words(dash(basis)),
      ])
  }

  private func drawArrow(
    _ basis: Basis, on canvas: inout Canvas, x: Double, top: Double
  ) -> Double {
    let tip = top + 30
    canvas.drawLine(
      "app-chart__arrow", from: (x, top), to: (x, tip - 9), width: "1.75", dash: dash(basis))
    let points = [(-6.0, -10.0), (6, -10), (0, 0)].map {
      Markup.coordinate(x + $0.0) + "," + Markup.coordinate(tip + $0.1)
    }
    canvas.draw(
      "polygon", ["class": "app-chart__arrow", "points": .words(points.joined(separator: " "))])
    return tip
  }

  private func dash(_ basis: Basis) -> String { basis == .evidenced ? "none" : "5 4" }
}
