import Records

/// A bounded look at a file: its start, and lines from places spread over the rest.
struct FileSample: Sendable {
  /// The first bytes of the file, without a byte order mark.
  let head: [UInt8]
  let byteCount: Int
  /// Whole lines without their ends, blank ones left out: from the start, then from the other places.
  let lines: [[UInt8]]
  /// The head as JSON, as far as it goes; `nil` when it does not start like JSON.
  let json: JSONNode?
  /// The JSON is cut or broken, so that its last record is not whole.
  let isJSONCut: Bool
  /// The day that times without a date are put on, from what else the folder holds; `nil` when nothing
  /// says.
  var day: CivilTime?

  static let headBytes = 64 << 10
  private static let placeBytes = 8 << 10
  private static let places = 8
  private static let mostLines = 400

  init(_ reader: ByteReader) throws(ReadFault) {
    var head = try reader.bytes(0..<Self.headBytes)
    var lines = Self.wholeLines(head, fromLineStart: true, toEnd: head.count == reader.byteCount)
    let most = Self.mostLines / 2
    // Of a small file the end too: another format may start there.
    let end = head.count == reader.byteCount ? min(lines.count - most, most * 2 / 5) : 0
    lines = end > 0 ? lines.prefix(most - end) + lines.suffix(end) : Array(lines.prefix(most))
    if reader.byteCount > Self.headBytes {
      let step = (reader.byteCount - Self.headBytes) / Self.places
      for place in 1...Self.places {
        let start = max(Self.headBytes, Self.headBytes + place * step - Self.placeBytes)
        let chunk = try reader.bytes(start..<start + Self.placeBytes)
        lines += Self.wholeLines(chunk, fromLineStart: false, toEnd: place == Self.places)
          .prefix(Self.mostLines / 2 / Self.places)
      }
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    self.init(head: head, byteCount: reader.byteCount, lines: lines)
  }

  /// Of bytes that go on: places spread over the whole lines among the first `count`, which are looked
  /// at where they are and not copied.
  init(startOf source: ByteReader, count: Int) throws(ReadFault) {
    let end = try Self.lastLineEnd(of: source, before: count) ?? count
    let sample = try FileSample(ByteReader(0..<end, of: source, path: source.path))
    self.init(head: sample.head, byteCount: .max, lines: sample.lines)
  }

  /// Behind the last line feed among the first `count` bytes.
  private static func lastLineEnd(
    of source: ByteReader, before count: Int
  ) throws(ReadFault) -> Int? {
    var end = count
    while end > 0 {
      let start = max(0, end - headBytes)
      if let place = try source.bytes(start..<end).lastIndex(of: 10) { return start + place + 1 }
      end = start
    }
    return nil
  }

  /// A text as if it were a whole file: for the samples of the formats.
  init(text: String) {
    let bytes = Array(text.utf8)
    self.init(
      head: bytes, byteCount: bytes.count,
      lines: Self.wholeLines(bytes, fromLineStart: true, toEnd: true))
  }

  /// Some of the lines, as if the file had no others.
  func only(_ lines: [[UInt8]]) -> FileSample {
    let head = Array(lines.joined(separator: [10]))
    var sample = FileSample(head: head, byteCount: head.count, lines: lines)
    sample.day = day
    return sample
  }

  private init(head: [UInt8], byteCount: Int, lines: [[UInt8]]) {
    // Signs and dashes that were encoded twice on the way would hide what the lines look like.
    let head = DoubleEncoding.repair(head)?.bytes ?? head
    self.head = head
    self.byteCount = byteCount
    self.lines = lines.map { DoubleEncoding.repair($0)?.bytes ?? $0 }
    let first = head.first { $0 != 32 && $0 != 10 && $0 != 13 && $0 != 9 }
    let outcome = first == 123 || first == 91 ? JSONReader.read(head) : nil
    json = outcome?.root
    isJSONCut = outcome?.fault != nil
  }

  /// The records of the JSON that are whole; empty when it is no JSON.
  var jsonRecords: [JSONNode] {
    guard let json, let found = RecordArray.find(in: json) else { return [] }
    return isJSONCut && found.elements.count > 1 ? found.elements.dropLast() : found.elements
  }

  private static func wholeLines(
    _ bytes: [UInt8], fromLineStart: Bool, toEnd: Bool
  ) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    let span = bytes.span
    var start =
      fromLineStart ? (span.has("\u{FEFF}", at: 0) ? 3 : 0) : span.place(of: 10, from: 0) + 1
    while start < span.count {
      var end = span.place(of: 10, from: start)
      if end == span.count, !toEnd { break }
      let next = end + 1
      if end > start, span[end - 1] == 13 { end -= 1 }
      let line = span.extracting(start..<end)
      if !line.isBlank { lines.append(line.copy()) }
      start = next
    }
    return lines
  }

  /// NUL and other control bytes in the head, as packed and binary files have.
  var isBinary: Bool {
    let controls = head.prefix(4_096).count { $0 < 9 || ($0 > 13 && $0 < 27) || $0 > 27 && $0 < 32 }
    return controls * 20 > min(head.count, 4_096)
  }
}
