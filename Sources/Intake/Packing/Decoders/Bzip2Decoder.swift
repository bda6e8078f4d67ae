internal import CBzip2

/// Data of bzip2, block by block.
@safe final class Bzip2Decoder: StreamDecoder {
  // The library keeps the address of its stream, so the stream stands in memory of its own.
  private let stream: UnsafeMutablePointer<bz_stream>

  init() throws(ReadFault) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: bz_stream())
    guard unsafe BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else {
      throw ReadFault(reason: "the bzip2 library does not start")
    }
  }

  deinit {
    // Harmless on a stream that never started.
    _ = unsafe BZ2_bzDecompressEnd(stream)
    unsafe stream.deallocate()
  }

  func restart() -> Bool {
    _ = unsafe BZ2_bzDecompressEnd(stream)
    return unsafe BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK
  }

  func step(_ input: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) -> DecoderStep {
    let room = output.count
    // Both pointers are used by this one call only, inside their arrays; the library does not write
    // to its input.
    let status = unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return BZ_OK }
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: (from + range.lowerBound).assumingMemoryBound(to: CChar.self))
        unsafe stream.pointee.avail_in = UInt32(clamping: range.count)
        unsafe stream.pointee.next_out = to.assumingMemoryBound(to: CChar.self)
        unsafe stream.pointee.avail_out = UInt32(clamping: room)
        return unsafe BZ2_bzDecompress(stream)
      }
    }
    let state: DecoderStep.State =
      switch status {
      case BZ_STREAM_END: .ended
      case BZ_OK: .open
      case BZ_MEM_ERROR: .tooMuchMemory
      default: .broken
      }
    return DecoderStep(
      state: state, taken: unsafe range.count - Int(stream.pointee.avail_in),
      made: unsafe room - Int(stream.pointee.avail_out))
  }
}
