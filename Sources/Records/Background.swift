private import Foundation
private import Synchronization

/// Work that goes on beside the caller until its value is asked for.
///
/// It runs on a thread of its own, not on a shared queue: however deep such work is nested, waiting
/// for it cannot take the last thread from somebody else.
package final class Background<Value: Sendable>: Sendable {
  private let finished = NSCondition()
  private let result = Mutex<Value?>(nil)

  /// - Parameter isApart: whether the work runs beside the caller; otherwise it is done at once.
  package init(isApart: Bool = true, _ work: @escaping @Sendable () -> Value) {
    guard isApart else {
      let value = work()
      result.withLock { $0 = value }
      return
    }
    let thread = Thread { [self] in
      let value = work()
      result.withLock { $0 = value }
      finished.lock()
      finished.broadcast()
      finished.unlock()
    }
    // Pages nest deep, and a thread's usual stack is an eighth of the first one's.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits until the work is done.
  package var value: Value {
    finished.lock()
    defer { finished.unlock() }
    while true {
      if let value = result.withLock({ $0 }) { return value }
      finished.wait()
    }
  }
}
