/// Up to four measures over time as lines; gaps stay gaps.
package struct LineChart: Sendable {
  /// A value at a time; `nil` is a gap: nothing was recorded.
  package struct Point: Sendable, Equatable {
    package let time: Int
    package let value: Double?

    /// The time is in seconds since 1970 UTC. A value that is not finite counts as a gap.
    package init(time: Int, value: Double?) {
      self.time = time
      self.value = value.drawable
    }
  }

  /// A line with the name it is labelled by.
  package struct Series: Sendable, Equatable {
    package let name: String
    package let points: [Point]

    /// Points may come in any order; of several at one time the last one that has a value counts.
    package init(name: String, points: [Point]) {
      self.name = name
      var kept: [Point] = []
      // Sorting is stable, so equal times stay in the order they came in.
      for point in points.sorted(by: { $0.time < $1.time }) {
        if let last = kept.last, last.time == point.time {
          if point.value != nil { kept[kept.count - 1] = point }
        } else {
          kept.append(point)
        }
      }
      self.points = kept
    }
  }

  /// A level that matters, drawn across the plot.
  package struct Threshold: Sendable, Equatable {
    package let label: String
    package let value: Double

    /// A level that is not finite is not drawn.
    package init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// How values are mapped to height.
  package enum Scale: Sendable, Equatable {
    /// Even steps from zero.
    case fromZero
    /// Even steps around the data; the axis title says that it does not start at zero.
    case aroundData
    /// Powers of ten; zero and negative values stand at the foot, the axis title says so.
    case logarithmic
  }

  let words: ChartWords
  let axis: TimeAxis
  let measure: Measure
  let series: [Series]
  let scale: Scale
  let thresholds: [Threshold]
  let bands: [TimeBand]
  let marks: [TimeMark]
  let summary: DataTable?

  /// Throws if there are more than four series or four thresholds.
  ///
  /// A `summary`, if given, is the table that is shown; the download still holds every point.
  package init(
    words: ChartWords, axis: TimeAxis, measure: Measure, series: [Series],
    scale: Scale = .fromZero, thresholds: [Threshold] = [], bands: [TimeBand] = [],
    marks: [TimeMark] = [], summary: DataTable? = nil
  ) throws(ChartProblem) {
    guard series.count <= SeriesStyle.limit else {
      throw .tooMany("series", limit: SeriesStyle.limit, in: words.finding)
    }
    guard thresholds.count <= SeriesStyle.limit else {
      throw .tooMany("thresholds", limit: SeriesStyle.limit, in: words.finding)
    }
    self.words = words
    self.axis = axis
    self.measure = measure
    self.series = series
    self.scale = scale
    self.thresholds = thresholds.filter { $0.value.isFinite }
    self.bands = bands
    self.marks = marks
    self.summary = summary
  }

  /// The chart; the id becomes the prefix of all ids in it.
  package func chart(id: String) -> Chart {
    words.chart(id: id, data: table, summary: summary) { picture($0, id: $1) }
  }

  /// One row for each time at which any series has a point on the axis.
  private var table: DataTable {
    var rows: [Int: [Double?]] = [:]
    for (index, line) in series.enumerated() {
      for point in line.points where axis.holds(point.time) {
        var row = rows[point.time] ?? Array(repeating: nil, count: series.count)
        row[index] = point.value ?? row[index]
        rows[point.time] = row
      }
    }
    var columns = [DataTable.Column(title: words.standing.time, isNumeric: false)]
    columns += series.map {
      DataTable.Column(title: $0.name.isEmpty ? measure.title : $0.name, isNumeric: true)
    }
    return DataTable(
      caption: words.tableCaption, columns: columns,
      rows: rows.sorted { $0.key < $1.key }.map { time, values in
        [axis.words(time)] + values.map { measure.text($0, words.standing) }
      })
  }

  /// The axis title, with what is unusual about the axis.
  var title: String {
    switch scale {
    case .fromZero: measure.title
    case .aroundData:
      valueScale(steps: 5).lower == 0
        ? measure.title : measure.title + " (" + words.standing.notFromZero + ")"
    case .logarithmic: measure.title + " (" + words.standing.logScale + ")"
    }
  }

  func valueScale(steps: Int) -> ValueScale {
    let drawn = series.flatMap { line in
      line.points.filter { axis.holds($0.time) }.compactMap(\.value)
    }
    let values = drawn + thresholds.compactMap { Optional($0.value).drawable }
    if scale == .logarithmic {
      return .logarithmic(values, measure: measure, standing: words.standing, steps: steps)
    }
    return .linear(
      values, measure: measure, standing: words.standing, fromZero: scale == .fromZero,
      steps: steps)
  }
}
