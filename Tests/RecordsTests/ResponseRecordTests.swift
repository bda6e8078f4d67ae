import Testing

@testable import Records

struct ResponseRecordTests {
  private let line = SourceLine(FileID(0), line: 1)

  @Test func startsEmptySoThatWhatIsNotWrittenIsNotClaimed() {
    let record = ResponseRecord(line: line)
    #expect(record.triage == nil && record.rollback == nil)
    #expect(record.hypotheses.isEmpty && record.decisions.isEmpty && record.actions.isEmpty)
    #expect(Evidence(folder: "a").response == nil)
  }

  @Test func putsTheEndsOfAForecastInOrderHoweverTheyWereWritten() {
    let forecast = Forecast(
      time: nil, line: line, what: "Recovery", earliestMinutes: 10, latestMinutes: 5,
      actualMinutes: nil)
    #expect(forecast.earliestMinutes == 5 && forecast.latestMinutes == 10)
  }

  @Test func asksOnlyForKeysThatTheKindOfLessonHas() {
    for kind in Lesson.Kind.allCases {
      #expect(Set(kind.requiredKeys).isSubset(of: Set(kind.keys)), "\(kind)")
    }
  }

  @Test func givesAnEmptyTextForAFieldThatWasNotWritten() {
    let lesson = Lesson(
      kind: .culturalInsight, fields: [Attribute("insight", "small changes matter")], line: nil)
    #expect(lesson.text("insight") == "small changes matter")
    #expect(lesson.text("action").isEmpty)
  }
}
