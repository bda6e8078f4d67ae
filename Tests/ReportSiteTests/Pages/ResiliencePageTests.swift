import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct ResiliencePageTests {
  private func page(_ review: Review, _ slug: String) throws -> String {
    try #require(try ReportSiteTests.site([review])["\(slug)/resilience.html"])
  }

  @Test func showsEachActionWithOwnerDateTypeAndSignOfDone() throws {
    let review = InventedReview.rich
    let plan = Diagnosis.resilience(
      for: review, monitoring: Diagnosis.monitoring(for: review)
    ).plan
    try #require(!plan.actions.isEmpty)
    let html = try page(review, "library-reservations-2026")
    for action in plan.actions {
      for text in [action.words, action.ownerRole, action.date, action.doneWhen] {
        #expect(html.contains(VisibleText.escaped(text)), "\(text)")
      }
    }
  }

  @Test func judgesNoWayToManageLoadWithoutACause() throws {
    let html = try page(InventedReview.rich, "library-reservations-2026")
    #expect(html.contains("No cause is established, so its use cannot be judged."))
    #expect(!html.contains(">helps the cause<"))
  }

  @Test func proposesNothingWhenNothingWentWrong() throws {
    let html = try page(InventedReview.empty, "nothing")
    #expect(html.contains("No action is proposed"))
    #expect(html.contains("Capacity is not established."))
  }

  @Test func saysWhenTheStandardsWereRead() throws {
    let html = try page(InventedReview.rich, "library-reservations-2026")
    #expect(html.contains("14. Operate a reliable service"))
    #expect(html.contains(Standards.checkedOn))
  }
}
