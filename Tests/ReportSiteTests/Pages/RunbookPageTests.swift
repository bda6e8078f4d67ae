import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct RunbookPageTests {
  private func page(_ review: Review, _ slug: String) throws -> String {
    try #require(try ReportSiteTests.site([review])["\(slug)/runbook.html"])
  }

  @Test func hasStepsForAnyFailureAlsoWithoutFindings() throws {
    let html = try page(InventedReview.empty, "nothing")
    #expect(html.contains("id=\"service-failing-or-slow\""))
    #expect(html.contains("No cause is established"))
    #expect(!html.contains("id=\"exercise\""))
    for priority in ["P1 critical", "P2 major", "P3 significant", "P4 minor"] {
      #expect(html.contains(priority))
    }
  }

  @Test func fillsMessagesFromTheIncident() throws {
    let html = try page(InventedReview.rich, "library-reservations-2026")
    #expect(html.contains("Library reservations is"))
    for title in ["Holding message", "Update", "Resolved", "Refunds and corrections"] {
      #expect(html.contains(">\(title)</h3>"), "\(title)")
    }
  }

  @Test func makesAnExerciseFromTheTimeline() throws {
    let review = InventedReview.rich
    let exercise = Exercise(review)
    try #require(!exercise.injects.isEmpty)
    let html = try page(review, "library-reservations-2026")
    for inject in exercise.injects { #expect(html.contains(VisibleText.escaped(inject.question))) }
    #expect(html.contains("Minute 0"))
  }

  @Test func escapesCommands() throws {
    let html = try page(InventedReview.empty, "nothing")
    #expect(html.contains("%{http_code}"))
    #expect(!html.contains("</dev/null"))
  }
}
