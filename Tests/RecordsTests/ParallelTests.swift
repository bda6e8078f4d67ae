import Testing

@testable import Records

@Suite struct ParallelTests {
  @Test(arguments: [-1, 0, 1, 2, 3, 64])
  func keepsTheOrderWhateverTheNumberOfJobs(jobs: Int) {
    #expect(Parallel.map(count: 500, jobs: jobs) { $0 * $0 } == (0..<500).map { $0 * $0 })
  }

  @Test(arguments: [0, -3])
  func doesNothingForNoItems(count: Int) {
    #expect(Parallel.map(count: count, jobs: 4) { $0 }.isEmpty)
  }
}
