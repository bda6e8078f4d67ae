internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A new file and its bytes, without waiting for the disk: Foundation's own writing asks the disk to
/// confirm every file, which costs more than making a page.
enum PlainFile {
  /// Throws what Foundation would throw for the same fault.
  static func write(_ bytes: [UInt8], to path: String) throws {
    // The path lives for the call, which does not keep it.
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw error(path) }
    var written = 0
    while written < bytes.count {
      // The buffer is the array's own and lives for the call, which keeps nothing of it.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Self.write(file, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let fault = error(path)
        close(file)
        throw fault
      }
      written += count
    }
    guard close(file) == 0 else { throw error(path) }
  }

  private static func write(_ file: Int32, _ rest: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(file, rest.baseAddress, rest.count)
    #else
      unsafe Darwin.write(file, rest.baseAddress, rest.count)
    #endif
  }

  private static func error(_ path: String) -> CocoaError {
    let number = errno
    let code: CocoaError.Code =
      switch number {
      case ENOSPC, EDQUOT: .fileWriteOutOfSpace
      case EACCES, EPERM: .fileWriteNoPermission
      case EROFS: .fileWriteVolumeReadOnly
      default: .fileWriteUnknown
      }
    return CocoaError(
      code,
      userInfo: [
        NSFilePathErrorKey: path,
        NSUnderlyingErrorKey: NSError(domain: NSPOSIXErrorDomain, code: Int(number)),
      ])
  }
}
