#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Two folders that change names with each other in one step, so that at no moment either is
/// missing.
enum FolderExchange {
  /// `false` when the file system or the kernel cannot do it; then nothing has changed.
  static func exchange(_ a: String, _ b: String) -> Bool {
    #if canImport(Glibc)
      // renameat2 with RENAME_EXCHANGE (2): glibc shows it to C only with _GNU_SOURCE, so it is
      // looked up by name. The signature is that of the manual page; both paths live for the call.
      typealias Call =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = unsafe dlsym(nil, "renameat2") else { return false }
      let call = unsafe unsafeBitCast(symbol, to: Call.self)
      return unsafe call(AT_FDCWD, a, AT_FDCWD, b, 2) == 0
    #elseif canImport(Darwin)
      // Both paths live for the call, which keeps neither.
      return unsafe renamex_np(a, b, UInt32(RENAME_SWAP)) == 0
    #else
      return false
    #endif
  }
}
