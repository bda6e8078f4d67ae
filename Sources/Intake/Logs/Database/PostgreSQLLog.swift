import Records

/// The server log of PostgreSQL (`log_destination = stderr`).
///
/// Real servers stamp a `duration:` line when the statement has ended; whether a given file does is
/// left to who compares it with other sources.
struct PostgreSQLLog: LineFormat {
  private var time: ISOTime
  private var statements = StatementMemory()
  let zone: ClockZone

  init(zone: ClockZone) {
    self.zone = zone
    time = ISOTime(zone: zone)
  }

  static let joinsLines = true

  /// Neither a tab nor a blank line.
  @inline(__always)
  static func isStart(_ byte: UInt8) -> Bool { byte > 32 }

  var withoutMemory: PostgreSQLLog { PostgreSQLLog(zone: zone) }

  /// The server starts every further line of a message with a tab.
  @inline(__always)
  static func isContinuation(_ line: Bytes) -> Bool { line.count > 0 && line[0] == 9 }

  /// A `duration:` message: what took how long.
  struct Timed {
    var microseconds = LineFields.notStated
    /// `statement`, `execute`, `parse`, `bind`, `plan`; empty when only the duration is logged.
    var verb = 0..<0
    var statement = 0..<0
  }

  mutating func read(_ record: Bytes, into fields: inout LineFields) -> LineFault? {
    var prefix = PostgreSQLPrefix()
    if let fault = prefix.read(record, time: &time) { return fault }
    fields.time = prefix.time.time
    fields.statesZone = prefix.time.statesZone
    fields.severity = prefix.severity
    fields.isFailure = prefix.severity >= .error
    if let timed = Self.timed(record, prefix.message) {
      fields.duration = timed.microseconds
      if !timed.statement.isEmpty {
        fields.kind = .statement
        let seed: UInt64 = Self.isPrepared(record, timed) ? 7 : 0
        fields.key = statements.hash(record, timed.statement, seed: seed)
        return nil
      }
    }
    fields.kind = .message
    let label = record.mixed(from: prefix.label.lowerBound, to: prefix.label.upperBound)
    var hash = ShapeHash(seed: Self.isContext(record, prefix) ? label : 0)
    MessageShape.walk(record, prefix.message..<record.count, &hash)
    fields.key = hash.hash | 4
    if fields.duration < 0 { fields.duration = hash.duration }
    return nil
  }

  /// `duration: 67.234 ms  statement: SELECT …`.
  @inline(__always)
  static func timed(_ line: Bytes, _ start: Int) -> Timed? {
    guard line.has("duration: ", at: start) else { return nil }
    var timed = Timed()
    let number = start &+ 10
    let end = line.near(32, from: number)
    guard line.has(" ms", at: end) else { return nil }
    timed.microseconds = AccessDuration.bare(microseconds: 1_000).microseconds(line, number, end)
    var verb = end &+ 3
    while verb < line.count, line[verb] == 32 { verb &+= 1 }
    let colon = line.near(58, from: verb)
    guard verb < line.count, colon < line.count, colon &- verb < 80 else { return timed }
    timed.verb = verb..<min(line.near(32, from: verb), colon)
    var statement = colon &+ 1
    var last = line.count
    if line.has("plan", at: verb), let query = line.place(of: "Query Text: ", from: colon) {
      statement = query &+ 12
      last = line.place(of: 10, from: statement)
    }
    while statement < last, line[statement] == 32 || line[statement] == 10 { statement &+= 1 }
    while last > statement, line[last &- 1] == 59 || line[last &- 1] <= 32 { last &-= 1 }
    timed.statement = statement..<last
    return timed
  }

  /// Planning steps are told apart from running the statement.
  private static func isPrepared(_ line: Bytes, _ timed: Timed) -> Bool {
    line.has("parse", at: timed.verb.lowerBound) || line.has("bind", at: timed.verb.lowerBound)
  }

  /// Lines that explain the line before them.
  private static func isContext(_ line: Bytes, _ prefix: PostgreSQLPrefix) -> Bool {
    let start = prefix.label.lowerBound
    return line.has("DETAIL", at: start) || line.has("HINT", at: start)
      || line.has("CONTEXT", at: start) || line.has("STATEMENT", at: start)
  }

  func name(of record: Bytes, fields: LineFields) -> OperationName {
    var time = time
    var prefix = PostgreSQLPrefix()
    _ = prefix.read(record, time: &time)
    if fields.kind == .statement, let timed = Self.timed(record, prefix.message) {
      var shape = StatementText()
      StatementShape.walk(record, timed.statement, &shape)
      let step = Self.isPrepared(record, timed) ? "prepare: " : ""
      return OperationName(kind: .statement, name: step + shape.text, component: "")
    }
    var shape = ShapeText()
    MessageShape.walk(record, prefix.message..<record.count, &shape)
    let label =
      Self.isContext(record, prefix) ? DisplayText.decode(record, prefix.label) + ": " : ""
    return OperationName(
      kind: .message, name: label + DisplayText.decode(shape.bytes), component: "")
  }

  func event(of record: Bytes, fields: LineFields) -> Event {
    var time = time
    var prefix = PostgreSQLPrefix()
    _ = prefix.read(record, time: &time)
    var message = prefix.message..<record.count
    var attributes: [Attribute] = []
    if fields.kind == .statement, let timed = Self.timed(record, prefix.message) {
      message = timed.statement
      var values = StatementValues()
      StatementShape.walk(record, timed.statement, &values)
      attributes = values.attributes
      if timed.statement.upperBound < record.count {
        var plan = ShapeAttributes()
        MessageShape.walk(record, timed.statement.upperBound..<record.count, &plan)
        attributes += PlanFigures.renamed(plan.attributes).filter { $0.name != "rows" }
      }
    } else {
      var named = ShapeAttributes()
      MessageShape.walk(record, message, &named)
      attributes = PlanFigures.renamed(named.attributes)
    }
    return Event(
      time: Timestamp(microseconds: fields.time), line: SourceLine(FileID(0), line: 0),
      severity: fields.severity,
      thread: prefix.process.isEmpty ? nil : DisplayText.decode(record, prefix.process),
      message: DisplayText.decode(record, message),
      durationMicroseconds: fields.duration >= 0 ? fields.duration : nil,
      attributes: attributes)
  }

  func clock(stated: Int, unstated: Int) -> SourceClock {
    zone.clock(stated: stated, unstated: unstated)
  }
}

/// The figures of a query plan: `cost=0.56..198234.67 rows=3421 width=89) (actual
/// time=0.089..25033.123 rows=5 loops=1`. The first `rows` is the planner's estimate, the second what
/// was found; the cost is in the planner's own unit and says nothing about rows.
enum PlanFigures {
  static func renamed(_ attributes: [Attribute]) -> [Attribute] {
    guard attributes.contains(where: { $0.name == "cost" }) else { return attributes }
    var rowsSeen = 0
    return attributes.map { attribute in
      switch attribute.name {
      case "cost": return Attribute("est_cost", upper(attribute.value))
      case "time": return Attribute("actual_ms", upper(attribute.value))
      case "rows":
        rowsSeen += 1
        return rowsSeen <= 2
          ? Attribute(rowsSeen == 1 ? "est_rows" : "actual_rows", attribute.value) : attribute
      default: return attribute
      }
    }
  }

  /// `0.56..198234.67` is from the first row to the last; the last is what counts.
  private static func upper(_ range: String) -> String {
    guard
      let points = Array(range.utf8).indices.dropFirst().first(where: { index in
        Array(range.utf8)[index] == 46 && Array(range.utf8)[index - 1] == 46
      })
    else { return range }
    return DisplayText.decode(Array(range.utf8.dropFirst(points + 1)))
  }
}
