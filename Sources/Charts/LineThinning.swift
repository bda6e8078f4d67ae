/// A point that has a value.
struct LinePoint: Sendable, Equatable {
  let time: Int
  let value: Double
}

/// The points worth drawing: of many points in one column of the picture only the first, the
/// lowest, the highest and the last can be seen.
///
/// Runs between gaps are kept apart, so that thinning never closes a gap.
struct LineThinning: Sendable {
  /// Runs of points without a gap; a run of one is an isolated point.
  let runs: [[LinePoint]]
  /// Whether there were more points than columns can show.
  let isThinned: Bool
  /// Whether there are so many points that the line fills areas.
  let isDense: Bool

  var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// Nothing is left out unless there are more than two points to a column.
  init(_ points: [LineChart.Point], axis: TimeAxis, columns: Int) {
    var whole: [[LinePoint]] = []
    var run: [LinePoint] = []
    for point in points {
      if let value = point.value {
        run.append(LinePoint(time: point.time, value: value))
      } else if !run.isEmpty {
        whole.append(run)
        run = []
      }
    }
    if !run.isEmpty { whole.append(run) }
    isThinned = columns > 0 && points.count > 2 * columns
    isDense = isThinned && points.count > 8 * columns
    guard isThinned else {
      runs = whole
      return
    }
    func column(_ point: LinePoint) -> Int { Int(axis.fraction(point.time) * Double(columns)) }
    var isolated: [Int: (low: LinePoint, high: LinePoint)] = [:]
    var kept: [[LinePoint]] = []
    for run in whole {
      if run.count > 1 {
        kept.append(Self.thinned(run, column: column))
      } else if let point = run.first {
        // Isolated points of a column share their lowest and highest.
        let seen = isolated[column(point)]
        isolated[column(point)] = (
          (seen?.low.value ?? .infinity) <= point.value ? seen?.low ?? point : point,
          (seen?.high.value ?? -.infinity) >= point.value ? seen?.high ?? point : point
        )
      }
    }
    for (_, pair) in isolated {
      kept.append([pair.low])
      if pair.high != pair.low { kept.append([pair.high]) }
    }
    runs = kept.sorted { ($0[0].time, $0[0].value) < ($1[0].time, $1[0].value) }
  }

  private static func thinned(
    _ run: [LinePoint], column: (LinePoint) -> Int
  ) -> [LinePoint] {
    var kept: [LinePoint] = []
    var start = 0
    while start < run.count {
      let own = column(run[start])
      var end = start
      var low = start
      var high = start
      while end < run.count, column(run[end]) == own {
        if run[end].value < run[low].value { low = end }
        if run[end].value > run[high].value { high = end }
        end += 1
      }
      for index in Set([start, low, high, end - 1]).sorted() { kept.append(run[index]) }
      start = end
    }
    return kept
  }
}
