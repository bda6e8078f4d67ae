import Records

/// Lines of Logback and Spring Boot: `2026-03-18 08:00:01.234 [thread] LEVEL logger - message`, and
/// `2026-03-18T08:00:01.234Z  LEVEL 4711 --- [thread] logger : message`.
struct ApplicationLog: LineFormat {
  private var time: ISOTime
  let zone: ClockZone

  /// Where the parts of a line stand.
  struct Parts {
    var thread = 0..<0
    var logger = 0..<0
    var message = 0..<0
  }

  init(zone: ClockZone) {
    self.zone = zone
    time = ISOTime(zone: zone)
  }

  static let joinsLines = true

  @inline(__always)
  static func isStart(_ byte: UInt8) -> Bool { isDigit(byte) }

  /// Stack traces of Java: indented lines, `at …`, `Caused by: …`, `… more`, and the first line of a
  /// trace, which is the name of an exception.
  static func isContinuation(_ line: Bytes) -> Bool {
    guard line.count > 0, !isDigit(line[0]) else { return false }
    if line[0] == 9 || line[0] == 32 || line[0] == 125 || line[0] == 41 { return true }
    if line.has("Caused by:", at: 0) || line.has("Suppressed:", at: 0) || line.has("at ", at: 0)
      || line.has("... ", at: 0) || line.has("Wrapped by:", at: 0)
    {
      return true
    }
    var end = 0
    var points = 0
    while end < line.count,
      isLetter(line[end]) || isDigit(line[end]) || line[end] == 46
        || line[end] == 36 || line[end] == 95
    {
      if line[end] == 46 { points += 1 }
      end += 1
    }
    guard points > 0, end == line.count || line[end] == 58 else { return false }
    return line.has("Exception", at: end - 9) || line.has("Error", at: end - 5)
      || line.has("Throwable", at: end - 9)
  }

  mutating func read(_ record: Bytes, into fields: inout LineFields) -> LineFault? {
    var reading = TimeReading()
    if let fault = time.read(record, at: 0, into: &reading) { return fault }
    fields.time = reading.time
    fields.statesZone = reading.statesZone
    var parts = Parts()
    guard Self.find(record, after: reading.end, &fields.severity, &parts) else { return .shape }
    fields.kind = .message
    fields.isFailure = fields.severity >= .error
    let seed = record.mixed(from: parts.logger.lowerBound, to: parts.logger.upperBound)
    var hash = ShapeHash(seed: seed)
    MessageShape.walk(record, parts.message, &hash)
    fields.key = hash.hash | 4
    fields.duration = hash.duration
    return nil
  }

  /// Finds severity, thread, logger and message, in either order of level and thread.
  @inline(__always)
  private static func find(
    _ line: Bytes, after timeEnd: Int, _ severity: inout Severity, _ parts: inout Parts
  ) -> Bool {
    var place = skipSpaces(line, timeEnd)
    let lineEnd = line.place(of: 10, from: place)
    if place < lineEnd, line[place] == 91 {
      guard let after = thread(line, place, lineEnd, &parts) else { return false }
      place = skipSpaces(line, after)
    }
    guard let levelEnd = SeverityWord.read(line, at: place, into: &severity) else { return false }
    place = skipSpaces(line, levelEnd)
    if parts.thread.isEmpty {
      // "4711 --- [thread]", as Spring Boot writes it.
      let dashes = line.near(45, from: place)
      if dashes &- place <= 12, line.has("--- [", at: dashes) {
        guard let after = thread(line, dashes &+ 4, lineEnd, &parts) else { return false }
        place = skipSpaces(line, after)
      }
    }
    let logger = place
    place = min(line.near(32, from: place), lineEnd)
    guard place > logger else { return false }
    parts.logger = logger..<place
    place = skipSpaces(line, place)
    guard place < lineEnd, line[place] == 45 || line[place] == 58 else { return false }
    var end = lineEnd
    if end > place &+ 1, line[end &- 1] == 13 { end &-= 1 }
    parts.message = min(skipSpaces(line, place &+ 1), end)..<end
    return true
  }

  @inline(__always)
  private static func thread(
    _ line: Bytes, _ open: Int, _ lineEnd: Int, _ parts: inout Parts
  ) -> Int? {
    let close = line.near(93, from: open)
    guard close < lineEnd else { return nil }
    parts.thread = skipSpaces(line, open &+ 1)..<close
    if parts.thread.lowerBound > close { return nil }
    return close &+ 1
  }

  @inline(__always)
  private static func skipSpaces(_ line: Bytes, _ start: Int) -> Int {
    var place = start
    while place < line.count, line[place] == 32 { place &+= 1 }
    return place
  }

  private func parts(of record: Bytes) -> Parts {
    var parts = Parts()
    var reading = TimeReading()
    var severity = Severity.unknown
    var time = time
    _ = time.read(record, at: 0, into: &reading)
    _ = Self.find(record, after: reading.end, &severity, &parts)
    return parts
  }

  func name(of record: Bytes, fields: LineFields) -> OperationName {
    let parts = parts(of: record)
    var shape = ShapeText()
    MessageShape.walk(record, parts.message, &shape)
    return OperationName(
      kind: .message, name: DisplayText.decode(shape.bytes),
      component: DisplayText.decode(record, parts.logger))
  }

  func event(of record: Bytes, fields: LineFields) -> Event {
    let parts = parts(of: record)
    var named = ShapeAttributes()
    MessageShape.walk(record, parts.message, &named)
    return Event(
      time: Timestamp(microseconds: fields.time), line: SourceLine(FileID(0), line: 0),
      severity: fields.severity, component: DisplayText.decode(record, parts.logger),
      thread: parts.thread.isEmpty ? nil : DisplayText.decode(record, parts.thread),
      message: DisplayText.decode(record, parts.message),
      durationMicroseconds: fields.duration >= 0 ? fields.duration : nil,
      attributes: named.attributes + StackTrace.attributes(record))
  }

  func clock(stated: Int, unstated: Int) -> SourceClock {
    zone.clock(stated: stated, unstated: unstated)
  }
}

/// What the lines joined to a message say.
enum StackTrace {
  /// `exception` and `cause`: the first and the last named in the trace.
  static func attributes(_ record: Bytes) -> [Attribute] {
    var attributes: [Attribute] = []
    var place = record.place(of: 10, from: 0) + 1
    var cause: String?
    while place < record.count {
      let end = record.place(of: 10, from: place)
      let line = record.extracting(place..<min(end, place + 300))
      if line.has("Caused by: ", at: 0) {
        cause = DisplayText.decode(line, 11..<line.count)
      } else if attributes.isEmpty, line.count > 0, isLetter(line[0]), !line.has("at ", at: 0) {
        attributes.append(Attribute("exception", DisplayText.decode(line)))
      }
      place = end + 1
    }
    if let cause { attributes.append(Attribute("cause", cause)) }
    return attributes
  }
}
