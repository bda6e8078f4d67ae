import Records

/// Windows events as the Event Viewer and PowerShell write them to CSV: a row starts with a level or a
/// time, and its message may go over many lines.
struct WindowsEventScanner: LineScanner {
  let zone: ClockZone
  private var time: FreeTime
  private let columns: [Column]

  private enum Column { case time, level, source, number, message, other }

  /// `nil` when the sample does not start with a heading of such columns.
  init?(_ sample: FileSample, zone: ClockZone) {
    guard let rows = Self.rows(sample), let heading = rows.first else { return nil }
    var columns = heading.map { Self.column($0) }
    // The Event Viewer names no column for the message, which comes last.
    if !columns.contains(.message) { columns.append(.message) }
    guard let place = columns.firstIndex(of: .time), columns.contains(.level),
      columns[0] == .time || columns[0] == .level
    else { return nil }
    let texts = rows.dropFirst().compactMap { $0.indices.contains(place) ? $0[place] : nil }
    let isISO = texts.contains { $0.utf8.prefix(4).allSatisfy(isDigit) }
    let form: TimeForm =
      isISO ? .iso : DayOrder(texts) == .monthFirst ? .monthFirst : .dayFirst
    self.zone = zone
    self.columns = columns
    time = FreeTime(form, zone: zone)
  }

  /// Rows of the sample, cells of their first line only.
  private static func rows(_ sample: FileSample) -> [[String]]? {
    guard let first = sample.lines.first,
      first.starts(with: Array("Level,".utf8)) || first.starts(with: Array("\"TimeCreated\"".utf8))
        || first.starts(with: Array("\"LevelDisplayName\"".utf8))
        || first.starts(with: Array("TimeCreated,".utf8))
    else { return nil }
    return sample.lines.filter { !isContinuation($0.span) }.map { line in
      var cells: [String] = []
      var place = 0
      while place < line.count, cells.count < 40, let range = CSVCell.range(line.span, place) {
        cells.append(DisplayText.decode(line.span, range))
        place = line.span.place(of: 44, from: range.upperBound) + 1
      }
      return cells
    }
  }

  private static func column(_ name: String) -> Column {
    switch KeyName.plain(name) {
    case "timecreated", "dateandtime": .time
    case "level", "leveldisplayname": .level
    case "source", "providername": .source
    case "id", "eventid": .number
    case "message", "description": .message
    default: .other
    }
  }

  static let joinsLines = true
  static let joinsBlankLines = true

  static func text(_ record: Bytes, _ range: Range<Int>) -> String { CSVCell.text(record, range) }

  private static let words: [StaticString] = [
    "Information", "Warning", "Error", "Critical", "Verbose", "Audit Success", "Audit Failure",
    "Level", "LevelDisplayName", "TimeCreated",
  ]

  static func isContinuation(_ line: Bytes) -> Bool {
    let start = line.has("\"", at: 0) ? 1 : 0
    for word in words where line.has(word, at: start) {
      let end = start + word.utf8CodeUnitCount
      return !(line.has(start == 1 ? "\"," : ",", at: end))
    }
    // A date: one to four digits, then what stands between the parts of a date.
    var end = start
    while end < line.count, isDigit(line[end]), end - start < 4 { end += 1 }
    guard end > start, end + 1 < line.count, isDigit(line[end + 1]) else { return true }
    return !(line[end] == 47 || line[end] == 45 || line[end] == 46)
  }

  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault? {
    var place = 0
    var hasTime = false
    for (index, column) in columns.enumerated() {
      guard let range = CSVCell.range(record, place) else { return .shape }
      switch column {
      case .time:
        if let fault = time.read(record, at: range.lowerBound, into: &parts.time) {
          let isHeading =
            record.has("TimeCreated", at: range.lowerBound)
            || record.has("Date and Time", at: range.lowerBound)
          return isHeading ? .heading : fault
        }
        hasTime = true
      case .level:
        guard let level = Self.level(record, range) else {
          return record.has("Level", at: range.lowerBound) ? .heading : .shape
        }
        parts.severity = level
      case .source: parts.component = range
      case .message: parts.message = range
      case .number, .other: break
      }
      place = range.upperBound + (record.has("\"", at: range.upperBound) ? 1 : 0)
      guard index + 1 < columns.count else { break }
      guard record.has(",", at: place) else { return .shape }
      place += 1
    }
    return hasTime ? nil : .time
  }

  private static func level(_ record: Bytes, _ range: Range<Int>) -> Severity? {
    if record.has("Audit Success", at: range.lowerBound) { return .info }
    if record.has("Audit Failure", at: range.lowerBound) { return .warning }
    return LevelWord.level(record, range)
  }

  /// The number of the event, by which people look it up.
  func attributes(_ record: Bytes, _ parts: LineParts) -> [Attribute] {
    var place = 0
    for column in columns {
      guard let range = CSVCell.range(record, place) else { break }
      if column == .number { return [Attribute("event.id", Self.text(record, range))] }
      place = record.place(of: 44, from: range.upperBound) + 1
    }
    return []
  }
}
