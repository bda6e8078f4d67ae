import Diagnosis
import Records
import Testing

@testable import ReportSite

@Suite struct ScrutinyPageTests {
  @Test func givesTheFiguresOfTheSummary() throws {
    let review = InventedReview.rich
    let site = try ReportSiteTests.site([review])
    let harm = try #require(review.harm)
    let length = UKWords.duration(harm.seconds)
    let page = try #require(site["library-reservations-2026/scrutiny.html"])
    #expect(page.contains("For \(length), on \(harm.dates)."))
    #expect(site["library-reservations-2026/index.html"]?.contains(length) == true)
  }

  @Test func promisesNothingThatIsNotEstablished() throws {
    let page = try #require(
      try ReportSiteTests.site([InventedReview.empty])["nothing/scrutiny.html"])
    #expect(page.split(separator: "Not established.").count >= 4)
    #expect(!page.contains("We are sorry"))
    #expect(!page.contains("Yes."))
  }
}
