internal import CZstandard

/// Data of Zstandard (RFC 8878), frame by frame, with windows up to the library's own limit.
@safe final class ZstandardDecoder: StreamDecoder {
  private let stream: OpaquePointer

  init() throws(ReadFault) {
    guard let made = unsafe ZSTD_createDStream() else {
      throw ReadFault(reason: "the Zstandard library does not start")
    }
    unsafe stream = made
  }

  deinit { _ = unsafe ZSTD_freeDStream(stream) }

  func restart() -> Bool {
    unsafe ZSTD_isError(ZSTD_DCtx_reset(stream, ZSTD_reset_session_only)) == 0
  }

  func step(_ input: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) -> DecoderStep {
    let room = output.count
    // Both buffers are used by this one call only, inside their arrays.
    return unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        guard let from = source.baseAddress, let to = target.baseAddress else {
          return DecoderStep(state: .open, taken: 0, made: 0)
        }
        var given = unsafe ZSTD_inBuffer(
          src: from + range.lowerBound, size: range.count, pos: 0)
        var wanted = unsafe ZSTD_outBuffer(dst: to, size: room, pos: 0)
        let hint = unsafe ZSTD_decompressStream(stream, &wanted, &given)
        let state: DecoderStep.State
        if ZSTD_isError(hint) != 0 {
          let code = ZSTD_getErrorCode(hint)
          state = code == ZSTD_error_frameParameter_windowTooLarge ? .tooMuchMemory : .broken
        } else {
          state = hint == 0 ? .ended : .open
        }
        return unsafe DecoderStep(state: state, taken: given.pos, made: wanted.pos)
      }
    }
  }
}
