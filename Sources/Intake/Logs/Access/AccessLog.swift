import Records

/// Common and combined access log lines of Apache, nginx and those who write like them:
/// `client ident user [time] "request" status bytes "referrer" "agent" duration`, the last three
/// optional.
struct AccessLog: LineFormat {
  let duration: AccessDuration
  private var time = AccessTime()
  private var routes = RouteMemory()

  /// Where the parts of a line stand.
  struct Parts {
    var clientEnd = 0
    var user = 0..<0
    var time = 0
    /// Between the quotes.
    var request = 0..<0
    var method = 0..<0
    /// Up to `?`; empty when the request line is none.
    var path = 0..<0
    var query = 0..<0
    var bytes = 0..<0
    /// From behind the byte count.
    var rest = 0
  }

  init(duration: AccessDuration) { self.duration = duration }

  var withoutMemory: AccessLog { AccessLog(duration: duration) }

  static let noRequest = LineFault(
    headline: "An access log line has a request in quotes after its time",
    fix: "Check whether the line was cut")
  static let noStatus = LineFault(
    headline: "An access log line has a status of three digits after its request",
    fix: "Check whether the line was cut")

  static let cut = LineFault(
    headline: "A text in quotes on an access log line has an end, and this one has none",
    fix: "Check whether the line was cut")

  mutating func read(_ line: Bytes, into fields: inout LineFields) -> LineFault? {
    var parts = Parts()
    var reading = TimeReading()
    if let fault = findTime(line, &parts, &reading) { return fault }
    if let fault = Self.findRequest(line, after: reading.end, &parts) { return fault }
    let status = parts.request.upperBound &+ 2
    guard status &+ 3 <= line.count, line[status &- 1] == 32 else { return Self.noStatus }
    let (a, b, c) = (line[status] &- 48, line[status &+ 1] &- 48, line[status &+ 2] &- 48)
    guard a <= 9, b <= 9, c <= 9, status &+ 3 == line.count || line[status &+ 3] == 32 else {
      return Self.noStatus
    }
    if Self.isCut(line, after: status &+ 3) { return Self.cut }
    fields.time = reading.time
    fields.statesZone = true
    fields.kind = .route
    fields.status = Int(a) &* 100 &+ Int(b) &* 10 &+ Int(c)
    fields.isFailure = a == 5
    fields.isRefusal = a == 4
    fields.duration = statedDuration(line, after: status &+ 3)
    fields.key = routes.hash(line, method: parts.method, path: parts.path)
    return nil
  }

  @inline(__always)
  private mutating func findTime(
    _ line: Bytes, _ parts: inout Parts, _ reading: inout TimeReading
  ) -> LineFault? {
    var bracket = line.near(91, from: 0)
    var fault = LineFault.time
    // A bracket may stand in a user name; the time is in the one that closes after 26 bytes.
    while bracket &+ 28 < line.count {
      if line[bracket &+ 27] == 93, bracket > 0, line[bracket &- 1] == 32 {
        guard let found = time.read(line, at: bracket &+ 1, into: &reading) else {
          parts.time = bracket
          reading.end = bracket &+ 28
          return nil
        }
        fault = found
      }
      bracket = line.place(of: 91, from: bracket &+ 1)
    }
    return fault
  }

  /// Finds the request's end: the first quote that no backslash takes the meaning from and that a
  /// space or the end follows.
  @inline(__always)
  private static func findRequest(
    _ line: Bytes, after timeEnd: Int, _ parts: inout Parts
  ) -> LineFault? {
    let open = timeEnd &+ 1
    guard open < line.count, line[timeEnd] == 32, line[open] == 34 else { return noRequest }
    var close = line.place(of: 34, from: open &+ 1)
    while close < line.count,
      isEscaped(line, close, from: open) || (close &+ 1 < line.count && line[close &+ 1] != 32)
    {
      close = line.place(of: 34, from: close &+ 1)
    }
    guard close < line.count else { return noRequest }
    parts.request = open &+ 1..<close
    let first = line.near(32, from: open &+ 1)
    if first < close, first > open &+ 1 {
      parts.method = open &+ 1..<first
      var end = first &+ 1
      while end < close, line[end] != 32, line[end] != 63 { end &+= 1 }
      parts.path = first &+ 1..<end
      if end < close, line[end] == 63 {
        parts.query = end &+ 1..<min(line.place(of: 32, from: end), close)
      }
    }
    return nil
  }

  @inline(__always)
  private static func isEscaped(_ line: Bytes, _ quote: Int, from open: Int) -> Bool {
    guard line[quote &- 1] == 92, quote &- 1 > open else { return false }
    var place = quote &- 1
    while place > open, line[place] == 92 { place &-= 1 }
    return (quote &- 1 &- place) & 1 == 1
  }

  /// Whether the line ends inside quotes, judged from its end: back from there, a quote that opens
  /// comes before one that closes.
  @inline(__always)
  private static func isCut(_ line: Bytes, after status: Int) -> Bool {
    var end = line.count
    var words = 0
    while words < 8 {
      while end > status, line[end &- 1] == 32 { end &-= 1 }
      guard end > status else { return false }
      var start = end
      while start > status, line[start &- 1] != 32 { start &-= 1 }
      if line[end &- 1] == 34 {
        // A quote on its own opens a text, unless it closes one that is a space.
        return end &- start == 1 && !(line[start &- 2] == 34 && line[start &- 3] == 32)
      }
      if line[start] == 34 { return true }
      end = start
      words &+= 1
    }
    return true
  }

  /// The duration is the last thing on the line, in quotes or not.
  @inline(__always)
  private func statedDuration(_ line: Bytes, after status: Int) -> Int {
    guard duration != .none else { return LineFields.notStated }
    guard let token = Self.lastToken(line, after: status) else { return LineFields.notStated }
    return duration.microseconds(line, token.lowerBound, token.upperBound)
  }

  /// The last word of a line after the byte count, without its quotes; `nil` when the line ends with
  /// the byte count, or with quoted text that is no number.
  @inline(__always)
  static func lastToken(_ line: Bytes, after status: Int) -> Range<Int>? {
    var end = line.count
    while end > status, line[end &- 1] == 32 { end &-= 1 }
    guard end > status else { return nil }
    let isQuoted = line[end &- 1] == 34
    if isQuoted { end &-= 1 }
    var start = end
    while start > status, line[start &- 1] != 32, line[start &- 1] != 34, end &- start <= 24 {
      start &-= 1
    }
    guard start > status, start < end else { return nil }
    if isQuoted {
      guard line[start &- 1] == 34 else { return nil }
    } else {
      // " 200 1234" at the end of a common log line is the byte count, not a duration.
      guard line[start &- 1] == 32, start &- 1 > status else { return nil }
    }
    return start..<end
  }

  /// The parts of a line that `read` understood.
  func parts(of line: Bytes) -> Parts {
    var parts = Parts()
    var reading = TimeReading()
    var copy = withoutMemory
    _ = copy.findTime(line, &parts, &reading)
    _ = Self.findRequest(line, after: reading.end, &parts)
    parts.clientEnd = line.place(of: 32, from: 0)
    let bytes = min(line.count, parts.request.upperBound + 6)
    parts.bytes = bytes..<min(line.place(of: 32, from: bytes), line.count)
    parts.rest = parts.bytes.upperBound
    let identEnd = line.place(of: 32, from: min(parts.clientEnd + 1, line.count))
    if identEnd + 1 < parts.time - 1 { parts.user = identEnd + 1..<parts.time - 1 }
    return parts
  }
}
