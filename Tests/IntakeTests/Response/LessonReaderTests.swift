import Records
import Testing

@testable import Intake

struct LessonReaderTests {
  private func read(_ text: String) -> (file: LessonFile, problems: [Problem]) {
    LessonReader.read(
      Array(text.utf8), incident: "payments", file: FileID(0), path: "lessons/payments.json")
  }

  @Test func readsAPlainListOfLessonsOfEveryKind() {
    let (file, problems) = read(
      """
      [
        {"type": "incident_pattern", "pattern": "aggressive_timeout_cascade",
         "symptoms": ["connection timeouts", "pool exhaustion"], "root_cause": "too short",
         "detection": "check deployments", "resolution": "roll back"},
        {"type": "diagnostic_lesson", "lesson": "A full pool is a symptom", "explanation": "a",
         "action": "trace"},
        {"type": "process_lesson", "lesson": "Settings are as risky as code", "action": "review"},
        {"type": "process_improvement", "area": "deployment", "current": "no review",
         "proposed": "review", "confidence_this_prevents_repeat": "80%"},
      \t{"type": "cultural_insight", "insight": "No change is minor", "evidence": "e", "action": "a"}
      ]
      """)
    #expect(problems.isEmpty, "\(problems.map(\.description))")
    #expect(file.lessons.map(\.kind) == Lesson.Kind.allCases)
    #expect(file.incident == "payments")
    #expect(file.lessons.first?.symptoms == ["connection timeouts", "pool exhaustion"])
    #expect(file.lessons[3].text("confidence_this_prevents_repeat") == "80%")
    #expect(file.lessons[1].line?.line == 5)
  }

  @Test func takesAnEmptyListOfSymptomsForAnAnswer() {
    func problems(_ symptoms: String) -> [Problem] {
      read(
        "[{\"type\": \"incident_pattern\", \"pattern\": \"x\", \"root_cause\": \"y\"\(symptoms)}]"
      )
      .problems
    }
    #expect(problems(", \"symptoms\": []").isEmpty)
    #expect(problems("").count == 1)
  }

  @Test func readsTheIncidentAndWhatWasPromised() {
    let (file, problems) = read(
      """
      {"incident": "june", "service": "Payments", "pattern": "time-limit-too-short",
       "lessons": [], "actions": [{"action": "Add a load test", "status": "open"}]}
      """)
    #expect(problems.isEmpty)
    #expect(file.incident == "june" && file.service == "Payments")
    #expect(file.pattern == "time-limit-too-short")
    #expect(file.actions.map(\.text) == ["Add a load test"])
  }

  @Test(arguments: [
    ("[{\"type\": \"insight\"}]", "The type of a lesson is one of"),
    ("[{\"type\": \"diagnostic_lesson\"}]", "A lesson of type diagnostic_lesson has the key"),
    ("[{\"type\": \"cultural_insight\", \"insite\": \"x\"}]", "A lesson of type cultural_insight"),
    ("[1, 2", "The file is valid YAML"), ("7", "The file is a group of keys"),
    ("[\"words\"]", "A lesson"),
  ])
  func namesTheRuleThatAFileBreaks(text: String, headline: String) {
    let (_, problems) = read(text)
    #expect(problems.contains { $0.headline.hasPrefix(headline) }, "\(problems)")
  }
}
