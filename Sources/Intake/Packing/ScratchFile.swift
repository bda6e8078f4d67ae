#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file without a name that unpacked bytes are written to: it is gone with the process, whatever
/// happens, and large logs never stand in memory.
final class ScratchFile {
  private let descriptor: Int32
  private(set) var byteCount = 0
  private var pending: [UInt8] = []
  private var isTaken = false

  private static let batch = 1 << 20

  init() throws(ReadFault) {
    // The stream is closed at once; its descriptor is kept by a copy.
    guard let stream = unsafe tmpfile() else {
      throw ReadFault(reason: "no scratch file can be made to unpack it")
    }
    descriptor = unsafe dup(fileno(stream))
    unsafe fclose(stream)
    guard descriptor >= 0 else {
      throw ReadFault(reason: "no scratch file can be made to unpack it")
    }
  }

  deinit { if !isTaken { close(descriptor) } }

  func append(_ bytes: some Sequence<UInt8>) throws(ReadFault) {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.batch { try flush() }
  }

  private func flush() throws(ReadFault) {
    var done = 0
    while done < pending.count {
      // write reads at most `count - done` bytes from behind `done`, inside the array.
      let step = unsafe pending.withUnsafeBytes { bytes -> Int in
        guard let base = bytes.baseAddress else { return 0 }
        return unsafe write(descriptor, base + done, bytes.count - done)
      }
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { throw ReadFault(reason: "there is no room to unpack it") }
      done += step
    }
    byteCount += done
    pending.removeAll(keepingCapacity: true)
  }

  /// The bytes written, for reading; nothing can be appended after.
  func reader(path: String) throws(ReadFault) -> ByteReader {
    try flush()
    isTaken = true
    return ByteReader(path: path, scratch: descriptor, byteCount: byteCount)
  }
}
