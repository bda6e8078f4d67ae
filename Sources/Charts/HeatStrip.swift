/// The state of each measure in each bucket of time: height, pattern and word tell states apart,
/// colour only helps.
package struct HeatStrip: Sendable {
  package enum State: Int, Sendable, CaseIterable {
    case ok, slower, failing, noData
  }

  /// A measure with one state for each bucket, from the start of the strip.
  package struct Row: Sendable, Equatable {
    package let name: String
    package let states: [State]

    package init(name: String, states: [State]) {
      self.name = name
      self.states = states
    }
  }

  /// A stretch of equal states.
  struct Run: Sendable, Equatable {
    let state: State
    let from: Int
    let to: Int
  }

  let words: ChartWords
  let axis: TimeAxis
  let bucketSeconds: Int
  let rows: [Row]
  let bands: [TimeBand]

  /// Buckets start at the start of the axis; those beyond its end are left out. A row that is
  /// too short has no data at its end.
  package init(
    words: ChartWords, axis: TimeAxis, bucketSeconds: Int, rows: [Row], bands: [TimeBand] = []
  ) {
    self.words = words
    self.axis = axis
    self.bucketSeconds = min(max(bucketSeconds, 1), 3_153_600_000)
    self.rows = rows
    self.bands = bands
  }

  /// The chart; the id becomes the prefix of all ids in it.
  package func chart(id: String) -> Chart {
    words.chart(id: id, data: table) { picture($0, id: $1) }
  }

  /// Equal neighbours joined.
  func runs(_ row: Row) -> [Run] {
    var runs: [Run] = []
    let buckets = (axis.span + bucketSeconds - 1) / bucketSeconds
    func add(_ state: State, from: Int, to: Int) {
      if let last = runs.last, last.state == state {
        runs[runs.count - 1] = Run(state: state, from: last.from, to: to)
      } else {
        runs.append(Run(state: state, from: from, to: to))
      }
    }
    let known = row.states.prefix(buckets)
    for (index, state) in known.enumerated() {
      let from = axis.start + index * bucketSeconds
      add(state, from: from, to: min(from + bucketSeconds, axis.end))
    }
    let end = min(axis.start + known.count * bucketSeconds, axis.end)
    if end < axis.end { add(.noData, from: end, to: axis.end) }
    return runs
  }

  func name(_ state: State) -> String {
    switch state {
    case .ok: words.standing.ok
    case .slower: words.standing.slower
    case .failing: words.standing.failing
    case .noData: words.standing.noData
    }
  }

  /// One row for each stretch of equal states.
  private var table: DataTable {
    let standing = words.standing
    return DataTable(
      caption: words.tableCaption,
      columns: [standing.signal, standing.time, standing.event].map {
        .init(title: $0, isNumeric: false)
      },
      rows: rows.flatMap { row in
        runs(row).map { [row.name, axis.words(from: $0.from, to: $0.to), name($0.state)] }
      })
  }
}
