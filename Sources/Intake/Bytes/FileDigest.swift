internal import Crypto
internal import Foundation
internal import Synchronization

/// SHA-256 of a file whose blocks are read by several workers: each block is added in its turn, by
/// the worker that has it in memory, while the others go on.
final class FileDigest: Sendable {
  private struct State: Sendable {
    var hash = SHA256()
    var next = 0
    var isAbandoned = false
  }

  private let state = Mutex(State())
  private let turn = NSCondition()

  /// Adds the block when it is its turn; otherwise answers `false` at once.
  func addIfNext(_ block: Int, _ bytes: Bytes) -> Bool {
    let isNext = state.withLock { $0.next == block }
    if isNext { add(block, bytes) }
    return isNext
  }

  /// Waits for the block's turn and adds it.
  func addInTurn(_ block: Int, _ bytes: Bytes) {
    turn.lock()
    while state.withLock({ $0.next != block && !$0.isAbandoned }) { turn.wait() }
    turn.unlock()
    add(block, bytes)
  }

  private func add(_ block: Int, _ bytes: Bytes) {
    // Only one worker comes here at a time: whoever holds the next block. The digest is taken out
    // and put back, so that the others can look at `next` without waiting for the hashing.
    var hash = state.withLock { $0.hash }
    // The digest reads the bytes while the span keeps them alive, and keeps no pointer.
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    state.withLock {
      $0.hash = hash
      $0.next = block + 1
    }
    turn.lock()
    turn.broadcast()
    turn.unlock()
  }

  /// Lets everybody go on after a read error: the digest is not asked for any more.
  func abandon() {
    state.withLock { $0.isAbandoned = true }
    turn.lock()
    turn.broadcast()
    turn.unlock()
  }

  /// 64 lower-case hexadecimal digits.
  var hexadecimal: String { Self.hexadecimal(state.withLock { $0.hash }.finalize()) }

  static func hexadecimal(of bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
