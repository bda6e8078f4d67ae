/// The rows above a plot: names of periods, then texts of moments, placed so that no text touches
/// another and no line crosses a text. What finds no room gets a reference into the notes.
struct TimeHeader: Sendable {
  private struct Label: Sendable {
    let text: String
    let middle: Double
    let row: Int
  }

  let axis: TimeAxis
  let left: Double
  let right: Double
  let rendering: Rendering
  private let bands: [TimeBand]
  private var bandLabels: [Label] = []
  private var markLabels: [Label] = []
  private var lines: [(x: Double, row: Int)] = []
  private(set) var notes: [Note] = []
  private var markRows = 0

  init(
    axis: TimeAxis, bands: [TimeBand], marks: [TimeMark], left: Double, right: Double,
    rendering: Rendering
  ) {
    self.axis = axis
    self.left = left
    self.right = right
    self.rendering = rendering
    self.bands = bands.filter { $0.to > axis.start && $0.from < axis.end }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    placeBands()
    placeMarks(marks.filter { axis.holds($0.time) }.sorted { $0.time < $1.time })
  }

  /// How much room the rows need.
  var height: Double {
    Double((bandLabels.isEmpty ? 0 : 1) + markRows) * rendering.lineHeight
      + (bandLabels.isEmpty && markRows == 0 ? 0 : 4)
  }

  func x(_ time: Int) -> Double { left + axis.fraction(time) * (right - left) }

  /// Draws shading and lines down to `bottom`, and the texts; the first row starts at `top`.
  func draw(on canvas: inout Canvas, top: Double, bottom: Double) {
    for (index, band) in bands.enumerated() {
      let from = x(band.from)
      let width = max(x(band.to) - from, 1)
      canvas.draw(
        "rect",
        [
          "class": "app-chart__band", "x": .number(from), "y": .number(top),
          "width": .number(width), "height": .number(bottom - top), "fill": "currentColor",
          "fill-opacity": index % 2 == 0 ? "0.09" : "0.045",
        ])
    }
    let markTop = top + (bandLabels.isEmpty ? 0 : rendering.lineHeight)
    for line in lines {
      canvas.draw(
        "line",
        [
          "class": "app-chart__annotation", "x1": .number(line.x),
          "y1": .number(markTop + Double(line.row + 1) * rendering.lineHeight),
          "x2": .number(line.x), "y2": .number(bottom), "stroke": "currentColor",
          "stroke-width": "1.25",
        ])
    }
    for label in bandLabels {
      canvas.write(
        label.text, x: label.middle, baseline: canvas.baseline(top: top), anchor: .middle)
    }
    for label in markLabels {
      canvas.write(
        label.text, x: label.middle,
        baseline:
          canvas.baseline(top: markTop + Double(label.row) * rendering.lineHeight),
        anchor: .middle)
    }
  }

  private mutating func placeBands() {
    var end = -Double.infinity
    var letters = 0
    for band in bands {
      let from = x(band.from)
      let to = x(band.to)
      let middle = (from + to) / 2
      let width = rendering.fitting.width(band.label)
      if width <= to - from - 4, middle - width / 2 >= end + 8 {
        bandLabels.append(Label(text: band.label, middle: middle, row: 0))
        end = middle + width / 2
        continue
      }
      let letter = Note.letter(letters)
      letters += 1
      notes.append(
        Note(
          reference: letter,
          text: band.label + ", " + axis.words(from: band.from, to: band.to)))
      let half = rendering.fitting.width(letter) / 2
      if middle - half >= end + 8, middle + half <= rendering.width {
        bandLabels.append(Label(text: letter, middle: middle, row: 0))
        end = middle + half
      }
    }
  }

  private mutating func placeMarks(_ marks: [TimeMark]) {
    let rowLimit = 4
    if let placed = layout(marks.map(\.label), of: marks, rows: rowLimit, mustFit: true) {
      take(placed, marks)
      return
    }
    let numbers = marks.indices.map { String($0 + 1) }
    take(layout(numbers, of: marks, rows: rowLimit, mustFit: false) ?? [], marks)
    notes += zip(numbers, marks).map { number, mark in
      Note(reference: number, text: axis.words(mark.time) + ": " + mark.label)
    }
  }

  private mutating func take(_ placed: [Label?], _ marks: [TimeMark]) {
    markLabels = placed.compactMap(\.self)
    markRows = (markLabels.map(\.row).max() ?? -1) + 1
    lines = zip(placed, marks).map { (x($1.time), $0?.row ?? markRows - 1) }
  }

  /// Each text goes into the highest row where it and its line stay clear of those before it.
  private func layout(
    _ texts: [String], of marks: [TimeMark], rows: Int, mustFit: Bool
  ) -> [Label?]? {
    var ends = Array(repeating: -Double.infinity, count: rows)
    var lines: [(x: Double, row: Int)] = []
    var labels: [Label?] = []
    for (text, mark) in zip(texts, marks) {
      let x = self.x(mark.time)
      let width = rendering.fitting.width(text)
      func row(_ start: Double) -> Int? {
        (0..<rows).first { row in
          ends[row...].allSatisfy { $0 + 8 <= min(start, x) }
            && !lines.contains { $0.row < row && $0.x > start - 3 && $0.x < start + width + 3 }
        }
      }
      // A text stands over its line a little, or starts at it where the line before is near.
      let starts = [min(width / 2, 12), 0].map { max(0, min(x - $0, rendering.width - width)) }
      let start = row(starts[0]) == nil ? starts[1] : starts[0]
      guard let row = row(start), start + width <= rendering.width, !text.isEmpty else {
        if mustFit { return nil }
        labels.append(nil)
        continue
      }
      ends[row] = start + width
      lines.append((x, row))
      labels.append(Label(text: text, middle: start + width / 2, row: row))
    }
    return labels
  }
}
