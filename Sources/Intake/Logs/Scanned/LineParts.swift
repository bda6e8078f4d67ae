import Records

/// Where the parts of a log line stand, whatever its format.
struct LineParts: Sendable {
  var time = TimeReading()
  var severity = Severity.unknown
  var component = 0..<0
  var thread = 0..<0
  var message = 0..<0
  var kind = Operation.Kind.message
  var method = 0..<0
  /// Of a request, up to `?`.
  var path = 0..<0
  var query = 0..<0
  var client = 0..<0
  var user = 0..<0
  var status = 0
  /// Microseconds; `LineFields.notStated` when the line does not say.
  var duration = LineFields.notStated
  /// Date and time of day where they stand apart.
  var date = 0..<0
  var clock = 0..<0
  /// The message as it stands, where a request or statement is shown in its place.
  var text = 0..<0

  /// Cuts a request target at its `?`, and takes scheme and host off a full address.
  mutating func takeTarget(_ line: Bytes, _ target: Range<Int>) {
    var start = target.lowerBound
    if start < line.count, line[start] != 47, let scheme = line.place(of: "://", from: start),
      scheme < min(start + 8, target.upperBound)
    {
      let slash = line.place(of: 47, from: scheme + 3)
      start = min(slash, target.upperBound)
    }
    let mark = line.near(63, from: start)
    path = start..<min(mark, target.upperBound)
    if mark < target.upperBound { query = mark + 1..<target.upperBound }
    kind = .route
  }

  /// Takes `GET /path?x=1 HTTP/1.1` apart; a request line that is none leaves the path empty.
  mutating func takeRequest(_ line: Bytes, _ request: Range<Int>) {
    kind = .route
    message = request
    let first = line.near(32, from: request.lowerBound)
    guard first < request.upperBound, first > request.lowerBound else { return }
    method = request.lowerBound..<first
    let end = min(line.near(32, from: first + 1), request.upperBound)
    takeTarget(line, first + 1..<end)
  }

  /// A database message that states how long which statement took becomes a statement.
  mutating func takeStatement(_ line: Bytes) {
    guard kind == .message, line.has("duration: ", at: message.lowerBound),
      let timed = PostgreSQLLog.timed(
        line.extracting(0..<message.upperBound), message.lowerBound)
    else { return }
    duration = timed.microseconds
    guard !timed.statement.isEmpty else { return }
    kind = .statement
    message = timed.statement
  }
}

/// Finds the parts of the lines of one format.
protocol LineScanner: Sendable {
  static var joinsLines: Bool { get }
  /// As in `LineFormat`.
  static func isStart(_ byte: UInt8) -> Bool
  static func isContinuation(_ line: Bytes) -> Bool
  /// For times that state no zone.
  var zone: ClockZone { get }
  /// Whether a blank line is shown to `isContinuation`; elsewhere it ends a record.
  static var joinsBlankLines: Bool { get }
  /// Whether each line means something without those around it, stack traces apart.
  static var standsAlone: Bool { get }
  /// A part of a line as a reader sees it, without the escapes of the format.
  static func text(_ record: Bytes, _ range: Range<Int>) -> String
  /// Returns what is wrong when the record cannot be understood.
  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault?
  /// What the line says besides its parts.
  func attributes(_ record: Bytes, _ parts: LineParts) -> [Attribute]
}

extension LineScanner {
  static var joinsLines: Bool { false }
  static func isStart(_ byte: UInt8) -> Bool { false }
  static func isContinuation(_ line: Bytes) -> Bool { false }
  static var joinsBlankLines: Bool { false }
  static var standsAlone: Bool { !joinsLines }
  static func text(_ record: Bytes, _ range: Range<Int>) -> String {
    DisplayText.decode(record, range)
  }
  func attributes(_ record: Bytes, _ parts: LineParts) -> [Attribute] { [] }
}
