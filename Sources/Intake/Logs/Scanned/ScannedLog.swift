import Records

/// A log whose lines a scanner takes apart: what is the same for every such format.
struct ScannedLog<Scanner: LineScanner>: LineFormat {
  private var scanner: Scanner
  private var statements = StatementMemory()
  private var routes = RouteMemory()

  init(_ scanner: Scanner) { self.scanner = scanner }

  var withoutMemory: ScannedLog { ScannedLog(scanner) }

  static var joinsLines: Bool { Scanner.joinsLines }
  static var joinsBlankLines: Bool { Scanner.joinsBlankLines }

  @inline(__always)
  static func isStart(_ byte: UInt8) -> Bool { Scanner.isStart(byte) }

  @inline(__always)
  static func isContinuation(_ line: Bytes) -> Bool { Scanner.isContinuation(line) }

  mutating func read(_ record: Bytes, into fields: inout LineFields) -> LineFault? {
    var parts = LineParts()
    if let fault = scanner.scan(record, into: &parts) { return fault }
    fields.time = parts.time.time
    fields.statesZone = parts.time.statesZone
    fields.severity = parts.severity
    fields.status = parts.status
    fields.isFailure = parts.severity >= .error || parts.status / 100 == 5
    fields.isRefusal = parts.status / 100 == 4
    fields.duration = parts.duration
    fields.kind = parts.kind
    switch parts.kind {
    case .route:
      fields.key = routes.hash(record, method: parts.method, path: parts.path)
    case .statement:
      fields.key = statements.hash(record, parts.message, seed: 0)
    case .message:
      let seed = record.mixed(from: parts.component.lowerBound, to: parts.component.upperBound)
      var hash = ShapeHash(seed: seed)
      MessageShape.walk(record, parts.message, &hash)
      fields.key = hash.hash | 4
      if fields.duration < 0 { fields.duration = hash.duration }
    }
    return nil
  }

  private func parts(of record: Bytes) -> LineParts {
    var scanner = scanner
    var parts = LineParts()
    _ = scanner.scan(record, into: &parts)
    return parts
  }

  private func text(_ record: Bytes, _ range: Range<Int>) -> String {
    Scanner.text(record, range)
  }

  func name(of record: Bytes, fields: LineFields) -> OperationName {
    let parts = parts(of: record)
    switch parts.kind {
    case .route:
      let route =
        parts.path.isEmpty
        ? "unreadable request"
        : "\(text(record, parts.method)) \(RoutePattern.text(record, parts.path))"
      return OperationName(kind: .route, name: route, component: "")
    case .statement:
      var shape = StatementText()
      StatementShape.walk(record, parts.message, &shape)
      return OperationName(kind: .statement, name: shape.text, component: "")
    case .message:
      var shape = ShapeText()
      MessageShape.walk(record, parts.message, &shape)
      let bytes = shape.bytes
      return OperationName(
        kind: .message, name: text(bytes.span, 0..<bytes.count),
        component: text(record, parts.component))
    }
  }

  func event(of record: Bytes, fields: LineFields) -> Event {
    let parts = parts(of: record)
    var attributes = QueryText.pairs(record, parts.query)
    switch parts.kind {
    case .route: break
    case .statement:
      var values = StatementValues()
      StatementShape.walk(record, parts.message, &values)
      attributes += values.attributes
    case .message:
      var named = ShapeAttributes()
      MessageShape.walk(record, parts.message, &named)
      attributes += named.attributes
    }
    attributes += scanner.attributes(record, parts)
    if Scanner.joinsLines { attributes += StackTrace.attributes(record) }
    return Event(
      time: Timestamp(microseconds: fields.time), line: SourceLine(FileID(0), line: 0),
      severity: fields.severity, component: text(record, parts.component),
      thread: parts.thread.isEmpty ? nil : text(record, parts.thread),
      message: text(
        record, parts.kind == .route && !parts.path.isEmpty ? parts.path : parts.message),
      durationMicroseconds: fields.duration >= 0 ? fields.duration : nil,
      status: fields.status > 0 ? fields.status : nil, attributes: attributes)
  }

  /// The client's address and the signed-in user: held only so that they can be kept out.
  func personalData(in record: Bytes, fields: LineFields) -> [PersonalDatum] {
    let parts = parts(of: record)
    var data: [PersonalDatum] = []
    let client = ClientAddress.plain(text(record, parts.client))
    if client.utf8.contains(where: { $0 == 46 || $0 == 58 }) {
      data.append(PersonalDatum(kind: .ipAddress, value: client, person: nil))
    }
    let user = text(record, parts.user)
    if !user.isEmpty, user != "-", user != "\"\"" {
      data.append(PersonalDatum(kind: .account, value: user, person: nil))
    }
    return data
  }

  func clock(stated: Int, unstated: Int) -> SourceClock {
    scanner.zone.clock(stated: stated, unstated: unstated)
  }
}

/// Addresses of clients.
enum ClientAddress {
  /// Without the port behind it: `10.0.0.1:51234`, `[2001:db8::1]:443`.
  static func plain(_ text: String) -> String {
    if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
      return String(text[text.index(after: text.startIndex)..<close])
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 ? String(parts[0]) : text
  }
}

extension MaterialFormat {
  /// A line format read by a scanner; `certainty` is below 1 where a more particular format may fit
  /// the same lines.
  static func scanned<Scanner: LineScanner>(
    name: String, kind: MaterialKind, samples: [String], seen: String, certainty: Double = 1,
    scanner: @escaping @Sendable (FileSample, ClockZone) -> Scanner?
  ) -> MaterialFormat {
    let lines: @Sendable (FileSample, ClockZone) -> (any LineFormat)? = { sample, zone in
      guard let scanner = scanner(sample, zone) else { return nil }
      return ScannedLog(scanner)
    }
    return MaterialFormat(
      name: name, kind: kind, samples: samples,
      fit: { sample in
        guard let scanner = scanner(sample, .assumedUTC) else { return .none }
        let share = ScannedLog(scanner).share(of: sample)
        guard share > 0 else { return .none }
        return Fit(score: share * certainty, reason: "\(words(share)) have \(seen).")
      },
      reading: .log { file, sample, zone throws(ReadFault) in
        guard let scanner = scanner(sample, zone) else {
          throw ReadFault(reason: "it changed while it was read")
        }
        let format = ScannedLog(scanner)
        return try LogReading.read(file, as: format, sample: sample)
      },
      lines: Scanner.standsAlone ? lines : nil)
  }
}
