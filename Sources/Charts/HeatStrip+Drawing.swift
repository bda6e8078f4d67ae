extension HeatStrip {
  func picture(_ rendering: Rendering, id: String) -> String {
    var canvas = Canvas(rendering, id: id)
    let hatch = canvas.prefix + "-hatch"
    drawPattern(hatch, on: &canvas)
    let states = State.allCases
    let keyBottom = canvas.writeKey(
      states.map { StandingWords.capitalised(name($0)) }, top: 0
    ) { canvas, index, x, y in
      draw(states[index], on: &canvas, x: x + 4, width: 24, foot: y + 9, scale: 0.7, hatch)
    }
    let nameWidth = rows.map { rendering.fitting.width($0.name) }.max() ?? 0
    let left = rendering.isWide ? min(nameWidth, 180) + 16 : 0
    let right = rendering.width - 8
    let header = TimeHeader(
      axis: axis, bands: bands, marks: [], left: left, right: right, rendering: rendering)
    let top = keyBottom + 8 + header.height
    var feet: [Double] = []
    var y = top
    let names = rows.map {
      rendering.fitting.wrapped($0.name, to: rendering.isWide ? left - 16 : right, lines: 2)
    }
    for lines in names {
      let nameHeight = Double(lines.count) * rendering.lineHeight
      y += rendering.isWide ? max(rendering.lineHeight + 26, nameHeight + 4) + 8 : 0
      if !rendering.isWide { y += nameHeight + rendering.lineHeight + 34 }
      feet.append(y)
    }
    let frame = PlotFrame(left: left, top: top, right: right, bottom: y + 6)
    header.draw(on: &canvas, top: keyBottom + 8, bottom: frame.bottom)
    let bottom = canvas.drawTimes(axis, in: frame)
    for (index, row) in rows.enumerated() {
      let height = Double(names[index].count) * rendering.lineHeight
      let nameTop =
        rendering.isWide
        ? feet[index] - max(height, 24)
        : feet[index] - 28 - rendering.lineHeight - height
      canvas.write(lines: names[index], x: 0, top: nameTop)
      draw(row, on: &canvas, frame, foot: feet[index], hatch)
    }
    let end = canvas.write(notes: header.notes, top: bottom)
    return canvas.picture(words, height: end)
  }

  private func draw(
    _ row: Row, on canvas: inout Canvas, _ frame: PlotFrame, foot: Double, _ hatch: String
  ) {
    let fitting = canvas.rendering.fitting
    for run in runs(row) {
      let from = frame.left + axis.fraction(run.from) * frame.width
      let width = max((axis.fraction(run.to) - axis.fraction(run.from)) * frame.width, 0.75)
      draw(run.state, on: &canvas, x: from, width: width, foot: foot, scale: 1, hatch)
      // OK needs no word: it is the state that nobody looks for.
      guard run.state != .ok else { continue }
      let word = StandingWords.capitalised(name(run.state))
      let letter = String(word.prefix(1))
      let text = fitting.width(word) <= width ? word : letter
      canvas.write(
        text, x: from + width / 2,
        baseline: foot - 28 - TextWidth.descent * canvas.rendering.fontSize, anchor: .middle)
    }
  }

  private func draw(
    _ state: State, on canvas: inout Canvas, x: Double, width: Double, foot: Double,
    scale: Double, _ hatch: String
  ) {
    let (height, name, fill): (Double, String, String) =
      switch state {
      case .ok: (6, "ok", "#28A197")
      case .slower: (15, "slower", "url(#" + hatch + ")")
      case .failing: (25, "failing", "#801650")
      case .noData: (6, "no-data", "none")
      }
    let stroke =
      switch state {
      case .slower: "#F46A25"
      case .noData: "currentColor"
      default: "none"
      }
    canvas.draw(
      "rect",
      [
        "class": .words("app-chart__state--" + name), "x": .number(x),
        "y": .number(foot - height * scale), "width": .number(width),
        "height": .number(height * scale), "fill": .words(fill), "stroke": .words(stroke),
        "stroke-width": "1", "stroke-dasharray": state == .noData ? "2 2" : "none",
      ])
  }

  private func drawPattern(_ hatch: String, on canvas: inout Canvas) {
    canvas.open("defs", [:])
    canvas.open(
      "pattern",
      [
        "id": .words(hatch), "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
      ])
    canvas.draw(
      "path",
      [
        "d": "M-1 1L1 -1M0 6L6 0M5 7L7 5", "stroke": "#F46A25", "stroke-width": "2.5",
        "fill": "none",
      ])
    canvas.close("pattern")
    canvas.close("defs")
  }
}
