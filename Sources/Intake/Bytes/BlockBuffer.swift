/// The bytes of one block of a file, with the byte before it and as much behind it as its last record
/// needs. Reused from block to block.
struct BlockBuffer {
  /// Bytes of the file, and behind `filled` of nothing. (A span can only be taken where it is used:
  /// a property that returns one needs a language feature that is not yet final.)
  private(set) var storage: [UInt8] = []
  /// How much of `storage` holds bytes of the file.
  private(set) var filled = 0
  /// Offset in the file of `storage[0]`.
  private var start = 0
  /// Bytes before the block: 1, or 0 for the first block.
  private var lead = 0
  /// The block starts the file.
  private(set) var isFirst = false
  /// Where the block ends in the buffer.
  private(set) var blockEnd = 0

  /// More than this is given back after a very long line.
  private static let keptCapacity = 8 << 20

  /// Where the block itself stands in the buffer.
  var block: Range<Int> { lead..<blockEnd }

  /// Reads block number `block` of blocks of `size` bytes.
  mutating func load(block: Int, size: Int, of reader: ByteReader) throws(ReadFault) {
    isFirst = block == 0
    lead = isFirst ? 0 : 1
    start = block * size - lead
    let wanted = try reader.extent(upTo: block * size + size) - start
    if storage.count < wanted || storage.count > Self.keptCapacity {
      storage = [UInt8](repeating: 0, count: wanted + (64 << 10))
    }
    filled = try reader.read(into: &storage, at: 0, count: wanted, offset: start)
    guard filled == wanted else { throw ReadFault(reason: "it became shorter while it was read") }
    blockEnd = filled
  }

  func fileOffset(of place: Int) -> Int { start + place }

  /// Where the first line that starts in the block starts; past the block when there is none. A byte
  /// order mark is not part of the first line.
  var firstLine: Int {
    if isFirst { return storage.span.extracting(0..<filled).has("\u{FEFF}", at: 0) ? 3 : 0 }
    return storage.span.extracting(0..<filled).place(of: 10, from: 0) + 1
  }

  /// The line end at or after `place`: a line feed or the end of the file; `nil` when the line is
  /// longer than `longest`.
  @inline(__always)
  mutating func lineEnd(
    from place: Int, reader: ByteReader, longest: Int
  ) throws(ReadFault) -> Int? {
    let end = storage.span.extracting(0..<filled).place(of: 10, from: place)
    return end < filled ? end : try farLineEnd(from: place, reader: reader, longest: longest)
  }

  @inline(never)
  private mutating func farLineEnd(
    from place: Int, reader: ByteReader, longest: Int
  ) throws(ReadFault) -> Int? {
    var end = filled
    while end == filled {
      if filled - place > longest { return nil }
      guard try extend(reader) else { break }
      end = storage.span.extracting(0..<filled).place(of: 10, from: end)
    }
    return end - place > longest ? nil : end
  }

  /// Answers `false` at the end of the file.
  private mutating func extend(_ reader: ByteReader) throws(ReadFault) -> Bool {
    let most = max(4 << 10, min(filled / 2, 4 << 20))
    let step = try reader.extent(upTo: start + filled + most) - start - filled
    guard step > 0 else { return false }
    if filled + step > storage.count {
      storage.append(contentsOf: repeatElement(0, count: filled + step - storage.count))
    }
    let got = try reader.read(into: &storage, at: filled, count: step, offset: start + filled)
    guard got == step else { throw ReadFault(reason: "it became shorter while it was read") }
    filled += got
    return true
  }

  /// Where the line after an over-long one starts; past the block when no line starts in it any more:
  /// the blocks behind find their own first lines.
  func lineAfter(_ place: Int) -> Int {
    min(blockEnd, storage.span.extracting(0..<blockEnd).place(of: 10, from: place) + 1)
  }

  /// Whether the line at `place` belongs to the record before it. `false` at the end of the file and,
  /// for most formats, for blank lines.
  @inline(__always)
  mutating func isContinuation<Format: LineFormat>(
    at place: Int, reader: ByteReader, _: Format.Type
  ) throws(ReadFault) -> Bool {
    if place < filled, Format.isStart(storage[place]) { return false }
    while filled - place < joinProbeBytes { guard try extend(reader) else { break } }
    guard place < filled else { return false }
    let probe = storage.span.extracting(0..<filled).extracting(
      place..<min(filled, place &+ joinProbeBytes))
    let end = probe.place(of: 10, from: 0)
    let line = probe.extracting(0..<end)
    if line.isBlank, !Format.joinsBlankLines { return false }
    return Format.isContinuation(line)
  }
}

extension Swift.Span where Element == UInt8 {
  /// Nothing but spaces, tabs and carriage returns.
  var isBlank: Bool {
    for place in indices where self[place] != 32 && self[place] != 9 && self[place] != 13 {
      return false
    }
    return true
  }
}
