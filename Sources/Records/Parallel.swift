internal import Dispatch
internal import Synchronization

/// The same pure work for many items, on several cores.
package enum Parallel {
  /// What `work` gives for each of `0..<count`, in that order, whatever `jobs` is. Positions are
  /// handed out one by one, so that one long item does not hold the others up.
  package static func map<Result: Sendable>(
    count: Int, jobs: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = min(jobs, count)
    guard workers > 1 else { return (0..<max(0, count)).map(work) }
    let next = Atomic(0)
    let finished = Mutex<[(position: Int, result: Result)]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var own: [(position: Int, result: Result)] = []
      while true {
        let position = next.add(1, ordering: .relaxed).oldValue
        guard position < count else { break }
        own.append((position, work(position)))
      }
      finished.withLock { $0 += own }
    }
    return finished.withLock { $0 }.sorted { $0.position < $1.position }.map(\.result)
  }
}
