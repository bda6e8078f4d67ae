import Foundation
import Synchronization
import Testing

@testable import Intake

@Suite struct FileDigestTests {
  /// Blocks come in any order, and a worker may hold the one that all others wait for.
  @Test(arguments: [1, 2, 4, 8])
  func givesTheDigestOfTheWholeHoweverItsBlocksAreShared(workers: Int) {
    for round in 0..<40 {
      var numbers = SeededNumbers(state: UInt64(round + 1))
      let blocks = (0..<61).map { _ in
        (0..<Int.random(in: 0...3_000, using: &numbers)).map { _ in
          UInt8.random(in: .min ... .max, using: &numbers)
        }
      }
      let digest = FileDigest()
      let pauses = blocks.map { _ in Int.random(in: 0...300, using: &numbers) }
      // Blocks are claimed in order by whoever is free, as readers of a file do.
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while true {
          let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard block < blocks.count else { break }
          let bytes = blocks[block]
          if block % 3 == 0, digest.addIfNext(block, bytes.span) { continue }
          usleep(UInt32(pauses[block]))
          digest.add(block, bytes.span)
        }
      }
      #expect(digest.hexadecimal == FileDigest.hexadecimal(of: blocks.flatMap { $0 }))
    }
  }

  @Test func letsEverybodyGoOnWhenOneReaderGivesUp() {
    let digest = FileDigest()
    let block: [UInt8] = [1, 2, 3]
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      // Block 0 never comes, and more blocks come than may wait.
      guard worker == 0 else {
        for number in 1..<9 { digest.add(number, block.span) }
        return
      }
      usleep(20_000)
      digest.abandon()
    }
  }
}
