import Records

/// How the lines of a text log are joined to records.
protocol LineJoining: Sendable {
  static var joinsLines: Bool { get }
  /// As in `LineFormat`.
  static func isStart(_ byte: UInt8) -> Bool
  static func isContinuation(_ line: Bytes) -> Bool
}

extension LineJoining {
  static func isStart(_ byte: UInt8) -> Bool { false }
}

/// Every line is a record.
enum SingleLines: LineJoining {
  static let joinsLines = false
  static func isStart(_ byte: UInt8) -> Bool { true }
  static func isContinuation(_ line: Bytes) -> Bool { false }
}

/// Stack traces of Java, Python, .NET and Node belong to the line before them.
enum TraceLines: LineJoining {
  static let joinsLines = true

  /// A digit, or a bracket as logs set them around times.
  static func isStart(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 91 || byte == 60 }

  static func isContinuation(_ line: Bytes) -> Bool {
    if ApplicationLog.isContinuation(line) { return true }
    guard line.count > 0, !isDigit(line[0]) else { return false }
    if line.has("Traceback (most recent call last):", at: 0) || line.has("--- End of", at: 0)
      || line.has("---> ", at: 0) || line.has("During handling of", at: 0)
      || line.has("The above exception", at: 0)
    {
      return true
    }
    return isExceptionName(line)
  }

  /// `ValueError: …`, `KeyError`, `MyTimeoutException: …`.
  private static func isExceptionName(_ line: Bytes) -> Bool {
    var end = 0
    while end < line.count, isLetter(line[end]) || isDigit(line[end]) || line[end] == 95 {
      end += 1
    }
    guard end > 6, end == line.count || line[end] == 58, line[0] <= 90 else { return false }
    return line.has("Exception", at: end - 9) || line.has("Error", at: end - 5)
  }
}

/// Reads lines by one of several patterns; the first that fits.
struct PatternScanner<Joining: LineJoining>: LineScanner {
  private let patterns: [LinePattern]
  private let program: PatternProgram
  private let failing: [[UInt8]]
  private let components: [[UInt8]]
  private let headings: [[UInt8]]
  private var time: FreeTime
  private var iso: ISOTime
  let zone: ClockZone

  /// `components`, when there are any, are what the component starts with; a line that starts with one
  /// of `headings` is no record; a message that starts with one of `failing` is an error where the
  /// line has no level.
  init(
    _ patterns: [LinePattern], form: TimeForm, zone: ClockZone, day: CivilTime? = nil,
    components: [String] = [], headings: [String] = [], failing: [String] = []
  ) {
    self.patterns = patterns
    program = PatternProgram(patterns)
    self.components = components.map { Array($0.utf8) }
    self.headings = headings.map { Array($0.utf8) }
    self.failing = failing.map { Array($0.utf8) }
    self.zone = zone
    time = FreeTime(form, zone: zone, day: day)
    iso = ISOTime(zone: zone)
  }

  static var joinsLines: Bool { Joining.joinsLines }
  static var standsAlone: Bool { !joinsLines || Joining.self == TraceLines.self }
  @inline(__always)
  static func isStart(_ byte: UInt8) -> Bool { Joining.isStart(byte) }
  static func isContinuation(_ line: Bytes) -> Bool { Joining.isContinuation(line) }

  /// The time that a pattern has read of a line: most patterns after it look for one at the same place.
  private struct SeenTime {
    var place = -1
    var end: Int?
    var reading = TimeReading()
  }

  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault? {
    let end = LinePattern.textEnd(record)
    var seen = SeenTime()
    var index = 0
    while index < program.count {
      // Parts of the value are handed on one by one: a method that changes all of it would have to copy
      // the patterns first.
      let isFit = Self.fits(program, index, record, end, &time, &seen, &parts)
      if isFit, settle(record, &parts) { return nil }
      parts = LineParts()
      index &+= 1
    }
    for heading in headings where record.starts(with: heading, at: 0) { return .heading }
    return .shape
  }

  @inline(__always)
  private static func fits(
    _ program: PatternProgram, _ index: Int, _ record: Bytes, _ end: Int,
    _ time: inout FreeTime, _ seen: inout SeenTime, _ parts: inout LineParts
  ) -> Bool {
    var message = 0..<0
    let isFit = program.walk(index, record, end: end) { place in
      if seen.place != place {
        seen.place = place
        let fault = time.read(record, at: place, into: &seen.reading)
        seen.end = fault == nil ? seen.reading.end : nil
      }
      parts.time = seen.reading
      return seen.end
    } part: { part, range in
      switch part {
      case .date: parts.date = range
      case .clock: parts.clock = range
      case .message: message = range
      case .skipped, .named: break
      default: return Self.take(part, range, record, &parts)
      }
      return true
    }
    guard isFit else { return false }
    parts.text = message
    if !message.isEmpty || parts.kind == .message { parts.message = message }
    return true
  }

  /// What the parts of a line say together; `false` when that is nothing of this format.
  @inline(__always)
  private mutating func settle(_ record: Bytes, _ parts: inout LineParts) -> Bool {
    if !components.isEmpty,
      !components.contains(where: { record.starts(with: $0, at: parts.component.lowerBound) })
    {
      return false
    }
    if !parts.date.isEmpty, !join(record, parts.date, parts.clock, &parts.time) { return false }
    if parts.severity == .unknown, !failing.isEmpty,
      failing.contains(where: { record.starts(with: $0, at: parts.text.lowerBound) })
    {
      parts.severity = .error
    }
    parts.takeStatement(record)
    return true
  }

  /// W3C logs: date and time of day apart, in UTC.
  private mutating func join(
    _ record: Bytes, _ date: Range<Int>, _ clock: Range<Int>, _ reading: inout TimeReading
  ) -> Bool {
    guard date.count == 10, clock.count >= 8 else { return false }
    if clock.lowerBound == date.upperBound + 1 {
      let text = record.extracting(0..<clock.upperBound)
      guard iso.read(text, at: date.lowerBound, into: &reading) == nil else { return false }
    } else {
      let text = record.extracting(date).copy() + [32] + record.extracting(clock).copy()
      guard iso.read(text.span, at: 0, into: &reading) == nil else { return false }
    }
    reading.statesZone = true
    return true
  }

  private static func take(
    _ part: LinePattern.Part, _ range: Range<Int>, _ line: Bytes, _ parts: inout LineParts
  ) -> Bool {
    switch part {
    case .level:
      if let level = LevelWord.level(line, range) ?? LevelMark.level(line, range) {
        parts.severity = level
        return true
      }
      return false
    case .component:
      var end = range.upperBound
      while end > range.lowerBound, line[end - 1] == 32 { end -= 1 }
      let range = range.lowerBound..<end
      parts.component = range
      return range.count <= 120 && !line.hasByte(32, range.lowerBound, range.upperBound)
    case .thread: parts.thread = range
    case .client:
      parts.client = range
      return !line.hasByte(32, range.lowerBound, range.upperBound)
    case .user: parts.user = range
    case .status:
      guard let status = line.number(at: range.lowerBound, length: range.count) else {
        // "-" and "-1": no answer was sent.
        return range.count <= 2 && range.count > 0 && line[range.lowerBound] == 45
      }
      parts.status = status < 1_000 ? status : 0
    case .method: parts.method = range
    case .target:
      parts.takeTarget(line, range)
      if parts.message.isEmpty { parts.message = range }
    case .query: if range.count > 1 { parts.query = range }
    case .request: parts.takeRequest(line, range)
    case .duration(let unit):
      let value = AccessDuration.bare(microseconds: unit)
        .microseconds(line, range.lowerBound, range.upperBound)
      if value >= 0 { parts.duration = max(parts.duration, 0) &+ value }
      return value >= 0 || range.count <= 2
    case .timed:
      let value = Milliseconds.parse(line, range.lowerBound, range.upperBound)
      if let value { parts.duration = value }
      return value != nil
    case .statement:
      parts.kind = .statement
      parts.message = range
    case .message, .time, .date, .clock, .skipped, .named: break
    }
    return true
  }

  func attributes(_ record: Bytes, _ parts: LineParts) -> [Attribute] {
    var reader = time
    let end = LinePattern.textEnd(record)
    for index in patterns.indices {
      var found: [Attribute] = []
      let isFit = program.walk(index, record, end: end) { place in
        var reading = TimeReading()
        return reader.read(record, at: place, into: &reading) == nil ? reading.end : nil
      } part: { part, range in
        if case .named(let name) = part, !range.isEmpty {
          let value = DisplayText.decode(record, range)
          if value != "-" { found.append(Attribute(patterns[index].names[name], value)) }
        }
        return true
      }
      if isFit { return found }
    }
    return []
  }
}

/// Letters and marks that stand for levels: `I` to `F` as glog and Rails write, `.` to `#` as Redis.
enum LevelMark {
  static func level(_ line: Bytes, _ range: Range<Int>) -> Severity? {
    guard range.count == 1 else { return nil }
    switch line[range.lowerBound] {
    case 73: return .info
    case 87: return .warning
    case 69: return .error
    case 70: return .fatal
    case 68: return .debug
    case 46: return .debug
    case 45: return .info
    case 42: return .notice
    case 35: return .warning
    default: return nil
    }
  }
}

extension Swift.Span where Element == UInt8 {
  /// Whether these bytes stand at a place.
  func starts(with bytes: [UInt8], at place: Int) -> Bool {
    guard place >= 0, place + bytes.count <= count else { return false }
    for index in bytes.indices where self[place + index] != bytes[index] { return false }
    return true
  }
}
