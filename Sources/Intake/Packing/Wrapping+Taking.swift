import Records

extension Wrapping {
  /// Hands the bytes inside on, with the digest of those outside.
  func takeOff(
    _ reader: ByteReader, into sink: ByteStream.Sink
  ) throws(ReadFault) -> ByteStream.Ending {
    let digest = FileDigest()
    var fault: String?
    switch self {
    case .packed(let packing):
      fault = try Unpacking.unpack(reader, packing, digest: digest, into: sink).fault
    case .utf16(let isBigEndian):
      try transcode(reader, isBigEndian: isBigEndian, into: sink, digest: digest)
    case .docker, .container:
      try takeLines(reader, into: sink, digest: digest)
    }
    return ByteStream.Ending(fault: fault, sha256: digest.hexadecimal)
  }

  private static let piece = 1 << 20

  /// UTF-16 to UTF-8; halves of characters without their other half become U+FFFD.
  private func transcode(
    _ reader: ByteReader, isBigEndian: Bool, into sink: ByteStream.Sink, digest: FileDigest
  ) throws(ReadFault) {
    var offset = 0
    var block = 0
    var high: UInt16?
    while offset < reader.byteCount {
      let bytes = try reader.bytes(offset..<offset + Self.piece)
      guard !bytes.isEmpty else { break }
      digest.add(block, bytes.span)
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
      guard try sink(text[...]) else { return }
      offset += bytes.count
      reader.forget(before: offset)
    }
  }

  /// The program's lines; a line that is not wrapped stays as it is.
  private func takeLines(
    _ reader: ByteReader, into sink: ByteStream.Sink, digest: FileDigest
  ) throws(ReadFault) {
    var rest: [UInt8] = []
    var offset = 0
    var block = 0
    while offset < reader.byteCount || !rest.isEmpty {
      let bytes = try reader.bytes(offset..<offset + Self.piece)
      if !bytes.isEmpty {
        digest.add(block, bytes.span)
        block += 1
      }
      offset += bytes.count
      reader.forget(before: offset)
      let isLast = bytes.isEmpty || offset >= reader.byteCount
      let buffer = rest.isEmpty ? bytes : rest + bytes
      let span = buffer.span
      var start = 0
      var text: [UInt8] = []
      text.reserveCapacity(buffer.count)
      while start < span.count {
        let end = span.place(of: 10, from: start)
        if end == span.count, !isLast { break }
        let line = span.extracting(start..<end)
        if !appendText(of: line, to: &text) {
          line.append(to: &text)
          text.append(10)
        }
        start = end + 1
      }
      guard try sink(text[...]) else { return }
      rest = start < buffer.count ? Array(buffer[start...]) : []
      if isLast { break }
    }
  }
}
