import Records

/// Puts readings that come in any order together to series.
struct SeriesCollector {
  struct Key: Hashable {
    let path: [String]
    let name: String
  }

  private struct Reading {
    let time: Timestamp
    let cell: CellNumber?
    let line: SourceLine
  }

  private var order: [Key] = []
  private var readings: [Key: [Reading]] = [:]
  private var units: [Key: MeasureUnit] = [:]
  private var notes: [Key: String] = [:]

  mutating func add(
    _ key: Key, time: Timestamp, cell: CellNumber?, line: SourceLine,
    unit: MeasureUnit = .none, note: String = ""
  ) {
    if readings[key] == nil {
      order.append(key)
      units[key] = unit
      notes[key] = note
    }
    readings[key, default: []].append(Reading(time: time, cell: cell, line: line))
  }

  /// Series in the order in which they first came.
  func series(file: FileID) -> [Series] {
    order.map { key in
      let own = (readings[key] ?? []).sorted { ($0.time, $0.line) < ($1.time, $1.line) }
      let stated = units[key] ?? .none
      let column = CellColumn(
        own.map(\.cell), named: stated == .none ? UnitName.atEnd(of: key.name) : stated)
      let samples = zip(own, column.values).map {
        Sample(time: $0.time, value: $1, line: $0.line)
      }
      let note = [notes[key] ?? "", CounterNote.words(samples)].filter { !$0.isEmpty }
      return Series(
        name: key.name, path: key.path, file: file, unit: column.unit,
        note: note.joined(separator: " "), samples: samples,
        stepSeconds: SampleStep.seconds(samples))
    }
  }
}
