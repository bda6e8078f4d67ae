import Records

/// A table with one reading a row: a time, a name, a value and labels, in any order of columns.
struct LongTable {
  let time: Int
  let name: Int
  let value: Int
  let unit: Int?
  let labels: [Int]

  private static let nameWords = [
    "metric", "metricname", "name", "series", "measure", "measurement", "counter", "key", "item",
  ]
  private static let valueWords = ["value", "val", "reading", "result", "average", "avg"]

  /// `nil` when the heading names no such columns.
  init?(heading: [String]) {
    let plain = heading.map { KeyName.plain($0) }
    func first(_ words: [String]) -> Int? {
      words.lazy.compactMap { plain.firstIndex(of: $0) }.first
    }
    guard let time = first(RecordArray.timeNames + ["ts", "t"]), let name = first(Self.nameWords),
      let value = first(Self.valueWords)
    else { return nil }
    self.time = time
    self.name = name
    self.value = value
    unit = first(["unit", "units"])
    let used = [time, name, value, unit ?? time]
    labels = heading.indices.filter { !used.contains($0) }
  }

  static func rows(_ bytes: [UInt8]) -> [CSVReader.Row] {
    var rows = CSVReader.read(bytes).rows
    // Excel's own line that names the separator.
    if rows.first?.cells.first?.hasPrefix("sep=") == true { rows.removeFirst() }
    return rows
  }

  static func read(_ document: Document) -> Harvest {
    var harvest = Harvest()
    harvest.lines.total = document.lines.count
    harvest.lines.blank = document.lines.indices.count { document.isBlank($0) }
    let rows = rows(document.bytes)
    guard let heading = rows.first, let columns = LongTable(heading: heading.cells) else {
      return harvest
    }
    var collector = SeriesCollector()
    var faults = FaultList(path: document.path)
    var bad = 0
    for row in rows.dropFirst() {
      guard row.cells.count == heading.cells.count,
        let time = AnyTime.read(row.cells[columns.time], zone: document.zone)
      else {
        bad += row.lineCount
        faults.add(
          line: row.line, lines: row.lineCount,
          "A row has a time that exists and a cell for each heading, and this one has not",
          fix: "Check whether the row was cut")
        continue
      }
      let text = row.cells[columns.value]
      let cell = CellNumber.read(text)
      if cell == nil, !MetricsTable.isGap(text) {
        harvest.problems.append(
          document.problem(
            line: row.line, "'\(text.prefix(40))' is no number",
            fix: "Write a number, or leave the cell empty where there is no reading"))
      }
      harvest.note(time)
      harvest.recordCount += 1
      collector.add(
        SeriesCollector.Key(
          path: columns.labels.map { row.cells[$0] }.filter { !$0.isEmpty },
          name: row.cells[columns.name]),
        time: time.time, cell: cell, line: document.line(row.line),
        unit: columns.unit.flatMap { UnitName.unit(row.cells[$0]) } ?? .none)
    }
    harvest.lines.notUnderstood = bad
    harvest.lines.understood = harvest.lines.total - harvest.lines.blank - bad
    harvest.series = collector.series(file: document.file)
    harvest.problems = FaultList.capped(harvest.problems + faults.problems, path: document.path)
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }
}
