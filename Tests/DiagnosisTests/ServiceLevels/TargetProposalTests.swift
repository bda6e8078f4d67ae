import Testing

@testable import Diagnosis

@Suite struct TargetProposalTests {
  private func target(
    _ share: Double?, readings: Int = 500, days: Double = 30, isStretch: Bool = false
  ) -> Double? {
    TargetProposal(
      badShare: share, readings: readings, seconds: days * 86_400, isStretch: isStretch
    ).target
  }

  @Test func leavesHalfOfTheBudgetForIncidents() {
    #expect(target(0.0005) == 0.999)
    #expect(target(0.001) == 0.995)
    #expect(target(0.003) == 0.99)
    #expect(target(0.02) == 0.95)
  }

  @Test func proposesNothingThatIsMissedAtRest() {
    #expect(target(0.06) == nil)
    #expect(target(1) == nil)
  }

  @Test func proposesNothingWithoutCalmReadings() {
    let made = TargetProposal(badShare: nil, readings: 0, seconds: 0, isStretch: false)
    #expect(made.target == nil)
    #expect(made.reason.contains("not established"))
  }

  @Test func doesNotPromiseThreeNinesOnAnHourOfData() {
    #expect(target(0, days: 0.04) == 0.995)
    #expect(target(0, readings: 13, days: 0.04, isStretch: true) == 0.95)
  }

  @Test func saysWhatTheCalmReadingsWouldUseUp() {
    let made = TargetProposal(badShare: 0.003, readings: 500, seconds: 2_592_000, isStretch: false)
    #expect(
      made.reason == "0.3% were bad when nothing was wrong: at 99% that uses 30% of the budget, "
        + "within the half that is allowed; 99.5% would be strained at rest")
  }
}
