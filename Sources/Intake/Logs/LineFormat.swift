import Records

/// How the lines of one kind of log are read: byte ranges in, numbers out.
///
/// A format is a value: each worker has its own copy and may cache in it (the last minute seen, the
/// operations of recent paths). What `read` answers must depend on the record's bytes alone.
protocol LineFormat: Sendable {
  /// Whether lines can belong to the record before them; where `false`, nothing is looked up.
  static var joinsLines: Bool { get }

  /// Whether a blank line is shown to `isContinuation`; elsewhere it ends a record.
  static var joinsBlankLines: Bool { get }

  /// Whether no line that starts with this byte belongs to the record before it; spares most lines the
  /// closer look.
  static func isStart(_ byte: UInt8) -> Bool

  /// Whether a line belongs to the record before it, judged by its first `joinProbeBytes` bytes.
  static func isContinuation(_ line: Bytes) -> Bool

  /// Fills `fields` from a record: a line and the lines joined to it, without the last line end.
  /// Returns what is wrong when it cannot be understood.
  mutating func read(_ record: Bytes, into fields: inout LineFields) -> LineFault?

  /// The format without what it remembers for speed: cheap to copy, for making single events.
  var withoutMemory: Self { get }

  /// Name of the operation that a record just read belongs to. Two records with the same
  /// `fields.key` must get the same name.
  func name(of record: Bytes, fields: LineFields) -> OperationName

  /// The record as an event. Line and line count are filled in by the caller.
  func event(of record: Bytes, fields: LineFields) -> Event

  /// Personal data in a record that must be kept out of every output.
  func personalData(in record: Bytes, fields: LineFields) -> [PersonalDatum]

  /// Which clock the lines were read by; `stated` and `unstated` count lines with and without zone.
  func clock(stated: Int, unstated: Int) -> SourceClock
}

extension LineFormat {
  static var joinsLines: Bool { false }
  static var joinsBlankLines: Bool { false }
  var withoutMemory: Self { self }
  static func isStart(_ byte: UInt8) -> Bool { false }
  static func isContinuation(_ line: Bytes) -> Bool { false }
  func personalData(in record: Bytes, fields: LineFields) -> [PersonalDatum] { [] }
}

/// As much of a line as is shown to `isContinuation`.
let joinProbeBytes = 200

/// What a line says, in numbers.
struct LineFields: Sendable {
  /// Microseconds since 1970 in UTC.
  var time: Int64 = 0
  /// The line carries its own zone or offset.
  var statesZone = false
  var severity = Severity.unknown
  /// Microseconds; `notStated` when the line does not say, never 0 for missing.
  var duration = LineFields.notStated
  /// HTTP status; 0 when there is none.
  var status = 0
  var isFailure = false
  var isRefusal = false
  var kind = Operation.Kind.message
  /// Hash of the operation's normalised text.
  var key: UInt64 = 0

  static let notStated = -1
}

/// What identifies an operation to a reader.
struct OperationName: Hashable, Sendable {
  let kind: Operation.Kind
  let name: String
  let component: String
}

/// Why a line was not understood: the rule and what to do, as in `Problem`.
struct LineFault: Sendable {
  let headline: StaticString
  let fix: StaticString
  /// The line is no record and nothing is wrong with it: a heading of the file, counted as understood.
  var isHeading = false

  static let heading = LineFault(headline: "", fix: "", isHeading: true)
  static let tooLong = LineFault(
    headline: "A line may be 64 MiB long and this one is longer",
    fix: "Check that the file is a text log and was copied whole")
  static let time = LineFault(
    headline: "The line has no time in the form of the lines around it",
    fix: "Check whether the line was cut, or add the missing time")
  static let date = LineFault(
    headline: "No such date or time of day exists",
    fix: "Correct the date, or check the clock of the system that wrote it")
  static let zone = LineFault(
    headline: "The time zone after the time is not one that is known here",
    fix: "Write the zone as an offset such as +01:00")
  static let shape = LineFault(
    headline: "The line starts with a time but does not go on like the lines around it",
    fix: "Check whether the line was cut or mixed with another one")
  static let orphan = LineFault(
    headline: "The line looks like the rest of another one, but there is none before it",
    fix: "Check whether the start of the file is missing")
}
