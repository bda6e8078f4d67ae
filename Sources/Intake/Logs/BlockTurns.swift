internal import Synchronization

/// Which blocks of a file are read, when several workers claim them in order.
final class BlockTurns: Sendable {
  private struct State: Sendable {
    var firstOpen = 0
    /// Read, while some block before them is not.
    var ahead: Set<Int> = []
  }

  private let state = Mutex(State())

  /// Notes that a block is read, and answers the first one that is not.
  func firstOpen(after block: Int) -> Int {
    state.withLock { state in
      state.ahead.insert(block)
      while state.ahead.remove(state.firstOpen) != nil { state.firstOpen += 1 }
      return state.firstOpen
    }
  }
}
