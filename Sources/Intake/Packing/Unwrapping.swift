import Records

/// A file with everything taken off that its text was wrapped in.
struct Unwrapped {
  let reader: ByteReader
  let sample: FileSample
  /// What was taken off, from the outside in.
  let wrappings: [Wrapping]
  /// SHA-256 of the file as it lies there; `nil` when nothing was taken off.
  let sha256: String?
  let problems: [String]

  /// Wrappers inside each other past this are left on.
  private static let deepest = 4

  /// - Parameter fault: what is known to be wrong with the bytes.
  static func open(
    _ original: ByteReader, path: String, fault: String? = nil
  ) throws(ReadFault) -> Unwrapped {
    var reader = original
    var sample = try FileSample(reader)
    var wrappings: [Wrapping] = []
    var problems = fault.map { [$0] } ?? []
    var sha256: String?
    while wrappings.count < deepest,
      let wrapping = Wrapping.ofBytes(try reader.bytes(0..<16))
        ?? Wrapping.ofLines(sample, path: path)
    {
      let scratch = try ScratchFile()
      let digest = FileDigest()
      switch wrapping {
      case .packed(let packing):
        let outcome = try Unpacking.unpack(reader, packing, digest: digest) {
          bytes throws(ReadFault) in
          try scratch.append(bytes)
          return true
        }
        if let fault = outcome.fault { problems.append(fault) }
      case .utf16(let isBigEndian):
        try transcode(reader, isBigEndian: isBigEndian, into: scratch, digest: digest)
      case .docker, .container:
        try unwrap(reader, wrapping, into: scratch, digest: digest)
      }
      if sha256 == nil { sha256 = digest.hexadecimal }
      reader = try scratch.reader(path: original.path)
      sample = try FileSample(reader)
      wrappings.append(wrapping)
    }
    return Unwrapped(
      reader: reader, sample: sample, wrappings: wrappings, sha256: sha256, problems: problems)
  }

  private static let piece = 1 << 20

  /// UTF-16 to UTF-8; halves of characters without their other half become U+FFFD.
  private static func transcode(
    _ reader: ByteReader, isBigEndian: Bool, into scratch: ScratchFile, digest: FileDigest
  ) throws(ReadFault) {
    var offset = 0
    var block = 0
    var high: UInt16?
    while offset < reader.byteCount {
      let bytes = try reader.bytes(offset..<offset + piece)
      guard !bytes.isEmpty else { break }
      digest.addInTurn(block, bytes.span)
      block += 1
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      var place = offset == 0 ? 2 : 0
      while place + 1 < bytes.count {
        let (a, b) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
        let unit = isBigEndian ? a << 8 | b : b << 8 | a
        place += 2
        if let first = high {
          high = nil
          if unit & 0xFC00 == 0xDC00 {
            let value = 0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(unit & 0x3FF)
            if let scalar = Unicode.Scalar(value) { text += Array(String(scalar).utf8) }
            continue
          }
          text += [0xEF, 0xBF, 0xBD]
        }
        if unit < 0x80 {
          text.append(UInt8(truncatingIfNeeded: unit))
        } else if unit & 0xFC00 == 0xD800 {
          high = unit
        } else {
          text += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        }
      }
      try scratch.append(text)
      offset += bytes.count
    }
  }

  /// The program's lines; a line that is not wrapped stays as it is.
  private static func unwrap(
    _ reader: ByteReader, _ wrapping: Wrapping, into scratch: ScratchFile, digest: FileDigest
  ) throws(ReadFault) {
    var rest: [UInt8] = []
    var offset = 0
    var block = 0
    while offset < reader.byteCount || !rest.isEmpty {
      let bytes = try reader.bytes(offset..<offset + piece)
      if !bytes.isEmpty {
        digest.addInTurn(block, bytes.span)
        block += 1
      }
      offset += bytes.count
      let isLast = bytes.isEmpty || offset >= reader.byteCount
      let buffer = rest + bytes
      let span = buffer.span
      var start = 0
      while start < span.count {
        let end = span.place(of: 10, from: start)
        if end == span.count, !isLast { break }
        let line = span.extracting(start..<end)
        try scratch.append(wrapping.text(of: line) ?? line.copy() + [10])
        start = end + 1
      }
      rest = start < buffer.count ? Array(buffer[start...]) : []
      if isLast { break }
    }
  }
}
