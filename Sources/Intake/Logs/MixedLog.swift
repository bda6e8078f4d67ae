import Records

/// Lines of several formats in one file: each is read by the first format that understands it. What is
/// joined to a line is the same whichever format that has, such as a stack trace.
struct MixedLog<Joining: LineJoining>: LineFormat {
  private var formats: [any LineFormat]

  /// - Parameter formats: one or more, those of most lines first.
  init(_ formats: [any LineFormat]) { self.formats = formats }

  static var joinsLines: Bool { Joining.joinsLines }
  static func isContinuation(_ line: Bytes) -> Bool { Joining.isContinuation(line) }

  var withoutMemory: MixedLog { MixedLog(formats.map { $0.withoutMemory }) }

  mutating func read(_ record: Bytes, into fields: inout LineFields) -> LineFault? {
    var first: LineFault?
    for index in formats.indices {
      var own = LineFields()
      guard let fault = formats[index].read(record, into: &own) else {
        fields = own
        return nil
      }
      if fault.isHeading { return fault }
      first = first ?? fault
    }
    return first ?? .shape
  }

  /// The format that a record was read by.
  private func format(of record: Bytes) -> (any LineFormat)? {
    formats.first { format in
      var own = format
      var fields = LineFields()
      return own.read(record, into: &fields) == nil
    }
  }

  func name(of record: Bytes, fields: LineFields) -> OperationName {
    format(of: record)?.name(of: record, fields: fields)
      ?? OperationName(kind: .message, name: "", component: "")
  }

  func event(of record: Bytes, fields: LineFields) -> Event {
    format(of: record)?.event(of: record, fields: fields)
      ?? Event(
        time: Timestamp(microseconds: fields.time), line: SourceLine(FileID(0), line: 0),
        message: DisplayText.decode(record))
  }

  func personalData(in record: Bytes, fields: LineFields) -> [PersonalDatum] {
    format(of: record)?.personalData(in: record, fields: fields) ?? []
  }

  func clock(stated: Int, unstated: Int) -> SourceClock {
    // The format whose times state no zone knows which was taken.
    let clocks = formats.map { $0.clock(stated: stated, unstated: unstated) }
    return clocks.first { $0.ground == .profile || $0.ground == .evidence } ?? clocks.first
      ?? ClockZone.assumedUTC.clock(stated: stated, unstated: unstated)
  }
}
