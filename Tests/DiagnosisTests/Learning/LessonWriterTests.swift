import Foundation
import Intake
import Records
import Testing

@testable import Diagnosis

struct LessonWriterTests {
  @Test func writesWhatTheReaderReadsBack() {
    let record = PaymentsResponse.record()
    let file = LessonFile(
      incident: "payments \"june\" \\ é 😀\u{1}", service: "Payments",
      pattern: "time-limit-too-short", lessons: record.lessons, actions: record.actions)
    let (back, problems) = LessonReader.read(
      Array(LessonWriter.json(file).utf8), incident: "x", file: FileID(0), path: "a.json")
    #expect(problems.isEmpty, "\(problems.map(\.description))")
    #expect(back.incident == "payments \"june\" \\ é 😀")
    #expect(back.service == file.service && back.pattern == file.pattern)
    #expect(back.lessons.map(\.fields) == file.lessons.map(\.fields))
    #expect(back.lessons.map(\.symptoms) == file.lessons.map(\.symptoms))
    #expect(back.actions.map(\.text) == file.actions.map(\.text))
    #expect(back.actions.map(\.due) == file.actions.map(\.due))
  }

  @Test func writesJSONThatAnotherParserReads() throws {
    let text = LessonWriter.json(PaymentsResponse.record().lessons)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let rows = try #require(value as? [[String: Any]])
    #expect(
      rows.map { $0["type"] as? String } == [
        "incident_pattern", "diagnostic_lesson", "process_improvement",
      ])
    #expect(
      rows.first?["symptoms"] as? [String] == [
        "connection timeouts", "pool exhaustion", "cascade failure",
      ])
    #expect(rows.last?["confidence_this_prevents_repeat"] as? String == "80%")
  }

  @Test func writesAnEmptyListForNoLessons() {
    #expect(LessonWriter.json([Lesson]()) == "[]\n")
  }

  @Test func publishesASchemaOfEveryKindAndKey() throws {
    let value = try JSONSerialization.jsonObject(with: Data(LessonSchema.text.utf8))
    let schema = try #require(value as? [String: Any])
    let parts = try #require(schema["$defs"] as? [String: [String: Any]])
    for kind in Lesson.Kind.allCases {
      let properties = try #require(parts[kind.rawValue]?["properties"] as? [String: Any])
      #expect(Set(properties.keys) == Set(["type"] + kind.keys))
    }
    #expect(parts["action"] != nil && parts["lessons"] != nil)
  }
}
