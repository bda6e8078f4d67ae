#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One regular file, open for reading at any place, from any number of workers at once; or bytes that
/// stand in memory or are made while they are read.
///
/// The only type that talks to the operating system about bytes; a file that is a pipe, a device or
/// a folder is refused, so a read always ends.
final class ByteReader: Sendable {
  let path: String
  /// Size when the file was opened. Bytes added later are left for the next run. Of bytes that are
  /// made while they are read, nobody knows yet: `Int.max`.
  let byteCount: Int
  private let descriptor: Int32
  /// Where byte 0 of this value stands in the file.
  private let start: Int
  /// Whose descriptor it is; `nil` when it is closed with this value.
  private let owner: ByteReader?
  /// Where the bytes are when they are in no file.
  private let memory: [UInt8]?
  /// Where the bytes come from when they are made while they are read, in order.
  let stream: ByteStream?

  /// Opens a file; throws the reason in plain words when that is not possible.
  convenience init(path: String) throws(ReadFault) { try self.init(FilePlace(path), path: path) }

  /// - Parameter path: for display.
  init(_ place: FilePlace, path: String) throws(ReadFault) {
    // Never follows a link at the last step, and never waits for the other end of a pipe.
    // The path ends with a zero byte and lives for the call.
    let opened = unsafe open(place.bytes, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard opened >= 0 else { throw ReadFault(reason: ByteReader.words(errno)) }
    var status = stat()
    // fstat fills the plain C struct, which lives until the end of this function.
    guard unsafe fstat(opened, &status) == 0 else {
      let fault = ReadFault(reason: ByteReader.words(errno))
      close(opened)
      throw fault
    }
    guard (status.st_mode & S_IFMT) == S_IFREG else {
      close(opened)
      throw ReadFault(reason: "it is not a regular file")
    }
    self.path = path
    self.descriptor = opened
    self.byteCount = Int(status.st_size)
    start = 0
    owner = nil
    memory = nil
    stream = nil
  }

  /// A file without a name, by its descriptor, which is closed with this value.
  init(path: String, scratch: Int32, byteCount: Int) {
    self.path = path
    self.byteCount = byteCount
    descriptor = scratch
    start = 0
    owner = nil
    memory = nil
    stream = nil
  }

  init(path: String, memory: [UInt8]) {
    self.path = path
    byteCount = memory.count
    self.memory = memory
    (descriptor, start, owner, stream) = (-1, 0, nil, nil)
  }

  init(path: String, stream: ByteStream) {
    self.path = path
    byteCount = .max
    self.stream = stream
    (descriptor, start, owner, memory) = (-1, 0, nil, nil)
  }

  /// Some of the bytes of another file, as if they were a file.
  init(_ range: Range<Int>, of other: ByteReader, path: String) {
    let range = range.clamped(to: 0..<other.byteCount)
    self.path = path
    byteCount = range.count
    descriptor = other.descriptor
    start = other.start + range.lowerBound
    owner = other.owner ?? other
    memory = other.memory
    stream = other.stream
  }

  deinit {
    guard owner == nil else { return }
    stream?.abandon()
    if descriptor >= 0 { close(descriptor) }
  }

  /// How many bytes there are, or `place` when there are more: waits for those that are still to be
  /// made.
  func extent(upTo place: Int) throws(ReadFault) -> Int {
    guard owner == nil, let stream else { return min(place, byteCount) }
    return try stream.extent(upTo: place)
  }

  /// Nobody will read before `offset` again: what is made while it is read need not be kept.
  func forget(before offset: Int) { stream?.forget(before: offset) }

  /// Reads bytes `offset ..< offset + count` into `buffer` from `place` on; returns how many there
  /// were, fewer only at the end of the file.
  func read(
    into buffer: inout [UInt8], at place: Int, count: Int, offset: Int
  ) throws(ReadFault) -> Int {
    guard place >= 0, count >= 0, offset >= 0, place + count <= buffer.count else {
      throw ReadFault(reason: "the read buffer is too small")
    }
    // Of a part of a file nothing is read that stands behind it.
    let count = owner == nil ? count : max(0, min(count, byteCount - offset))
    if let stream {
      return try stream.read(into: &buffer, at: place, count: count, offset: start + offset)
    }
    if let memory {
      let from = min(start + offset, memory.count)
      let part = memory.span.extracting(from..<min(memory.count, from + count))
      part.copy(into: &buffer, at: place)
      return part.count
    }
    var done = 0
    while done < count {
      // pread writes at most `count - done` bytes behind `place + done`, inside the buffer.
      let step = unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
        guard let base = bytes.baseAddress else { return 0 }
        return unsafe pread(
          descriptor, base + place + done, count - done, off_t(start + offset + done))
      }
      if step == 0 { break }
      if step < 0 {
        if errno == EINTR { continue }
        throw ReadFault(reason: ByteReader.words(errno))
      }
      done += step
    }
    return done
  }

  /// The bytes of a range, cut at the end of the file.
  func bytes(_ range: Range<Int>) throws(ReadFault) -> [UInt8] {
    let wanted = range.clamped(to: 0..<byteCount)
    var buffer = [UInt8](repeating: 0, count: wanted.count)
    let got = try read(into: &buffer, at: 0, count: wanted.count, offset: wanted.lowerBound)
    if got < buffer.count { buffer.removeLast(buffer.count - got) }
    return buffer
  }

  /// How much longer the file is now than when it was opened.
  var addedBytes: Int {
    var status = stat()
    // fstat fills the plain C struct.
    guard owner == nil, descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else { return 0 }
    return max(0, Int(status.st_size) - byteCount)
  }

  private static func words(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "permission to read it is missing"
    case ENOENT: "it is not there any more"
    case ELOOP: "it is a symbolic link"
    case EISDIR: "it is a folder"
    case EIO: "the disk reports a read error"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "its name is too long"
    default: "the system reports error \(code)"
    }
  }
}

/// Why a file's bytes cannot be had.
struct ReadFault: Error, Hashable {
  /// Ends the sentence "The file cannot be read: …".
  let reason: String
}
