import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct MonitoringPageTests {
  private func page(_ review: Review, _ slug: String) throws -> String {
    try #require(try ReportSiteTests.site([review])["\(slug)/monitoring.html"])
  }

  @Test func linksEveryMachineFileWithTypeAndSize() throws {
    let site = try ReportSiteTests.site([InventedReview.rich])
    let folder = "library-reservations-2026"
    let files = site.keys.filter { $0.hasPrefix("\(folder)/monitoring/") }
    #expect(!files.isEmpty)
    for page in ["monitoring", "data"] {
      let html = try #require(site["\(folder)/\(page).html"])
      for file in files {
        let href = "href=\"\(file.dropFirst(folder.count + 1))\""
        let link = try #require(html.components(separatedBy: href).dropFirst().first)
        let text = link.prefix { $0 != "<" }
        #expect(text.contains("YAML") || text.contains("JSON") || text.contains("CSV"))
        #expect(text.hasSuffix("B)") || text.hasSuffix("bytes)"), "\(text)")
      }
    }
  }

  @Test func givesEachRecommendedRuleAnOwnerAndARunbookThatExists() throws {
    let review = InventedReview.rich
    let rules = Diagnosis.monitoring(for: review).recommended
    try #require(!rules.isEmpty)
    let site = try ReportSiteTests.site([review])
    let html = try #require(site["library-reservations-2026/monitoring.html"])
    let runbook = try #require(site["library-reservations-2026/runbook.html"])
    for rule in rules {
      #expect(html.contains(VisibleText.escaped(rule.text.ownerRole)))
      let anchor = Runbook.anchor(for: rule.text.runbook)
      #expect(html.contains("runbook.html#\(anchor)"))
      #expect(runbook.contains("id=\"\(anchor)\""))
    }
  }

  @Test func saysWhatTheReplayCannotShow() throws {
    let html = try page(InventedReview.rich, "library-reservations-2026")
    #expect(html.contains("govuk-inset-text"))
    #expect(html.contains("The rules are scored on the incident that they were chosen from."))
  }

  @Test func saysSoWhenNoRuleCouldBeTested() throws {
    let html = try page(InventedReview.empty, "nothing")
    #expect(html.contains("No monitoring rule could be tested"))
    #expect(!html.contains("id=\"recommended\""))
  }

  @Test func saysARemarkOnceForAllRulesItIsTrueOf() throws {
    var rules = Diagnosis.monitoring(for: InventedReview.rich).candidates
    try #require(rules.count >= 2)
    for index in rules.indices { rules[index].replay.notes = [] }
    rules[0].replay.notes = ["Read every hour"]
    rules[1].replay.notes = ["Read every hour"]
    let remarks = CandidateTable.remarks(on: rules)
    #expect(remarks.count == 1)
    #expect(remarks.first?.hasSuffix("and 1 other rule.") == true)
  }
}
