internal import Synchronization

/// A tar archive that is packed as a whole: its large members are unpacked beside their readers, one
/// after the other, and never stand anywhere.
///
/// Members are best read in the order in which they stand in the archive. To go back is to unpack from
/// the start again; who goes back too often gets the archive unpacked to a scratch file.
final class PackedTar: Sendable {
  /// Members up to this length are unpacked when the archive is listed: they are looked at more than
  /// once, in any order, and fit into memory whole when they are read.
  static let largestKept = Unwrapped.startBytes
  /// So much is unpacked ahead of who reads a member, who has a window of their own.
  private static let window = 1 << 20
  private static let mostReturns = 3

  private struct State: Sendable {
    /// The archive as it is unpacked, and how far it is read.
    var stream: ByteReader?
    var place = 0
    var returns = 0
    /// The archive without its packing, once somebody went back too often.
    var scratch: ByteReader?
  }

  private let packed: ByteReader
  private let packing: Packing
  private let state = Mutex(State())

  init(_ packed: ByteReader, _ packing: Packing) {
    self.packed = packed
    self.packing = packing
  }

  /// The members, those that are not too large with their bytes. Unpacks the archive once.
  func content() throws(ReadFault) -> (content: ArchiveContent, kept: ByteReader?, fault: String?) {
    let reader = unpacked()
    let scratch = try ScratchFile()
    var content = try TarArchive.content(of: reader) { member throws(ReadFault) in
      guard member.refusal == nil, member.range.count <= Self.largestKept else { return false }
      member.isKept = true
      return true
    } keep: { piece throws(ReadFault) in
      try scratch.append(piece)
    }
    // What stands behind the end of the archive may be broken, or be more than is allowed.
    _ = try reader.pass((reader.stream?.byteCount ?? 0)..<Int.max)
    var place = 0
    for index in content.members.indices where content.members[index].isKept {
      let count = content.members[index].range.count
      content.members[index].range = place..<place + count
      place += count
    }
    let kept = try scratch.reader(path: packed.path)
    return (content, place > 0 ? kept : nil, try reader.stream?.ending().fault)
  }

  /// Hands the bytes of a range of the unpacked archive on, until the sink wants no more. Only one
  /// member is read at a time; others wait.
  func hand(_ range: Range<Int>, into sink: ByteStream.Sink) throws(ReadFault) {
    try state.withLock { state throws(ReadFault) in
      if state.scratch == nil, state.stream == nil || range.lowerBound < state.place {
        try goBack(&state)
      }
      guard let reader = state.scratch ?? state.stream else { return }
      if state.scratch == nil { state.place = try reader.pass(state.place..<range.lowerBound) }
      var place = range.lowerBound
      while place < range.upperBound {
        let bytes = try reader.bytes(place..<min(place + ByteReader.piece, range.upperBound))
        guard !bytes.isEmpty else { return }
        place += bytes.count
        if state.scratch == nil {
          state.place = place
          reader.forget(before: place)
        }
        guard try sink(bytes[...]) else { return }
      }
    }
  }

  private func goBack(_ state: inout State) throws(ReadFault) {
    state.returns += 1
    state.place = 0
    state.stream = nil
    guard state.returns > Self.mostReturns else {
      state.stream = unpacked()
      return
    }
    let scratch = try ScratchFile()
    _ = try Unpacking.unpack(packed, packing) { bytes throws(ReadFault) in
      try scratch.append(bytes)
      return true
    }
    state.scratch = try scratch.reader(path: packed.path)
  }

  private func unpacked() -> ByteReader {
    let (packed, packing) = (packed, packing)
    return ByteReader(
      path: packed.path,
      stream: ByteStream(window: Self.window) { sink throws(ReadFault) in
        ByteStream.Ending(fault: try Unpacking.unpack(packed, packing, into: sink).fault)
      })
  }
}

extension ByteReader {
  /// Passes over bytes without looking at them; answers where they really end.
  func pass(_ range: Range<Int>) throws(ReadFault) -> Int {
    guard stream != nil else { return min(range.upperBound, byteCount) }
    var place = range.lowerBound
    while place < range.upperBound {
      let next = range.upperBound - place > Self.piece ? place + Self.piece : range.upperBound
      let end = try extent(upTo: next)
      forget(before: end)
      place = end
      if end < next { break }
    }
    return place
  }
}
