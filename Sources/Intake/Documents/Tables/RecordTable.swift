import Records

/// A table of records as an export writes it, each row the same as a JSON object with the column
/// names as keys.
struct RecordTable: Sendable {
  let names: [String]
  let rows: [JSONNode]
  private let table: CSVReader.Table
  /// Which of two orders the dates of the table are in; `nil` without dates in numbers.
  let order: DayOrder?

  /// `nil` when there is no header with two columns and no row below it.
  init?(_ bytes: [UInt8]) {
    table = CSVReader.read(bytes)
    guard let header = table.rows.first, header.cells.count >= 2, table.rows.count >= 2,
      header.cells.allSatisfy({ $0.utf8.count <= 60 && !$0.contains("\n") }),
      header.cells.contains(where: { $0.first?.isLetter == true })
    else { return nil }
    let names = header.cells
    self.names = names
    let times = names.indices.filter { column in
      let name = KeyName.plain(names[column])
      return RecordArray.timeNames.contains(name) || Self.moreTimes.contains(name)
    }
    let rows = table.rows.dropFirst().filter { $0.cells.count == names.count }
    let texts = times.flatMap { column in rows.map { $0.cells[column] } }
    let order = DayOrder(texts)
    self.order = texts.contains(where: { order.iso($0) != $0 }) ? order : nil
    self.rows = rows.map { row in
      JSONNode(
        line: row.line,
        value: .object(
          names.indices.map { column in
            let cell = row.cells[column]
            return JSONNode.Member(
              key: names[column], line: row.line,
              node: JSONNode(
                line: row.line, value: .string(times.contains(column) ? order.iso(cell) : cell)))
          }))
    }
  }

  /// The rows of a sample that are whole.
  init?(_ sample: FileSample) {
    guard sample.json == nil else { return nil }
    var head = sample.head
    if sample.byteCount > head.count, let end = head.lastIndex(of: 10) {
      head.removeSubrange(end...)
    }
    self.init(head)
  }

  /// Names of times besides those of JSON records.
  static let moreTimes: Set<String> = [
    "start", "end", "starttime", "endtime", "plannedstart", "plannedend", "plannedstartdate",
    "plannedenddate", "actualstart", "actualend", "scheduledstart", "scheduledend", "startdate",
    "enddate", "closed", "closedat", "resolved", "resolvedat", "updated", "updatedat",
    "createddate", "datecreated", "dateopened", "openedon", "logged", "loggedat", "datetime",
    "firedat", "acknowledgedat", "when", "implementedat",
  ]

  /// Reads every row with `record`; a row that gives no record is a line not understood.
  func read(
    _ document: Document, record: (JSONNode, inout Harvest) -> Bool
  ) -> Harvest {
    var harvest = Harvest()
    var faults = FaultList(path: document.path)
    harvest.lines.total = document.lines.count
    harvest.lines.blank = table.blankLines
    harvest.lines.understood = table.rows.first?.lineCount ?? 0
    var nodes = rows[...]
    for row in table.rows.dropFirst() {
      guard row.cells.count == names.count, let node = nodes.popFirst() else {
        harvest.lines.notUnderstood += row.lineCount
        faults.add(
          line: row.line, lines: row.lineCount,
          "A row has \(names.count) cells as the header does, and this one has \(row.cells.count)",
          fix: "Check whether the row was cut, or put cells that hold a comma in quotes")
        continue
      }
      if record(node, &harvest) {
        harvest.lines.understood += row.lineCount
        harvest.recordCount += 1
      } else {
        harvest.lines.notUnderstood += row.lineCount
        faults.add(
          line: row.line, lines: row.lineCount,
          "A record has a time that exists, and this one has none",
          fix: "Write times as YYYY-MM-DD HH:MM:SS")
      }
    }
    if let line = table.openQuote {
      harvest.problems.append(
        document.problem(line: line, "A quoted cell has no end", fix: "Add the closing quote"))
    }
    harvest.problems += faults.problems + orderProblems(document)
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }

  private func orderProblems(_ document: Document) -> [Problem] {
    switch order {
    case .monthFirst:
      [
        document.problem(
          line: nil, "The dates of this file name the month first, as in the United States",
          fix: "Check one date; a day past 12 stands in second place", weight: .note)
      ]
    case .dayFirst(isCertain: false):
      [
        document.problem(
          line: nil, "No date of this file has a day past 12; the day is taken to come first",
          fix: "Check one date, or export dates as YYYY-MM-DD", weight: .note)
      ]
    default: []
    }
  }
}
