import Records

/// A file of which nothing is known: its lines are counted, and that is all.
struct PlainLines: LineFormat {
  static let unknown = LineFault(
    headline: "The file is not recognised", fix: "Export it in a format that is read")

  mutating func read(_ record: Bytes, into fields: inout LineFields) -> LineFault? { Self.unknown }

  func name(of record: Bytes, fields: LineFields) -> OperationName {
    OperationName(kind: .message, name: "", component: "")
  }

  func event(of record: Bytes, fields: LineFields) -> Event {
    Event(
      time: Timestamp(microseconds: 0), line: SourceLine(FileID(0), line: 0), message: "")
  }

  func clock(stated: Int, unstated: Int) -> SourceClock {
    ClockZone.assumedUTC.clock(stated: stated, unstated: unstated)
  }
}

extension LogReading {
  /// Lines and digest of a file that is not recognised.
  static func count(
    _ reader: ByteReader, jobs: Int
  ) throws(ReadFault) -> (lines: LineAccount, sha256: String) {
    let file = File(
      reader: reader, id: FileID(0), path: "", jobs: jobs, keepsEveryEvent: false,
      bucketSeconds: OperationTable.widths[0])
    let result = try read(file, as: PlainLines())
    return (result.lines, result.sha256)
  }
}
