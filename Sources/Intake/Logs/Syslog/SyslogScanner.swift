import Records

/// Lines of syslog: RFC 3164 (`<34>Mar 18 08:30:23 host program[12]: message`) and RFC 5424
/// (`<34>1 2026-03-18T08:30:23Z host program 12 id [data] message`), the priority left out or not.
struct SyslogScanner: LineScanner {
  let zone: ClockZone
  private var iso: ISOTime
  private var short: FreeTime

  init(zone: ClockZone, day: CivilTime?) {
    self.zone = zone
    iso = ISOTime(zone: zone)
    short = FreeTime(.monthDay, zone: zone, day: day)
  }

  mutating func scan(_ line: Bytes, into parts: inout LineParts) -> LineFault? {
    var place = 0
    if line.count > 0, line[0] == 60 {
      let close = line.place(of: 62, from: 0)
      guard close <= 4, let priority = line.number(at: 1, length: close - 1) else { return .shape }
      parts.severity = LevelWord.syslog(priority)
      place = close + 1
      if line.has("1 ", at: place) { return structured(line, place + 2, &parts) }
    }
    let isISO = place < line.count && isDigit(line[place])
    let fault =
      isISO
      ? iso.read(line, at: place, into: &parts.time)
      : short.read(line, at: place, into: &parts.time)
    if let fault { return fault }
    guard parts.time.end < line.count, line[parts.time.end] == 32 else { return .shape }
    // The host, then the program up to its colon.
    let host = parts.time.end + 1
    let hostEnd = line.near(32, from: host)
    guard hostEnd > host, hostEnd < line.count, isHost(line, host..<hostEnd) else { return .shape }
    let program = hostEnd + 1
    var end = program
    while end < line.count, line[end] != 32, line[end] != 91, line[end] != 58 { end += 1 }
    guard end > program, end < line.count, end - program <= 64, line[end] != 32 else {
      return .shape
    }
    parts.component = program..<end
    if line[end] == 91 {
      let close = line.near(93, from: end)
      guard close + 1 < line.count, line[close + 1] == 58 else { return .shape }
      parts.thread = end + 1..<close
      end = close + 1
    }
    finish(line, end + 1, &parts)
    return nil
  }

  private func isHost(_ line: Bytes, _ range: Range<Int>) -> Bool {
    for place in range {
      let byte = line[place]
      if !isLetter(byte), !isDigit(byte), byte != 45, byte != 46, byte != 95, byte != 58 {
        return false
      }
    }
    return line[range.upperBound - 1] != 58
  }

  private mutating func structured(
    _ line: Bytes, _ start: Int, _ parts: inout LineParts
  ) -> LineFault? {
    if let fault = iso.read(line, at: start, into: &parts.time) { return fault }
    var place = parts.time.end
    // Host, program, process and the kind of message.
    for word in 0..<4 {
      guard place < line.count, line[place] == 32 else { return .shape }
      let range = place + 1..<line.near(32, from: place + 1)
      place = range.upperBound
      if word == 1 { parts.component = range }
      if word == 2, range.count != 1 || line[range.lowerBound] != 45 { parts.thread = range }
    }
    guard place + 1 < line.count else { return .shape }
    place += 1
    if line[place] == 45 {
      place += 1
    } else {
      while place < line.count, line[place] == 91 {
        guard let end = Self.dataEnd(line, place) else { return .shape }
        place = end
      }
    }
    finish(line, place, &parts)
    return nil
  }

  /// Past the bracket that closes structured data; quoted values may hold `\]`.
  private static func dataEnd(_ line: Bytes, _ open: Int) -> Int? {
    var place = open + 1
    var isQuoted = false
    while place < line.count {
      switch line[place] {
      case 92: place += 1
      case 34: isQuoted.toggle()
      case 93 where !isQuoted: return place + 1
      default: break
      }
      place += 1
    }
    return nil
  }

  private func finish(_ line: Bytes, _ start: Int, _ parts: inout LineParts) {
    var place = min(start, line.count)
    while place < line.count, line[place] == 32 { place += 1 }
    if line.has("\u{FEFF}", at: place) { place += 3 }
    parts.message = place..<line.count
    guard parts.severity == .unknown else { return }
    // Without a priority, a level that starts the message is taken: "error: …", "[warn] …".
    let word = place < line.count && line[place] == 91 ? place + 1 : place
    var severity = Severity.unknown
    if let end = LevelWord.read(line, at: word, into: &severity), end < line.count,
      line[end] == 58 || line[end] == 93
    {
      parts.severity = severity
    }
  }
}

/// `journalctl -o export`: one field a line, entries apart by blank lines.
struct JournalScanner: LineScanner {
  let zone: ClockZone

  static let joinsLines = true
  static func isContinuation(_ line: Bytes) -> Bool { !line.has("__CURSOR=", at: 0) }

  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault? {
    guard record.has("__CURSOR=", at: 0) else { return .shape }
    var start = 0
    var time: Int?
    while start < record.count {
      let end = record.place(of: 10, from: start)
      if let range = Self.value(record, "__REALTIME_TIMESTAMP=", start, end) {
        time = record.number(at: range.lowerBound, length: range.count)
      } else if let range = Self.value(record, "MESSAGE=", start, end) {
        parts.message = range
      } else if let range = Self.value(record, "PRIORITY=", start, end), range.count == 1 {
        parts.severity = LevelWord.counted(record, range) ?? .unknown
      } else if let range = Self.value(record, "SYSLOG_IDENTIFIER=", start, end) {
        parts.component = range
      } else if let range = Self.value(record, "_PID=", start, end) {
        parts.thread = range
      }
      start = end + 1
    }
    guard let time else { return .time }
    parts.time = TimeReading(time: Int64(time), end: 0, statesZone: true)
    return nil
  }

  private static func value(
    _ record: Bytes, _ key: StaticString, _ start: Int, _ end: Int
  ) -> Range<Int>? {
    record.has(key, at: start) ? start + key.utf8CodeUnitCount..<end : nil
  }
}

/// `time=2026-03-18T08:30:23Z level=warn msg="slow answer"`: pairs of key and value.
struct LogfmtScanner: LineScanner {
  let zone: ClockZone
  private var iso: ISOTime
  private let keys = JSONKeys.known
  private var found = FoundParts()

  init(zone: ClockZone) {
    self.zone = zone
    iso = ISOTime(zone: zone)
  }

  static func text(_ record: Bytes, _ range: Range<Int>) -> String {
    JSONText.unescaped(record, range)
  }

  mutating func scan(_ line: Bytes, into parts: inout LineParts) -> LineFault? {
    found.clear()
    guard Self.find(line, keys, &found) else { return .shape }
    let time = found[.time]
    guard !time.isEmpty else { return .time }
    if iso.read(line, at: time.lowerBound, into: &parts.time) != nil,
      let fault = FreeTime.epoch(line, at: time.lowerBound, into: &parts.time)
    {
      return fault
    }
    let level = found[.level]
    if !level.isEmpty { parts.severity = LevelWord.level(line, level) ?? .unknown }
    parts.message = found[.message]
    parts.component = found[.component]
    parts.thread = found[.thread]
    parts.client = found[.client]
    let duration = found[.duration]
    if !duration.isEmpty,
      let value = Milliseconds.parse(line, duration.lowerBound, duration.upperBound)
    {
      parts.duration = value
    }
    let count = found[.milliseconds]
    if !count.isEmpty {
      parts.duration =
        Milliseconds.parse(line, count.lowerBound, count.upperBound)
        ?? AccessDuration.bare(microseconds: 1_000)
        .microseconds(line, count.lowerBound, count.upperBound)
    }
    return nil
  }

  /// `false` when the line is not made of pairs.
  private static func find(_ line: Bytes, _ keys: JSONKeys, _ found: inout FoundParts) -> Bool {
    var pairs = 0
    let isWhole = walk(line) { key, value in
      pairs &+= 1
      guard let entry = keys.entry(line.mixed(from: key.lowerBound, to: key.upperBound)),
        found.lacks(entry)
      else { return }
      found.take(value, as: entry)
    }
    return isWhole && pairs >= 2
  }

  /// Hands on key and value of each pair; `false` when something else stands on the line.
  @inline(__always)
  private static func walk(_ line: Bytes, pair: (Range<Int>, Range<Int>) -> Void) -> Bool {
    var place = 0
    while place < line.count {
      if line[place] == 32 {
        place += 1
        continue
      }
      let start = place
      place = line.near(61, from: start)
      guard place < line.count, place > start, !line.hasByte(32, start, place) else { return false }
      let key = start..<place
      place += 1
      if place < line.count, line[place] == 34 {
        guard let end = JSONWalk.textEnd(line, place) else { return false }
        pair(key, place + 1..<end)
        place = end + 1
      } else {
        let first = place
        place = line.near(32, from: place)
        pair(key, first..<place)
      }
    }
    return true
  }

  func attributes(_ record: Bytes, _ parts: LineParts) -> [Attribute] {
    var attributes: [Attribute] = []
    _ = Self.walk(record) { key, value in
      guard attributes.count < 32, value != parts.message, value != parts.component,
        value.lowerBound > parts.time.end || value.upperBound < parts.time.end
      else { return }
      attributes.append(
        Attribute(DisplayText.decode(record, key), JSONText.unescaped(record, value)))
    }
    return attributes
  }
}
