internal import Crypto
internal import Foundation
internal import Synchronization

/// SHA-256 of a file whose blocks are read by several workers: each block is added in its turn, by
/// the worker that has it in memory or by the one before it, while the others go on.
final class FileDigest: Sendable {
  private struct State: Sendable {
    var hash = SHA256()
    var next = 0
    /// Somebody is adding the next block.
    var isAdding = false
    /// Blocks whose turn has not come.
    var waiting: [Int: [UInt8]] = [:]
    var isAbandoned = false
  }

  private let state = Mutex(State())
  private let turn = NSCondition()
  /// More blocks than this do not wait: their workers do.
  private static let mostWaiting = 4

  /// Adds the block when it is its turn; otherwise answers `false` at once.
  func addIfNext(_ block: Int, _ bytes: Bytes) -> Bool {
    guard let hash = begun(block) else { return false }
    add(bytes, to: hash)
    return true
  }

  /// Adds the block, or leaves a copy of it to the worker that adds the one before.
  func add(_ block: Int, _ bytes: Bytes) {
    if addIfNext(block, bytes) { return }
    let copy = bytes.copy()
    while !left(block, copy) {
      turn.lock()
      while !canGoOn(block) { turn.wait() }
      turn.unlock()
    }
  }

  private func canGoOn(_ block: Int) -> Bool {
    state.withLock {
      $0.isAbandoned || $0.next == block || $0.waiting.count < Self.mostWaiting
    }
  }

  /// The digest so far, for the one who adds the next block; `nil` when that is another one.
  private func begun(_ block: Int) -> SHA256? {
    state.withLock { state in
      guard state.next == block, !state.isAdding else { return nil }
      state.isAdding = true
      return state.hash
    }
  }

  /// Adds the next block, and those behind it that wait.
  private func add(_ bytes: Bytes, to begun: SHA256) {
    var hash = begun
    // The digest reads the bytes while the span keeps them alive, and keeps no pointer.
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    while let block = finished(hash) { hash.update(data: block) }
    turn.lock()
    turn.broadcast()
    turn.unlock()
  }

  /// Notes that the next block is in `hash`, and hands out the one behind it when it waits.
  private func finished(_ hash: SHA256) -> [UInt8]? {
    state.withLock { state in
      state.hash = hash
      state.next += 1
      let block = state.waiting.removeValue(forKey: state.next)
      state.isAdding = block != nil
      return block
    }
  }

  /// Whether the block waits now, or was added after all; `false` while there is no room for it.
  private func left(_ block: Int, _ bytes: [UInt8]) -> Bool {
    let isLeft = state.withLock { state in
      if state.isAbandoned { return true }
      guard state.next != block, state.waiting.count < Self.mostWaiting else { return false }
      state.waiting[block] = bytes
      return true
    }
    return isLeft || addIfNext(block, bytes.span)
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
