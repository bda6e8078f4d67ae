import Records
import Testing

@testable import Diagnosis

struct LessonShelfTests {
  private func entry(_ incident: String, _ lessons: [String], pattern: String = "")
    -> LessonLibrary.Entry
  {
    LessonLibrary.Entry(
      path: "lessons/\(incident).json", byteCount: 1, sha256: "",
      file: LessonFile(
        incident: incident, service: "", pattern: pattern,
        lessons: lessons.map {
          Lesson(kind: .culturalInsight, fields: [Attribute("insight", $0)], line: nil)
        }, actions: []))
  }

  @Test func joinsFilesOfOneIncidentAndKeepsEachLessonOnce() {
    let shelf = LessonShelf(
      kept: LessonLibrary(entries: [
        entry("b", ["one", "two"]), entry("a", []), entry("b", ["two", "three"], pattern: "x"),
      ]), reviews: [])
    #expect(shelf.files.map(\.incident) == ["a", "b"])
    #expect(shelf.files[1].lessons.map { $0.text("insight") } == ["one", "two", "three"])
    #expect(shelf.files[1].pattern == "x")
  }

  @Test func addsWhatPeopleWroteToWhatTheReviewWorkedOut() {
    let review = PaymentsResponse.review(nil)
    let shelf = LessonShelf(
      kept: LessonLibrary(entries: [entry(review.evidence.folder, ["Ask earlier"])]),
      reviews: [review])
    #expect(shelf.files.count == 1)
    #expect(shelf.files.first?.lessons.last?.text("insight") == "Ask earlier")
    #expect(shelf.files.first?.service == review.service)
  }
}
