import Records
import Testing

@testable import Diagnosis

@Suite struct MessageTemplateTests {
  private func messages(_ review: Review) -> [String: MessageTemplate] {
    Dictionary(uniqueKeysWithValues: MessageTemplate.all(for: review).map { ($0.id, $0) })
  }

  @Test func writesForSixAudiences() {
    #expect(
      MessageTemplate.all(for: PlannedReview.empty).map(\.id)
        == ["holding", "update", "resolved", "staff", "councillors", "refunds"])
  }

  @Test func doesNotSayThatItIsOverUnlessTheDataShowsIt() {
    let open = messages(PlannedReview.harmed(isNormalAgain: false))["resolved"]
    #expect(open?.when.hasPrefix("Not yet") == true)
    #expect(open?.paragraphs.first?.contains("[time]") == true)
    let closed = messages(PlannedReview.harmed(isNormalAgain: true))["resolved"]
    #expect(
      closed?.paragraphs.first?.hasPrefix("Library reservations works as usual again since 10am")
        == true)
  }

  @Test func fillsInServiceAndStart() {
    let holding = messages(PlannedReview.harmed(isNormalAgain: true))["holding"]
    #expect(
      holding?.paragraphs.first
        == "Library reservations is not working for many people. This started at 9am.")
    #expect(holding?.basis == PlannedReview.basis)
  }

  @Test func leavesAPlaceWhereTheEvidenceEnds() {
    var review = PlannedReview.empty
    review.service = ""
    let holding = messages(review)["holding"]
    #expect(holding?.paragraphs.first?.contains("[Service]") == true)
    #expect(holding?.paragraphs.first?.contains("[time]") == true)
  }
}
