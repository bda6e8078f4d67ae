import Records

/// A file with everything taken off that its text was wrapped in.
struct Unwrapped: Sendable {
  let reader: ByteReader
  let sample: FileSample
  /// What was taken off, from the outside in.
  let wrappings: [Wrapping]
  /// The sample is of the start alone, because the rest is unpacked only while it is read.
  let isSampledFromStart: Bool
  /// What the bytes come from, from the outside in; that of an archive's member first.
  private let streams: [ByteStream]
  private let isMember: Bool

  /// Wrappers inside each other past this are left on.
  private static let deepest = 4
  /// As much of unpacked bytes as is looked at before they are read; what is not longer is kept.
  static let startBytes = 12 << 20

  /// What is known of a file only once it is read to its end.
  struct Ending {
    /// SHA-256 of the file as it lies there; `nil` when nothing was taken off.
    var sha256: String?
    var problems: [String] = []
  }

  /// - Parameter beside: whether bytes are unpacked beside their reader; otherwise before it.
  static func open(
    _ original: ByteReader, path: String, beside: Bool = true
  ) throws(ReadFault) -> Unwrapped {
    var streams = original.stream.map { [$0] } ?? []
    var start = try Start(original, beside: beside)
    var wrappings: [Wrapping] = []
    while wrappings.count < deepest,
      let wrapping = Wrapping.ofBytes(try start.reader.bytes(0..<16))
        ?? Wrapping.ofLines(start.sample, path: path)
    {
      let source = start.reader
      let stream = ByteStream { sink throws(ReadFault) in
        try wrapping.takeOff(source, into: sink)
      }
      streams.append(stream)
      start = try Start(ByteReader(path: original.path, stream: stream), beside: beside)
      wrappings.append(wrapping)
    }
    return Unwrapped(
      reader: start.reader, sample: start.sample, wrappings: wrappings,
      isSampledFromStart: start.isSampledFromStart, streams: streams,
      isMember: original.stream != nil)
  }

  /// Waits until the file is read to its end; throws why it could not be.
  func ending() throws(ReadFault) -> Ending {
    var ending = Ending()
    for (index, stream) in streams.enumerated() {
      let own = try stream.ending()
      if let fault = own.fault { ending.problems.append(fault) }
      if index == (isMember ? 1 : 0) { ending.sha256 = own.sha256 }
    }
    return ending
  }

  /// Whether reading failed only because a record is longer than is unpacked ahead.
  var isTooNarrow: Bool { streams.contains { $0.isTooNarrow } }

  /// A reader with what its first bytes look like.
  struct Start {
    let reader: ByteReader
    let sample: FileSample
    var isSampledFromStart = false

    init(_ source: ByteReader, beside: Bool = true) throws(ReadFault) {
      guard source.stream != nil else {
        reader = source
        sample = try FileSample(source)
        return
      }
      let known = try source.extent(upTo: startBytes)
      if known < startBytes {
        reader = ByteReader(path: source.path, memory: try source.bytes(0..<known))
        source.forget(before: known)
        sample = try FileSample(reader)
      } else if beside {
        reader = source
        sample = try FileSample(startOf: source, count: startBytes)
        isSampledFromStart = true
      } else {
        let scratch = try ScratchFile()
        try source.forEachPiece { piece throws(ReadFault) in try scratch.append(piece) }
        reader = try scratch.reader(path: source.path)
        sample = try FileSample(reader)
      }
    }
  }
}

extension ByteReader {
  static let piece = 256 << 10

  /// Every byte, piece by piece.
  func forEachPiece(
    _ body: (ArraySlice<UInt8>) throws(ReadFault) -> Void
  ) throws(ReadFault) {
    var buffer = [UInt8](repeating: 0, count: Self.piece)
    var offset = 0
    while offset < byteCount {
      let count = min(Self.piece, byteCount - offset)
      let got = try read(into: &buffer, at: 0, count: count, offset: offset)
      guard got > 0 else { break }
      offset += got
      forget(before: offset)
      try body(buffer[..<got])
    }
  }
}
