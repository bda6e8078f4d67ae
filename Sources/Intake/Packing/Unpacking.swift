/// Unpacks data piece by piece, several members behind each other included.
enum Unpacking {
  /// What unpacks to more than this is refused: a small file can hide any amount.
  static let mostBytes = 4 << 30
  private static let piece = 256 << 10

  struct Outcome {
    /// What is wrong with the rest when the data is cut or broken.
    var fault: String?
    /// How many bytes of the packed data belong to what was unpacked.
    var packedBytes = 0
    var unpackedBytes = 0
  }

  /// Where unpacked bytes go; answers `false` when it wants no more.
  typealias Sink = ByteStream.Sink

  /// - Parameters:
  ///   - isAlone: only the first member is unpacked, whatever stands behind it.
  ///   - digest: gets every packed byte, those behind a fault too, unless the sink wants no more.
  static func unpack(
    _ reader: ByteReader, _ packing: Packing, isAlone: Bool = false, digest: FileDigest? = nil,
    mostBytes: Int = mostBytes, into sink: Sink
  ) throws(ReadFault) -> Outcome {
    let decoder = try packing.decoder()
    var input = [UInt8](repeating: 0, count: piece)
    var output = [UInt8](repeating: 0, count: piece)
    var outcome = Outcome()
    var offset = 0
    var block = 0
    var isMemberOpen = true
    while offset < reader.byteCount {
      let got = try reader.read(
        into: &input, at: 0, count: min(piece, reader.byteCount - offset), offset: offset)
      guard got > 0 else { break }
      digest?.add(block, input.span.extracting(0..<got))
      offset += got
      block += 1
      reader.forget(before: offset)
      if outcome.fault != nil { continue }
      var used = 0
      var isFull = false
      while used < got || isFull, outcome.fault == nil {
        if !isMemberOpen {
          if isAlone { return outcome }
          // Another member, before and behind which zeros may stand.
          while used < got, input[used] == 0 { used += 1 }
          if used == got { break }
          guard decoder.restart() else { throw ReadFault(reason: "it cannot be unpacked further") }
          isMemberOpen = true
        }
        let step = decoder.step(input, used..<got, &output)
        used += step.taken
        outcome.packedBytes = offset - got + used
        outcome.unpackedBytes += step.made
        guard outcome.unpackedBytes <= mostBytes else {
          throw ReadFault(
            reason: "it unpacks to more than \(mostBytes >> 20) MiB, which is the limit")
        }
        guard try sink(output[0..<step.made]) else { return outcome }
        isFull = step.made == output.count
        switch step.state {
        case .ended:
          isMemberOpen = false
          isFull = false
        case .open: break
        case .broken: outcome.fault = "The packed data is broken and is read up to that place"
        case .tooMuchMemory:
          outcome.fault =
            "Unpacking may take \(decoderMemoryLimit >> 20) MiB of memory and this wants more"
        }
        if step.taken == 0, step.made == 0, step.state == .open {
          // Without input it waits for the next piece; with some it is lost.
          guard used < got else { break }
          outcome.fault = "The packed data is broken and is read up to that place"
        }
      }
    }
    if outcome.fault == nil, isMemberOpen, offset > 0 {
      outcome.fault = "The packed data ends before its end, and is read up to there"
    }
    return outcome
  }

  /// The first unpacked bytes; fewer when there are no more or the rest is broken.
  static func head(
    of reader: ByteReader, _ packing: Packing, count: Int
  ) throws(ReadFault) -> [UInt8] {
    var head: [UInt8] = []
    _ = try unpack(reader, packing) { bytes in
      head += bytes.prefix(count - head.count)
      return head.count < count
    }
    return head
  }
}
