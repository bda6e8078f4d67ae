import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct LessonsPageTests {
  private let folder = "library-reservations-2026"
  private let review = InventedReview.rich

  private func page(_ entries: [LessonLibrary.Entry]) throws -> String {
    let site = try LibraryPagesTests.site([review], LessonLibrary(entries: entries))
    return try #require(site["\(folder)/lessons.html"])
  }

  /// Shares all symptoms and the service of the review under test.
  private func alike(_ incident: String) -> LessonLibrary.Entry {
    let own = IncidentSignature(of: review)
    return LibraryPagesTests.kept(
      incident, pattern: own.pattern.isEmpty ? "disk-full" : own.pattern,
      symptoms: own.symptoms, service: own.service)
  }

  @Test func namesWhatMatchedInAnIncidentLikeIt() throws {
    try #require(IncidentSignature(of: review).symptoms.count >= 2)
    let html = try page([alike("april")])
    #expect(html.contains(">April</a>"))
    #expect(html.contains("<li>The same service</li>"))
    #expect(html.contains("It was compared with every other incident of the library."))
  }

  @Test func showsTheMostAlikeOfManyAndSaysThatThereWereMore() throws {
    let html = try page((1...12).map { alike("april-\($0)") })
    #expect(html.split(separator: "What matched:").count == 11)
    #expect(html.contains("More than 10 other incidents looked like it."))
    #expect(html.contains("The 10 that looked most like it are shown."))
  }

  @Test func neverHoldsAnIncidentForItsOwnPrecedent() throws {
    let html = try page([alike(review.evidence.folder)])
    #expect(html.contains("No other incident was alike enough."))
    #expect(html.contains("The library holds no other incident."))
  }

  @Test func offersItsLessonsInTheFormThatTheLibraryReads() throws {
    let site = try LibraryPagesTests.site([review], LessonLibrary())
    let text = try #require(site["\(folder)/data/lesson.json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["incident"] as? String == review.evidence.folder)
    #expect(object["lessons"] is [Any])
    #expect(site["lessons.schema.json"] == LessonSchema.text)
  }
}
