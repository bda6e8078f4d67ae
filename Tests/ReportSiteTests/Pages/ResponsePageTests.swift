import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct ResponsePageTests {
  private static let line = SourceLine(FileID(0), line: 3)

  /// The rich review with a record of one decision and one explanation that changed.
  private static var recorded: Review {
    var review = InventedReview.rich
    var record = ResponseRecord(line: line)
    record.decisions = [
      Decision(
        time: InventedReview.at(30), line: line, choice: "Switch off the <reports>",
        options: ["Wait"], evidence: [], reason: "", confidence: 80, role: "duty manager",
        outcome: .wrong, result: "")
    ]
    record.hypotheses = [
      TeamHypothesis(
        claim: "The reports are too heavy", pattern: nil,
        readings: [
          .init(time: InventedReview.at(20), confidence: 90, evidence: ["Load"], line: line),
          .init(time: InventedReview.at(40), confidence: 60, evidence: ["No change"], line: line),
        ], outcome: .wrong, line: line)
    ]
    record.wasLucky = [Remark("It was a holiday", line: line)]
    review.evidence.response = record
    return review
  }

  private func pages(_ review: Review) throws -> [String: String] {
    try ReportSiteTests.site([review])
  }

  @Test func showsDecisionsBesideWhatCouldBeKnown() throws {
    let pages = try pages(Self.recorded)
    let html = try #require(pages["library-reservations-2026/response.html"])
    #expect(html.contains("Switch off the &lt;reports&gt;"))
    #expect(html.contains("duty manager"))
    #expect(html.contains("It was a holiday."))
    #expect(html.contains("Known then"))
    #expect(html.contains("id=\"chart-confidence\""))
  }

  @Test func scoresJudgementsOnlyWhereTheyWereWrittenDown() throws {
    let with = try #require(
      try pages(Self.recorded)["library-reservations-2026/judgement.html"])
    // 60% and 80% for two things that were wrong: (0.36 + 0.64) / 2.
    #expect(with.contains("The Brier score is 0.5"))
    #expect(with.contains("More sure than the outcome bears out"))
    #expect(with.contains("No evidence found"))
    let without = try pages(InventedReview.rich)
    #expect(without["library-reservations-2026/judgement.html"] == nil)
    #expect(without["library-reservations-2026/response.html"] != nil)
  }

  @Test func saysWhatIsNotEstablished() throws {
    let html = try #require(
      try pages(InventedReview.rich)["library-reservations-2026/response.html"])
    #expect(html.contains("The materials do not show when the team first acted."))
    #expect(try pages(InventedReview.empty)["nothing/response.html"] == nil)
  }
}
