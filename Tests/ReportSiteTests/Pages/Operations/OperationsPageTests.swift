import Diagnosis
import Records
import Testing

@testable import ReportSite

@Suite struct OperationsPageTests {
  private func page(_ review: Review, _ slug: String) throws -> String {
    try #require(try ReportSiteTests.site([review])["\(slug)/operations.html"])
  }

  @Test(arguments: ServiceProfile.all.map(\.id))
  func showsEveryFailureModeAndDutyOfItsKind(id: String) throws {
    var review = InventedReview.empty
    review.evidence.profile.other.append(Attribute("service_profile", id))
    let profile = try #require(ServiceProfile.all.first { $0.id == id })
    let html = try page(review, "nothing")
    for name in profile.failureModes.map(\.name) + profile.duties.map(\.name)
      + profile.journeys.map(\.name) + profile.peaks.map(\.name)
    {
      #expect(html.contains(VisibleText.escaped(name)), "\(name)")
    }
  }

  @Test func inventsNoKindThatIsNotStated() throws {
    let html = try page(InventedReview.empty, "nothing")
    #expect(html.contains("is not stated, so this is what holds for any public service"))
    #expect(!html.contains("id=\"failures\""))
    #expect(html.contains("Busy times are not stated."))
  }

  @Test func takesThreeGatesForASetting() throws {
    let html = try page(InventedReview.empty, "nothing")
    for gate in ["Review:", "Staging:", "Load test:"] { #expect(html.contains(gate)) }
  }

  @Test func offersThePipelinesItLinksTo() throws {
    let site = try ReportSiteTests.site([InventedReview.empty])
    for name in ["pipeline-github.yml", "pipeline-gitlab.yml"] {
      #expect(site["nothing/data/\(name)"] != nil)
      #expect(site["nothing/operations.html"]?.contains("href=\"data/\(name)\"") == true)
    }
  }
}
