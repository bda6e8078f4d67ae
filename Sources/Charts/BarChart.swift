/// Amounts of named categories as horizontal bars, so that long names stay readable.
package struct BarChart: Sendable {
  /// A category with one amount for each part; `nil` means that nothing was recorded.
  package struct Category: Sendable, Equatable {
    package let name: String
    package let values: [Double?]

    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values.map(\.drawable)
    }
  }

  /// How the parts of a category stand to each other.
  package enum Arrangement: Sendable, Equatable {
    /// End to end, with the total at the end.
    case stacked
    /// Below each other, each with its own figure.
    case grouped
  }

  let words: ChartWords
  let measure: Measure
  let parts: [String]
  let arrangement: Arrangement
  let categories: [Category]

  /// Throws if there are more than four parts. The caller orders the categories.
  package init(
    words: ChartWords, measure: Measure, parts: [String] = [""],
    arrangement: Arrangement = .stacked, categories: [Category]
  ) throws(ChartProblem) {
    guard parts.count <= SeriesStyle.limit else {
      throw .tooMany("parts of a bar", limit: SeriesStyle.limit, in: words.finding)
    }
    self.words = words
    self.measure = measure
    self.parts = parts
    self.arrangement = arrangement
    self.categories = categories
  }

  /// The chart; the id becomes the prefix of all ids in it.
  package func chart(id: String) -> Chart {
    words.chart(id: id, data: table) { picture($0, id: $1) }
  }

  private var showsTotal: Bool { parts.count > 1 && arrangement == .stacked }

  private var table: DataTable {
    var columns = [DataTable.Column(title: words.standing.category, isNumeric: false)]
    columns += parts.map {
      DataTable.Column(title: $0.isEmpty ? measure.title : $0, isNumeric: true)
    }
    if showsTotal { columns.append(.init(title: words.standing.total, isNumeric: true)) }
    return DataTable(
      caption: words.tableCaption, columns: columns,
      rows: categories.map { category in
        let values = parts.indices.map { value(category, $0) }
        return [category.name] + values.map { measure.text($0, words.standing) }
          + (showsTotal ? [measure.text(total(category), words.standing)] : [])
      })
  }

  private func value(_ category: Category, _ part: Int) -> Double? {
    category.values.indices.contains(part) ? category.values[part] : nil
  }

  private func total(_ category: Category) -> Double? {
    let values = parts.indices.compactMap { value(category, $0) }
    return values.isEmpty ? nil : Optional(values.reduce(0, +)).drawable
  }

  /// The rows of bars of a category: all parts in one row, or a row for each.
  private var rows: [[Int]] {
    arrangement == .stacked ? [Array(parts.indices)] : parts.indices.map { [$0] }
  }

  private var valueScale: ValueScale {
    let sums = categories.flatMap { category in
      rows.flatMap { row in
        let values = row.compactMap { value(category, $0) }
        return [
          values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +),
        ].compactMap { Optional($0).drawable }
      }
    }
    return .linear(
      sums, measure: measure, standing: words.standing, fromZero: true, steps: 4)
  }

  private func picture(_ rendering: Rendering, id: String) -> String {
    var canvas = Canvas(rendering, id: id)
    canvas.drawTextures(parts: parts.count)
    let fitting = rendering.fitting
    let named = parts.count > 1 ? parts : []
    var top = canvas.writeKey(named, top: 0) { canvas, index, x, y in
      canvas.drawSwatch(
        SeriesStyle.style(index, of: parts.count), x: x, y: y, parts: parts.count)
    }
    top = canvas.write(
      lines: fitting.wrapped(measure.title, to: rendering.width, lines: 3), x: 0,
      top: top + (named.isEmpty ? 0 : 4))
    top += 8
    let figures = categories.flatMap { category in
      rows.map { figure(category, $0) }
    }
    let figureWidth = figures.map(fitting.width).max() ?? 0
    let nameWidth =
      rendering.isWide
      ? min(categories.map { fitting.width($0.name) }.max() ?? 0, 210) + 12 : 0
    let scale = valueScale
    // Figures of negative bars stand to their left.
    let negative = scale.lower < 0 ? figureWidth + 6 : 0
    let frame = PlotFrame(
      left: nameWidth + negative, top: top, right: rendering.width - figureWidth - 8,
      bottom: top)
    for category in categories {
      top = draw(category, on: &canvas, frame, scale, nameWidth: nameWidth, top: top)
    }
    return canvas.picture(words, height: top + 2)
  }

  private func figure(_ category: Category, _ row: [Int]) -> String {
    let values = row.compactMap { value(category, $0) }
    return measure.text(values.isEmpty ? nil : values.reduce(0, +), words.standing)
  }

  private func draw(
    _ category: Category, on canvas: inout Canvas, _ frame: PlotFrame, _ scale: ValueScale,
    nameWidth: Double, top: Double
  ) -> Double {
    let rendering = canvas.rendering
    let width = rendering.isWide ? nameWidth - 12 : rendering.width
    let lines = rendering.fitting.wrapped(category.name, to: width, lines: 2)
    let thickness = rows.count > 1 ? rendering.lineHeight : 24
    let barsHeight = Double(rows.count) * (thickness + 2)
    let nameHeight = Double(lines.count) * rendering.lineHeight
    let height = rendering.isWide ? max(barsHeight, nameHeight) : barsHeight
    var y = top
    if rendering.isWide {
      canvas.write(lines: lines, x: 0, top: top + (height - nameHeight) / 2)
      y += (height - barsHeight) / 2
    } else {
      y = canvas.write(lines: lines, x: 0, top: top) + 2
    }
    let zero = frame.left + scale.fraction(0) * max(frame.width, 20)
    canvas.drawLine(
      "app-chart__axis", from: (zero, y - 3), to: (zero, y + barsHeight + 1), opacity: "0.7")
    for row in rows {
      draw(category, row, on: &canvas, frame, scale, top: y, thickness: thickness)
      y += thickness + 2
    }
    return (rendering.isWide ? top + height : y) + (rendering.isWide ? 12 : 10)
  }

  private func draw(
    _ category: Category, _ row: [Int], on canvas: inout Canvas, _ frame: PlotFrame,
    _ scale: ValueScale, top: Double, thickness: Double
  ) {
    func x(_ value: Double) -> Double {
      frame.left + scale.fraction(value) * max(frame.width, 20)
    }
    var up = 0.0
    var down = 0.0
    for part in row {
      guard let value = value(category, part), value != 0 else { continue }
      let base = value > 0 ? up : down
      if value > 0 { up += value } else { down += value }
      let white = base == 0 ? 0 : 2.0
      let ends = (x(base), x(base + value))
      canvas.drawBar(
        SeriesStyle.style(part, of: parts.count),
        Box(
          left: min(ends.0, ends.1) + (value > 0 ? white : 0), top: top,
          right: max(ends.0, ends.1) - (value < 0 ? white : 0), bottom: top + thickness),
        value: measure.plain(value),
        parts: parts.count)
    }
    let base = canvas.baseline(middle: top + thickness / 2)
    if up == 0 && down < 0 {
      canvas.write(figure(category, row), x: x(down) - 6, baseline: base, anchor: .end)
    } else {
      canvas.write(figure(category, row), x: x(up) + 6, baseline: base)
    }
  }
}
