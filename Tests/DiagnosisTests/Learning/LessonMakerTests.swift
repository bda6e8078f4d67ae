import Records
import Testing

@testable import Diagnosis

struct LessonMakerTests {
  private typealias Sample = PaymentsResponse

  private func review(confidence: Double, _ record: ResponseRecord? = nil) -> Review {
    var review = Sample.review(record, signals: [Sample.signal([(0, 45), (2, 8)])])
    var explanation = Explanation(
      evidence: Evidence(folder: "payments"), signals: [], firstSign: nil,
      history: ServiceHistory(spans: [], definition: ""), impact: CitizenImpact())
    explanation.causes.hypotheses = [Sample.hypothesis("time-limit-too-short", confidence)]
    review.explanation = explanation
    return review
  }

  @Test func drawsThePatternFromALikelyExplanation() throws {
    let lessons = LessonMaker.lessons(from: review(confidence: 80))
    let pattern = try #require(lessons.first { $0.kind == .incidentPattern })
    #expect(pattern.text("pattern") == "time-limit-too-short")
    #expect(pattern.symptoms == ["Failed requests"])
    #expect(
      lessons.first { $0.kind == .diagnosticLesson }?.text("lesson")
        == "A full pool looks like the cause")
  }

  @Test func teachesNoPatternThatIsNotLikely() {
    let lessons = LessonMaker.lessons(from: review(confidence: 59))
    #expect(!lessons.contains { $0.kind == .incidentPattern || $0.kind == .diagnosticLesson })
    #expect(LessonMaker.file(for: review(confidence: 59)).pattern.isEmpty)
  }

  @Test func keepsTheTeamsOwnLessonsFirstAndInventsNoInsight() {
    let lessons = LessonMaker.lessons(from: review(confidence: 80, Sample.record()))
    #expect(lessons.first?.text("pattern") == "aggressive_timeout_cascade")
    #expect(!lessons.contains { $0.kind == .culturalInsight })
    let improvement = lessons.last { $0.kind == .processImprovement }
    #expect(improvement?.text("current") == "No test in staging")
  }

  @Test func writesALessonOnce() {
    let lessons = LessonMaker.lessons(from: review(confidence: 80, Sample.record()))
    let keys = lessons.map { "\($0.kind) \($0.fields.first?.value ?? "")" }
    #expect(Set(keys).count == keys.count)
  }
}
