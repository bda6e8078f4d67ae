import Dispatch
import Synchronization
import Testing

@testable import PageCheck

@Suite struct ParallelSchemaTests {
  /// The schema's own types are made once for the process: readers that start together must all
  /// find them whole.
  @Test func opensManyReadersAtOnce() {
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      do {
        _ = try PageReader()
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 }.isEmpty)
  }
}
