import Records

/// Log lines that give a time of day and no date: `[ERROR] 09:32:15 - PaymentService: Timed out`, and
/// `09:32:15.120 [main] WARN c.e.Pool - Slow`.
struct UndatedLog: LineFormat {
  private let surroundings: Surroundings

  private struct Parts {
    var time: Int64 = 0
    var severity = Severity.unknown
    var thread = 0..<0
    var component = 0..<0
    var message = 0..<0
  }

  static let noDay = LineFault(
    headline: "The line has a time without a date, and nothing else in the folder states one",
    fix: "State the period in incident.yaml")

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  static let joinsLines = true

  static func isContinuation(_ line: Bytes) -> Bool { ApplicationLog.isContinuation(line) }

  /// Whether the line has the shape, day or no day.
  static func fits(_ line: Bytes) -> Bool { find(line) != nil }

  mutating func read(_ record: Bytes, into fields: inout LineFields) -> LineFault? {
    guard let parts = Self.find(record) else { return .shape }
    guard let day = surroundings.day else { return Self.noDay }
    fields.time = day.time(ofDay: parts.time, zone: surroundings.zone).microseconds
    fields.severity = parts.severity
    fields.kind = .message
    fields.isFailure = parts.severity >= .error
    var hash = ShapeHash(
      seed: record.mixed(from: parts.component.lowerBound, to: parts.component.upperBound))
    MessageShape.walk(record, parts.message, &hash)
    fields.key = hash.hash | 4
    fields.duration = hash.duration
    return nil
  }

  /// Level and time in either order, a thread in brackets, then component and message.
  private static func find(_ line: Bytes) -> Parts? {
    var parts = Parts()
    var place = 0
    var hasLevel = false
    if let end = level(line, at: place, &parts.severity) {
      hasLevel = true
      place = skipped(line, end)
    }
    let open = place < line.count && line[place] == 91 ? place + 1 : place
    guard let (time, timeEnd) = TimeOfDay.read(line, at: open) else { return nil }
    parts.time = time
    place = skipped(line, open > place ? timeEnd + 1 : timeEnd)
    let lineEnd = line.place(of: 10, from: min(place, line.count))
    for _ in 0..<2 {
      if !hasLevel, let end = level(line, at: place, &parts.severity) {
        hasLevel = true
        place = skipped(line, end)
      } else if place < lineEnd, line[place] == 91 {
        let close = line.place(of: 93, from: place)
        guard close < lineEnd else { return nil }
        parts.thread = place + 1..<close
        place = skipped(line, close + 1)
      }
    }
    guard hasLevel else { return nil }
    if place + 1 < lineEnd, line[place] == 45, line[place + 1] == 32 {
      place = skipped(line, place + 1)
    }
    let start = place
    while place < lineEnd, line[place] != 32, line[place] != 58 { place += 1 }
    guard place > start, place < lineEnd else { return nil }
    parts.component = start..<place
    place = skipped(line, place)
    // A colon or a hyphen must part the component from the message.
    guard place < lineEnd, line[place] == 58 || line[place] == 45 else { return nil }
    parts.message = min(skipped(line, place + 1), lineEnd)..<lineEnd
    if lineEnd > parts.message.lowerBound, line[lineEnd - 1] == 13 {
      parts.message = parts.message.lowerBound..<lineEnd - 1
    }
    return parts
  }

  private static func level(_ line: Bytes, at place: Int, _ severity: inout Severity) -> Int? {
    guard place < line.count else { return nil }
    guard line[place] == 91 else { return SeverityWord.read(line, at: place, into: &severity) }
    guard let end = SeverityWord.read(line, at: place + 1, into: &severity), end < line.count,
      line[end] == 93
    else { return nil }
    return end + 1
  }

  private static func skipped(_ line: Bytes, _ start: Int) -> Int {
    var place = start
    while place < line.count, line[place] == 32 || line[place] == 9 { place += 1 }
    return place
  }

  func name(of record: Bytes, fields: LineFields) -> OperationName {
    let parts = Self.find(record) ?? Parts()
    var shape = ShapeText()
    MessageShape.walk(record, parts.message, &shape)
    return OperationName(
      kind: .message, name: DisplayText.decode(shape.bytes),
      component: DisplayText.decode(record, parts.component))
  }

  func event(of record: Bytes, fields: LineFields) -> Event {
    let parts = Self.find(record) ?? Parts()
    var named = ShapeAttributes()
    MessageShape.walk(record, parts.message, &named)
    return Event(
      time: Timestamp(microseconds: fields.time), line: SourceLine(FileID(0), line: 0),
      severity: fields.severity, component: DisplayText.decode(record, parts.component),
      thread: parts.thread.isEmpty ? nil : DisplayText.decode(record, parts.thread),
      message: DisplayText.decode(record, parts.message),
      durationMicroseconds: fields.duration >= 0 ? fields.duration : nil,
      attributes: named.attributes + StackTrace.attributes(record))
  }

  func clock(stated: Int, unstated: Int) -> SourceClock {
    surroundings.zone.clock(stated: stated, unstated: unstated).onDay(surroundings.day)
  }
}
