import Records
import Testing

@testable import Diagnosis

@Suite struct RepairOptionTests {
  @Test func listsTheCauseFirstAndDoingNothingLast() {
    let review = PlannedReview.explained(ruledOut: [
      PlannedReview.remedy("more-servers", .wouldNotHaveHelped),
      PlannedReview.remedy("more-memory", .notEstablished),
    ])
    let options = RepairOption.all(
      for: review, leading: PlannedReview.matched(.connectionLeak))
    #expect(options.first?.name == "Remove the cause")
    #expect(options.last?.name == "Do nothing")
    #expect(options.map(\.verdict) == [.helps, .notEstablished, .doesNotHelp, .doesNotHelp])
  }

  @Test func comparesNothingWhenNothingWentWrong() {
    #expect(RepairOption.all(for: PlannedReview.empty, leading: nil).isEmpty)
  }
}
