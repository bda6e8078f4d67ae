import Records

/// PostgreSQL with `log_destination = csvlog`: rows whose texts may hold line ends.
struct PostgreSQLRowScanner: LineScanner {
  let zone: ClockZone
  private var iso: ISOTime

  init(zone: ClockZone) {
    self.zone = zone
    iso = ISOTime(zone: zone)
  }

  static let joinsLines = true

  /// A row starts with a date; a line of a statement does not.
  static func isContinuation(_ line: Bytes) -> Bool {
    !(line.number(at: 0, length: 4) != nil && line.has("-", at: 4) && line.has(":", at: 13)
      && line.has(",", at: line.place(of: 44, from: 16)))
  }

  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault? {
    if let fault = iso.read(record, at: 0, into: &parts.time) { return fault }
    guard record.has(",", at: parts.time.end) else { return .shape }
    var cell = 0
    var place = parts.time.end
    while cell < 13 {
      guard place < record.count, record[place] == 44 else { return .shape }
      cell += 1
      guard let range = CSVCell.range(record, place + 1) else { return .shape }
      place = range.upperBound + (record.has("\"", at: range.upperBound) ? 1 : 0)
      switch cell {
      case 3: parts.thread = range
      case 11:
        guard let level = LevelWord.level(record, range) else {
          // DEBUG1 to DEBUG5 end with a digit.
          guard record.has("DEBUG", at: range.lowerBound) else { return .shape }
          parts.severity = .debug
          continue
        }
        parts.severity = level
      case 13: parts.message = range
      default: break
      }
    }
    parts.takeStatement(record)
    return nil
  }

  static let joinsBlankLines = true

  static func text(_ record: Bytes, _ range: Range<Int>) -> String { CSVCell.text(record, range) }
}

/// The server log of PostgreSQL with any `log_line_prefix`: the time is looked for in the prefix, and
/// the prefix ends with a severity, a colon and two spaces.
struct PostgreSQLAnyPrefixScanner: LineScanner {
  let zone: ClockZone
  private var iso: ISOTime

  init(zone: ClockZone) {
    self.zone = zone
    iso = ISOTime(zone: zone)
  }

  static let joinsLines = true
  static let standsAlone = true
  static func isContinuation(_ line: Bytes) -> Bool { line.count > 0 && line[0] == 9 }

  /// A prefix longer than this is none.
  private static let longest = 200

  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault? {
    let end = min(record.count, Self.longest)
    var place = 0
    var hasTime = false
    while place < end {
      let byte = record[place]
      let isStart = place == 0 || !isDigit(record[place - 1]) && !isLetter(record[place - 1])
      if isStart, isDigit(byte), !hasTime {
        if iso.read(record, at: place, into: &parts.time) == nil
          || FreeTime.epoch(record, at: place, into: &parts.time) == nil
        {
          hasTime = true
          place = parts.time.end
          continue
        }
      }
      if isStart, byte == 91, parts.thread.isEmpty {
        let close = record.place(of: 93, from: place)
        if close < end, record.number(at: place + 1, length: close - place - 1) != nil {
          parts.thread = place + 1..<close
        }
      }
      if isStart, hasTime, isLetter(byte),
        let labelEnd = SeverityWord.read(record, at: place, into: &parts.severity),
        record.has(":  ", at: labelEnd)
      {
        parts.message = labelEnd + 3..<record.count
        parts.takeStatement(record)
        return nil
      }
      place += 1
    }
    return hasTime ? .shape : .time
  }
}
