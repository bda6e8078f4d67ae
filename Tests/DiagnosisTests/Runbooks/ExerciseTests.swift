import Records
import Testing

@testable import Diagnosis

@Suite struct ExerciseTests {
  private func row(_ clock: String, _ lane: TimelineRow.Lane, isKey: Bool = true) -> TimelineRow {
    TimelineRow(
      time: at(clock), lane: lane, role: .unknown, words: "At \(clock)", isKey: isKey,
      basis: PlannedReview.basis)
  }

  @Test func countsMinutesFromTheFirstMainRow() {
    var review = PlannedReview.empty
    review.timeline = [
      row("8:00", .technical, isKey: false), row("9:00", .technical), row("9:12:59", .people),
    ]
    let exercise = Exercise(review)
    #expect(exercise.start == at("9:00"))
    #expect(exercise.injects.map(\.minute) == [0, 12])
    #expect(exercise.injects.map(\.words) == ["At 9:00", "At 9:12:59"])
  }

  @Test func asksAnotherQuestionTheSecondTime() {
    var review = PlannedReview.empty
    review.timeline = [row("9:00", .people), row("9:05", .people)]
    let questions = Exercise(review).injects.map(\.question)
    #expect(Set(questions).count == 2)
  }

  @Test func stopsAtTenInjectsAndSurvivesTimesFarApart() {
    var review = PlannedReview.empty
    review.timeline = (0..<20).map { _ in row("9:00", .service) }
    review.timeline[1].time = Timestamp(microseconds: .max)
    let exercise = Exercise(review)
    #expect(exercise.injects.count == 10)
    #expect(exercise.injects[1].minute >= 0)
  }

  @Test func isEmptyWithoutATimeline() {
    #expect(Exercise(PlannedReview.empty).start == nil)
  }
}
