internal import CZlib

/// Unpacks gzip data (RFC 1952) piece by piece, several members behind each other included.
enum Gunzip {
  /// What is packed as more than this is refused: a small file can hide any amount.
  static let mostBytes = 4 << 30
  private static let piece = 256 << 10

  /// Writes the unpacked bytes; returns what is wrong with the rest when the data is cut or broken.
  static func unpack(
    _ reader: ByteReader, into scratch: ScratchFile, digest: FileDigest, mostBytes: Int = mostBytes
  ) throws(ReadFault) -> String? {
    var stream = unsafe z_stream()
    // zlib keeps its own state behind the stream until inflateEnd.
    guard unsafe incident_review_gunzip_start(&stream) == Z_OK else {
      throw ReadFault(reason: "the gzip library does not start")
    }
    defer { _ = unsafe inflateEnd(&stream) }
    var input = [UInt8](repeating: 0, count: piece)
    var output = [UInt8](repeating: 0, count: piece)
    var offset = 0
    var block = 0
    var written = 0
    var isMemberOpen = true
    var fault: String?
    while offset < reader.byteCount {
      let got = try reader.read(
        into: &input, at: 0, count: min(piece, reader.byteCount - offset), offset: offset)
      guard got > 0 else { break }
      offset += got
      digest.addInTurn(block, input.span.extracting(0..<got))
      block += 1
      if fault != nil { continue }
      var used = 0
      var isFull = false
      while used < got || isFull, fault == nil {
        if !isMemberOpen {
          // Another member, or zeros that pad the last one.
          if input[used..<got].allSatisfy({ $0 == 0 }) { break }
          _ = unsafe inflateReset(&stream)
          isMemberOpen = true
        }
        let (status, taken, made) = unsafe step(&stream, &input, used, got, &output)
        used += taken
        isFull = made == output.count
        written += made
        guard written <= mostBytes else {
          throw ReadFault(
            reason: "it unpacks to more than \(mostBytes >> 20) MiB, which is the limit")
        }
        try scratch.append(output[0..<made])
        switch status {
        case Z_STREAM_END: isMemberOpen = false
        case Z_OK: break
        case Z_BUF_ERROR: isFull = false
        default: fault = "The packed data is broken and is read up to that place"
        }
        if taken == 0, made == 0, status != Z_STREAM_END { break }
      }
    }
    if fault == nil, isMemberOpen, written > 0 || reader.byteCount > 0 {
      fault = "The packed data ends before its end, and is read up to there"
    }
    return fault
  }

  private static func step(
    _ stream: inout z_stream, _ input: inout [UInt8], _ used: Int, _ got: Int,
    _ output: inout [UInt8]
  ) -> (status: Int32, taken: Int, made: Int) {
    let room = output.count
    // Both pointers are used by this one call only, inside their arrays.
    return unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return (0, 0, 0) }
        unsafe stream.next_in = from + used
        unsafe stream.avail_in = UInt32(got - used)
        unsafe stream.next_out = to
        unsafe stream.avail_out = UInt32(room)
        let status = unsafe inflate(&stream, Z_NO_FLUSH)
        let left = unsafe Int(stream.avail_in)
        let free = unsafe Int(stream.avail_out)
        return (status, got - used - left, room - free)
      }
    }
  }
}
