import Testing

@testable import Diagnosis

@Suite struct CapacityEstimateTests {
  /// Little and Graves, "Little's Law", in Building Intuition (2008): a factory that starts 1,000
  /// wafers a day and takes 45 days for each has 45,000 in work.
  @Test func multipliesArrivalsByHoldingTime() {
    #expect(CapacityEstimate.needed(arrivalsPerSecond: 1_000, holdingSeconds: 45) == 45_000)
  }
}
