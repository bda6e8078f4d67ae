internal import Foundation
internal import Synchronization
import Records

/// Bytes that one thread makes while others read them: a window moves over them, so that memory does
/// not grow with how many there are.
///
/// Readers ask for any place inside the window and wait for what is not made yet; `forget(before:)`
/// moves the window on.
final class ByteStream: Sendable {
  /// What is known once all bytes are made.
  struct Ending: Sendable {
    /// What is wrong with the bytes: a sentence without its full stop.
    var fault: String?
    /// SHA-256 of what they were made from.
    var sha256: String?
  }

  /// Takes some more bytes; answers `false` when nobody wants them any more.
  typealias Sink = (ArraySlice<UInt8>) throws(ReadFault) -> Bool
  typealias Maker = @Sendable (Sink) throws(ReadFault) -> Ending

  /// So much is made ahead of the readers, unless it is stated otherwise.
  static let window = 20 << 20
  /// A reader that needs the window to grow past this reads too far ahead of the others.
  static let widest = 160 << 20
  private static let pieceBytes = 256 << 10

  private struct State: Sendable {
    /// All of `pieceBytes` but the last one.
    var pieces: [[UInt8]] = []
    /// Pieces at the front that are forgotten and emptied.
    var forgotten = 0
    /// Offset of the first piece.
    var start = 0
    /// How many bytes were made.
    var end = 0
    /// How far some reader needs them.
    var wanted = 0
    var outcome: Swift.Result<Ending, ReadFault>?
    var isAbandoned = false
    var isTooNarrow = false

    /// Bytes in the window.
    var held: Int { end - start - forgotten * ByteStream.pieceBytes }
  }

  private let state = Mutex(State())
  private let turn = NSCondition()
  private let window: Int

  /// Starts to make the bytes.
  ///
  /// - Parameter window: so much is made ahead of the readers.
  init(window: Int = window, _ make: @escaping Maker) {
    self.window = window
    let thread = Thread { [self] in
      let outcome = made(make)
      change { $0.outcome = outcome }
    }
    // A decoder keeps its tables elsewhere; a formatter of lines may need more than the usual stack.
    thread.stackSize = 4 << 20
    thread.start()
  }

  private func made(_ make: Maker) -> Swift.Result<Ending, ReadFault> {
    var piece: [UInt8] = []
    do throws(ReadFault) {
      let ending = try make { bytes throws(ReadFault) in
        var rest = bytes
        while !rest.isEmpty {
          if piece.isEmpty { piece.reserveCapacity(Self.pieceBytes) }
          let part = rest.prefix(Self.pieceBytes - piece.count)
          piece.append(contentsOf: part)
          rest = rest.dropFirst(part.count)
          guard piece.count == Self.pieceBytes else { break }
          guard try append(piece) else { return false }
          piece = []
        }
        return true
      }
      if !piece.isEmpty { _ = try append(piece) }
      return .success(ending)
    } catch {
      return .failure(error)
    }
  }

  /// Nobody reads any more: the maker ends soon.
  func abandon() {
    change { state in
      state.isAbandoned = true
      state.pieces = []
      state.forgotten = 0
    }
  }

  /// How many bytes were made so far.
  var byteCount: Int { state.withLock { $0.end } }

  /// Whether reading failed only because the window did not reach far enough.
  var isTooNarrow: Bool { state.withLock { $0.isTooNarrow } }

  /// Waits for all bytes to be made; throws why they could not be.
  func ending() throws(ReadFault) -> Ending {
    wait { $0.outcome != nil }
    return try state.withLock { $0.outcome ?? .success(Ending()) }.get()
  }

  /// How many bytes there are, or `place` when there are more.
  func extent(upTo place: Int) throws(ReadFault) -> Int {
    let known = state.withLock { $0.end }
    if known >= place { return place }
    change { $0.wanted = max($0.wanted, place) }
    wait { $0.end >= place || $0.outcome != nil || $0.isAbandoned }
    let (end, outcome) = state.withLock { ($0.end, $0.outcome) }
    if end >= place { return place }
    if case .failure(let fault) = outcome { throw fault }
    return end
  }

  /// Copies bytes `offset ..< offset + count` into `buffer` from `place` on; returns how many there
  /// were, fewer only at the end.
  func read(
    into buffer: inout [UInt8], at place: Int, count: Int, offset: Int
  ) throws(ReadFault) -> Int {
    let end = try extent(upTo: offset + count)
    guard end > offset else { return 0 }
    let found = state.withLock { state -> (pieces: [[UInt8]], start: Int)? in
      let first = (offset - state.start) / Self.pieceBytes
      let last = (end - 1 - state.start) / Self.pieceBytes
      guard offset >= state.start, first >= state.forgotten, last < state.pieces.count else {
        return nil
      }
      return (Array(state.pieces[first...last]), state.start + first * Self.pieceBytes)
    }
    guard let found else { throw ReadFault(reason: "what was read once is not kept") }
    var done = 0
    for (index, piece) in found.pieces.enumerated() {
      let from = max(0, offset - found.start - index * Self.pieceBytes)
      let stop = min(piece.count, end - found.start - index * Self.pieceBytes)
      piece.span.extracting(from..<stop).copy(into: &buffer, at: place + done)
      done += stop - from
    }
    return done
  }

  /// Nobody will ask for what stands before `offset`.
  func forget(before offset: Int) {
    change { state in
      let gone = min((offset - state.start) / Self.pieceBytes, state.pieces.count)
      guard gone > state.forgotten else { return }
      for index in state.forgotten..<gone { state.pieces[index] = [] }
      state.forgotten = gone
      // The empty ones at the front are taken off now and then, all at once.
      if gone >= 64 {
        state.pieces.removeFirst(gone)
        state.start += gone * Self.pieceBytes
        state.forgotten = 0
      }
    }
  }

  /// Waits for room; answers `false` when nobody reads any more.
  private func append(_ piece: [UInt8]) throws(ReadFault) -> Bool {
    wait { $0.isAbandoned || $0.held < window || $0.wanted > $0.end }
    var goesOn = true
    change { state in
      if state.isAbandoned || state.held >= Self.widest {
        state.isTooNarrow = !state.isAbandoned
        goesOn = false
        return
      }
      state.pieces.append(piece)
      state.end += piece.count
    }
    if isTooNarrow { throw ReadFault(reason: "one of its records is too long") }
    return goesOn
  }

  private func change(_ work: (inout State) -> Void) {
    state.withLock { work(&$0) }
    turn.lock()
    turn.broadcast()
    turn.unlock()
  }

  private func wait(for isReady: (borrowing State) -> Bool) {
    turn.lock()
    while !state.withLock({ isReady($0) }) { turn.wait() }
    turn.unlock()
  }
}
