import Records

/// Reads blocks of one log and counts what they say. A block owns the records that start in it; a
/// record may reach into the blocks behind it.
struct LogWorker<Format: LineFormat>: Sendable {
  struct Settings: Sendable {
    var blockBytes = 256 << 10
    var longestLine = 64 << 20
    /// Lines joined to a record past this size are counted, their text is dropped.
    var longestRecord = 256 << 10
    /// Microseconds that the clock of the log is ahead: taken off every time.
    var ahead: Int64 = 0
  }

  /// A line that was not understood.
  struct Unread: Sendable {
    let place: Place
    let fault: LineFault
  }

  private(set) var table: OperationTable
  private(set) var lines = LineAccount()
  private(set) var unread: [Unread] = []
  private(set) var personalData: Set<PersonalDatum> = []
  private(set) var linesInBlock: [(block: Int, lines: Int)] = []
  private(set) var statedZones = 0
  private(set) var earliest = Int64.max
  private(set) var latest = Int64.min
  /// Some line holds bytes that are not UTF-8.
  private(set) var isNotUTF8 = false

  private var format: Format
  private let settings: Settings
  private let file: FileID
  static var unreadShown: Int { 5 }

  init(format: Format, table: OperationTable, file: FileID, settings: Settings) {
    self.format = format
    self.table = table
    self.file = file
    self.settings = settings
  }

  /// Reads one block, adding it to the digest on the way.
  mutating func read(
    block: Int, of reader: ByteReader, buffer: inout BlockBuffer, digest: FileDigest
  ) throws(ReadFault) {
    try buffer.load(block: block, size: settings.blockBytes, of: reader)
    let isHashed = digest.addIfNext(block, buffer.storage.span.extracting(buffer.block))
    let count = try readRecords(block: block, of: reader, buffer: &buffer)
    linesInBlock.append((block, count))
    let (format, file, ahead) = (format.withoutMemory, file, settings.ahead)
    var personal: [PersonalDatum] = []
    table.settle(bytes: buffer.storage.span.extracting(0..<buffer.filled)) { record, lineCount in
      LogWorker.event(
        of: record, lineCount: lineCount, format: format, file: file, ahead: ahead,
        personal: &personal)
    }
    personalData.formUnion(personal)
    if !isHashed { digest.add(block, buffer.storage.span.extracting(buffer.block)) }
  }

  static func event(
    of record: Bytes, lineCount: Int, format: Format, file: FileID, ahead: Int64,
    personal: inout [PersonalDatum]
  ) -> Event? {
    var format = format
    var fields = LineFields()
    guard format.read(record, into: &fields) == nil else { return nil }
    fields.time &-= ahead
    var event = format.event(of: record, fields: fields)
    event.line = SourceLine(file, line: 0)
    event.lineCount = lineCount
    personal.append(contentsOf: format.personalData(in: record, fields: fields))
    return event
  }

  /// Returns how many lines belong to the block.
  private mutating func readRecords(
    block: Int, of reader: ByteReader, buffer: inout BlockBuffer
  ) throws(ReadFault) -> Int {
    var start = try firstRecord(buffer: &buffer, reader: reader)
    let first = start
    var line = 0
    while start < buffer.blockEnd {
      let place = Place(
        offset: buffer.fileOffset(of: start), block: Int32(truncatingIfNeeded: block),
        line: Int32(truncatingIfNeeded: line))
      guard
        let firstEnd = try buffer.lineEnd(
          from: start, reader: reader, longest: settings.longestLine)
      else {
        note(.tooLong, at: place)
        line += 1
        start = buffer.lineAfter(start)
        continue
      }
      var end = firstEnd
      var joined = 0
      var next = end + 1
      if Format.joinsLines {
        var isTextKept = true
        while try buffer.isContinuation(at: next, reader: reader, Format.self) {
          guard
            let nextEnd = try buffer.lineEnd(
              from: next, reader: reader, longest: settings.longestLine)
          else { break }
          if nextEnd - start > settings.longestRecord { isTextKept = false }
          if isTextKept { end = nextEnd }
          joined += 1
          next = nextEnd + 1
        }
      }
      count(record: start..<end, firstEnd: firstEnd, joined: joined, at: place, buffer: buffer)
      line += 1 + joined
      start = next
    }
    if !isNotUTF8 { noteEncoding(buffer.storage.span, first, min(start, buffer.filled)) }
    return line
  }

  /// Whole lines are looked at, so that no character is cut.
  private mutating func noteEncoding(_ bytes: Bytes, _ start: Int, _ end: Int) {
    guard start < end else { return }
    let owned = bytes.extracting(start..<end)
    if owned.hasHighBytes { isNotUTF8 = !DisplayText.isUTF8(owned) }
  }

  /// Where the block's own first record starts, in the buffer.
  private func firstRecord(
    buffer: inout BlockBuffer, reader: ByteReader
  ) throws(ReadFault) -> Int {
    var start = buffer.firstLine
    guard Format.joinsLines, !buffer.isFirst else { return start }
    while start < buffer.blockEnd,
      try buffer.isContinuation(at: start, reader: reader, Format.self)
    {
      start = buffer.storage.span.extracting(0..<buffer.filled).place(of: 10, from: start) + 1
    }
    return start
  }

  @inline(__always)
  private mutating func count(
    record: Range<Int>, firstEnd: Int, joined: Int, at place: Place, buffer: BlockBuffer
  ) {
    let bytes = buffer.storage.span
    var end = record.upperBound
    if end > record.lowerBound, bytes[end &- 1] == 13 { end &-= 1 }
    let span = bytes.extracting(record.lowerBound..<end)
    lines.total &+= 1 &+ joined
    if isBlank(bytes, record.lowerBound, firstEnd) {
      lines.blank &+= 1
      lines.joined &+= joined
      return
    }
    var fields = LineFields()
    if let fault = format.read(span, into: &fields) {
      if fault.isHeading {
        lines.understood &+= 1
        lines.joined &+= joined
        return
      }
      lines.notUnderstood &+= joined
      note(fault, at: place)
      lines.total &-= 1
      return
    }
    lines.understood &+= 1
    lines.joined &+= joined
    fields.time &-= settings.ahead
    if fields.statesZone { statedZones &+= 1 }
    if fields.time < earliest { earliest = fields.time }
    if fields.time > latest { latest = fields.time }
    // The name is asked for only here: a closure for it would hold a copy of the format for every line.
    let index =
      table.place(of: fields)
      ?? table.insert(fields, name: format.name(of: span, fields: fields))
    table.add(
      fields, in: index, at: place, start: record.lowerBound, end: end, lineCount: 1 &+ joined)
  }

  @inline(__always)
  private func isBlank(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end {
      let byte = bytes[place]
      if byte != 32, byte != 9, byte != 13 { return false }
      place &+= 1
    }
    return true
  }

  private mutating func note(_ fault: LineFault, at place: Place) {
    lines.total += 1
    lines.notUnderstood += 1
    guard unread.count < Self.unreadShown || unread.last.map({ place < $0.place }) ?? true else {
      return
    }
    let index = unread.firstIndex { place < $0.place } ?? unread.count
    unread.insert(Unread(place: place, fault: fault), at: index)
    if unread.count > Self.unreadShown { unread.removeLast() }
  }

  /// Adds what another worker read of the same file.
  mutating func add(_ other: LogWorker) {
    table.add(other.table)
    lines.total += other.lines.total
    lines.understood += other.lines.understood
    lines.joined += other.lines.joined
    lines.blank += other.lines.blank
    lines.notUnderstood += other.lines.notUnderstood
    unread = (unread + other.unread).sorted { $0.place < $1.place }
    if unread.count > Self.unreadShown { unread.removeLast(unread.count - Self.unreadShown) }
    personalData.formUnion(other.personalData)
    linesInBlock += other.linesInBlock
    statedZones += other.statedZones
    isNotUTF8 = isNotUTF8 || other.isNotUTF8
    earliest = min(earliest, other.earliest)
    latest = max(latest, other.latest)
  }
}
