import Records

/// A table of measures over time: the first column the time, every other column one measure.
enum MetricsTable {
  /// One cell with its row's time.
  private struct Reading {
    let time: Timestamp
    let cell: CellNumber?
    let line: SourceLine
  }

  static func read(_ document: Document) -> Harvest {
    var harvest = Harvest()
    let table = CSVReader.read(document.bytes)
    harvest.lines.total = document.lines.count
    harvest.lines.blank = table.blankLines
    guard let header = table.rows.first else { return harvest }
    harvest.lines.understood += header.lineCount
    let names = unique(header.cells, document, header.line, &harvest)
    var columns = [[Reading]](repeating: [], count: max(0, names.count - 1))
    var faults = FaultList(path: document.path)
    for row in table.rows.dropFirst() {
      guard let time = AnyTime.read(row.cells.first ?? "", zone: document.zone) else {
        harvest.lines.notUnderstood += row.lineCount
        faults.add(
          line: row.line, lines: row.lineCount,
          "'\((row.cells.first ?? "").prefix(40))' is no time that exists",
          fix: "Write times as YYYY-MM-DD HH:MM:SS")
        continue
      }
      guard row.cells.count == names.count else {
        harvest.lines.notUnderstood += row.lineCount
        faults.add(
          line: row.line, lines: row.lineCount,
          "A row has \(names.count) cells as the header does, and this one has \(row.cells.count)",
          fix: "Check whether the row was cut, or put cells that hold a comma in quotes")
        continue
      }
      harvest.lines.understood += row.lineCount
      harvest.recordCount += 1
      harvest.note(time)
      for column in columns.indices {
        let text = row.cells[column + 1]
        let cell = CellNumber.read(text)
        if cell == nil, !isGap(text) {
          harvest.problems.append(
            document.problem(
              line: row.line, "'\(text.prefix(40))' under \(names[column + 1]) is no number",
              fix: "Write a number, or leave the cell empty where there is no reading"))
        }
        columns[column].append(
          Reading(time: time.time, cell: cell, line: document.line(row.line)))
      }
    }
    if let line = table.openQuote {
      harvest.problems.append(
        document.problem(line: line, "A quoted cell has no end", fix: "Add the closing quote"))
    }
    harvest.problems += faults.problems
    harvest.problems = FaultList.capped(harvest.problems, path: document.path)
    for (column, readings) in columns.enumerated() {
      let name = names[column + 1]
      let cells = CellColumn(readings.map(\.cell), named: UnitName.atEnd(of: name))
      let sorted = zip(readings, cells.values).map {
        Sample(time: $0.time, value: $1, line: $0.line)
      }.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
      harvest.series.append(
        Series(
          name: name, file: document.file, unit: cells.unit, note: CounterNote.words(sorted),
          samples: sorted, stepSeconds: SampleStep.seconds(sorted)))
    }
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }

  /// Gaps as tools write them.
  static func isGap(_ text: String) -> Bool {
    ["", "-", "nan", "null", "na", "n/a", "none"].contains(text.lowercased())
  }

  /// Column names, a number added to those that come twice.
  private static func unique(
    _ cells: [String], _ document: Document, _ line: Int, _ harvest: inout Harvest
  ) -> [String] {
    var seen: Set<String> = []
    return cells.map { cell in
      var name = cell.isEmpty ? "unnamed column" : cell
      if seen.contains(name) {
        harvest.problems.append(
          document.problem(
            line: line, "Two columns have the name '\(name)'",
            fix: "Give each column its own name", weight: .note))
        var number = 2
        while seen.contains("\(name) (\(number))") { number += 1 }
        name += " (\(number))"
      }
      seen.insert(name)
      return name
    }
  }
}

/// The first mistakes of a file one by one, the rest counted.
struct FaultList {
  static let shown = 5
  let path: String
  private(set) var shownProblems: [Problem] = []
  private var more = 0

  init(path: String) { self.path = path }

  mutating func add(line: Int, lines: Int = 1, _ headline: String, fix: String) {
    guard shownProblems.count < Self.shown else {
      more += lines
      return
    }
    shownProblems.append(Problem(path: path, line: line, headline: headline, fix: fix))
  }

  var problems: [Problem] {
    more > 0 ? shownProblems + [.moreUnread(more, path: path)] : shownProblems
  }

  /// At most 50 problems of one file are listed.
  static func capped(_ problems: [Problem], path: String) -> [Problem] {
    guard problems.count > 50 else { return problems }
    return problems.prefix(50) + [
      Problem(
        path: path, headline: "\(problems.count - 50) more problems of this file are not listed",
        fix: "Correct those that are listed first")
    ]
  }
}
