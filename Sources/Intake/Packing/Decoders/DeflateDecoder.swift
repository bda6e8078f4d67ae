internal import CZlib

/// Deflate data (RFC 1951), bare or inside gzip (RFC 1952).
@safe final class DeflateDecoder: StreamDecoder {
  enum Head { case gzip, bare }

  // zlib keeps the address of its stream, so the stream stands in memory of its own.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ head: Head) throws(ReadFault) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status =
      switch head {
      case .gzip: unsafe incident_review_gunzip_start(stream)
      case .bare: unsafe incident_review_inflate_start(stream)
      }
    guard status == Z_OK else { throw ReadFault(reason: "the gzip library does not start") }
  }

  deinit {
    // Harmless on a stream that never started.
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func restart() -> Bool { unsafe inflateReset(stream) == Z_OK }

  func step(_ input: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) -> DecoderStep {
    let room = output.count
    // Both pointers are used by this one call only, inside their arrays; zlib does not write to
    // its input.
    let status = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        guard let from = source.baseAddress, let to = target.baseAddress else {
          return Z_BUF_ERROR
        }
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: from + range.lowerBound)
        unsafe stream.pointee.avail_in = UInt32(clamping: range.count)
        unsafe stream.pointee.next_out = to
        unsafe stream.pointee.avail_out = UInt32(clamping: room)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    let state: DecoderStep.State =
      switch status {
      case Z_STREAM_END: .ended
      case Z_OK, Z_BUF_ERROR: .open
      case Z_MEM_ERROR: .tooMuchMemory
      default: .broken
      }
    return DecoderStep(
      state: state, taken: unsafe range.count - Int(stream.pointee.avail_in),
      made: unsafe room - Int(stream.pointee.avail_out))
  }
}
