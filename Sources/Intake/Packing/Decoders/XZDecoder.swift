internal import CLZMA

/// Data of xz, with the checks that it carries.
@safe final class XZDecoder: StreamDecoder {
  // The library's own state hangs on the stream, so the stream stands in memory of its own.
  private let stream: UnsafeMutablePointer<lzma_stream>

  init() throws(ReadFault) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: lzma_stream())
    guard restart() else { throw ReadFault(reason: "the xz library does not start") }
  }

  deinit {
    unsafe lzma_end(stream)
    unsafe stream.deallocate()
  }

  func restart() -> Bool { unsafe lzma_stream_decoder(stream, decoderMemoryLimit, 0) == LZMA_OK }

  func step(_ input: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) -> DecoderStep {
    let room = output.count
    // Both pointers are used by this one call only, inside their arrays.
    let status = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        guard let from = source.baseAddress, let to = target.baseAddress else {
          return LZMA_BUF_ERROR
        }
        unsafe stream.pointee.next_in = from + range.lowerBound
        unsafe stream.pointee.avail_in = range.count
        unsafe stream.pointee.next_out = to
        unsafe stream.pointee.avail_out = room
        return unsafe lzma_code(stream, LZMA_RUN)
      }
    }
    let state: DecoderStep.State =
      switch status {
      case LZMA_STREAM_END: .ended
      case LZMA_OK, LZMA_BUF_ERROR: .open
      case LZMA_MEMLIMIT_ERROR, LZMA_MEM_ERROR: .tooMuchMemory
      default: .broken
      }
    return DecoderStep(
      state: state, taken: unsafe range.count - stream.pointee.avail_in,
      made: unsafe room - stream.pointee.avail_out)
  }
}
