/// Amounts per bucket of time as columns, stacked from up to four parts.
package struct ColumnChart: Sendable {
  /// The amounts of one bucket, one for each part; `nil` means that nothing was recorded.
  package struct Bucket: Sendable, Equatable {
    package let start: Int
    package let values: [Double?]

    /// The start is in seconds since 1970 UTC.
    package init(start: Int, values: [Double?]) {
      self.start = start
      self.values = values.map(\.drawable)
    }
  }

  let words: ChartWords
  let axis: TimeAxis
  let measure: Measure
  let parts: [String]
  let bucketSeconds: Int
  let buckets: [Bucket]
  let bands: [TimeBand]
  let marks: [TimeMark]

  /// Throws if there are more than four parts. One unnamed part makes plain columns.
  package init(
    words: ChartWords, axis: TimeAxis, measure: Measure, parts: [String] = [""],
    bucketSeconds: Int, buckets: [Bucket], bands: [TimeBand] = [], marks: [TimeMark] = []
  ) throws(ChartProblem) {
    guard parts.count <= SeriesStyle.limit else {
      throw .tooMany("parts of a column", limit: SeriesStyle.limit, in: words.finding)
    }
    self.words = words
    self.axis = axis
    self.measure = measure
    self.parts = parts
    self.bucketSeconds = min(max(bucketSeconds, 1), 3_153_600_000)
    self.buckets = buckets.filter { axis.holds($0.start) }.sorted { $0.start < $1.start }
    self.bands = bands
    self.marks = marks
  }

  /// The chart; the id becomes the prefix of all ids in it.
  package func chart(id: String) -> Chart {
    words.chart(id: id, data: table) { picture($0, id: $1) }
  }

  private var table: DataTable {
    var columns = [DataTable.Column(title: words.standing.from, isNumeric: false)]
    columns += parts.map {
      DataTable.Column(title: $0.isEmpty ? measure.title : $0, isNumeric: true)
    }
    return DataTable(
      caption: words.tableCaption, columns: columns,
      rows: buckets.map { bucket in
        [axis.words(bucket.start)]
          + parts.indices.map { measure.text(value(bucket, $0), words.standing) }
      })
  }

  func value(_ bucket: Bucket, _ part: Int) -> Double? {
    bucket.values.indices.contains(part) ? bucket.values[part] : nil
  }

  private func isGap(_ bucket: Bucket) -> Bool {
    parts.indices.allSatisfy { value(bucket, $0) == nil }
  }

  private var valueScale: ValueScale {
    let sums = buckets.flatMap { bucket in
      let values = parts.indices.compactMap { value(bucket, $0) }
      return [
        values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +),
      ].compactMap { Optional($0).drawable }
    }
    return .linear(
      sums, measure: measure, standing: words.standing, fromZero: true, steps: 5)
  }

  private func picture(_ rendering: Rendering, id: String) -> String {
    var canvas = Canvas(rendering, id: id)
    canvas.drawTextures(parts: parts.count)
    let scale = valueScale
    let left = min(canvas.gutter(scale), rendering.width / 2)
    let right = rendering.width - 8
    var named = parts.count > 1 ? parts : []
    let gaps = buckets.filter(isGap)
    if !gaps.isEmpty && gaps.count < buckets.count {
      named.append(StandingWords.capitalised(words.standing.noData))
    }
    var top = canvas.writeKey(named, top: 0) { canvas, index, x, y in
      if parts.count > 1 && index < parts.count {
        canvas.drawSwatch(
          SeriesStyle.style(index, of: parts.count), x: x, y: y, parts: parts.count)
      } else {
        canvas.drawGap(x: x + 4, width: 24, foot: y + 4)
      }
    }
    top = canvas.write(
      lines: rendering.fitting.wrapped(measure.title, to: rendering.width, lines: 3), x: 0,
      top: top + (named.isEmpty ? 0 : 4))
    let header = TimeHeader(
      axis: axis, bands: bands, marks: marks, left: left, right: right, rendering: rendering)
    let plotTop = top + 4 + header.height + (header.height > 0 ? 4 : 8)
    let frame = PlotFrame(
      left: left, top: plotTop, right: right, bottom: plotTop + (rendering.isWide ? 220 : 170))
    header.draw(on: &canvas, top: top + 4, bottom: frame.bottom)
    canvas.drawGrid(scale, in: frame)
    let foot = canvas.drawTimes(axis, in: frame)
    for bucket in buckets { draw(bucket, on: &canvas, frame, scale) }
    if gaps.count == buckets.count { canvas.writeNoData(words.standing, in: frame) }
    let end = canvas.write(notes: header.notes, top: foot)
    return canvas.picture(words, height: end)
  }

  private func draw(
    _ bucket: Bucket, on canvas: inout Canvas, _ frame: PlotFrame, _ scale: ValueScale
  ) {
    let from = frame.left + axis.fraction(bucket.start) * frame.width
    let to = frame.left + axis.fraction(bucket.start + bucketSeconds) * frame.width
    // The gap between columns is a fifth, and never so wide that a column disappears.
    let gap = min((to - from) * 0.2, 6)
    let width = max(to - from - gap, 0.5)
    if isGap(bucket) {
      canvas.drawGap(x: from + gap / 2, width: width, foot: frame.y(0, scale))
    }
    var up = 0.0
    var down = 0.0
    for part in parts.indices {
      guard let value = value(bucket, part), value != 0 else { continue }
      let base = value > 0 ? up : down
      if value > 0 { up += value } else { down += value }
      let one = frame.y(base, scale)
      let other = frame.y(base + value, scale)
      let white = parts.count > 1 && base != 0 ? 2.0 : 0
      let top = min(one, other) + (value < 0 ? white : 0)
      canvas.drawBar(
        SeriesStyle.style(part, of: parts.count),
        Box(
          left: from + gap / 2, top: top, right: from + gap / 2 + width,
          bottom: max(one, other) - (value > 0 ? white : 0)), value: measure.plain(value),
        parts: parts.count)
    }
  }
}
