import Records
import Testing

@testable import Diagnosis

struct SimilarIncidentTests {
  private func file(
    _ incident: String, pattern: String = "bad-release", symptoms: [String] = [],
    service: String = "Payments", areas: [String] = [], actions: [ActionItem] = []
  ) -> LessonFile {
    let lessons =
      [
        Lesson(
          kind: .incidentPattern, fields: [Attribute("pattern", pattern)], symptoms: symptoms,
          line: nil)
      ]
      + areas.map {
        Lesson(kind: .processImprovement, fields: [Attribute("area", $0)], line: nil)
      }
    return LessonFile(
      incident: incident, service: service, pattern: pattern, lessons: lessons, actions: actions)
  }

  private let own = IncidentSignature(
    incident: "june", service: "Payments", pattern: "bad-release",
    symptoms: ["connection timeouts", "pool exhaustion"], processes: ["deployment"])

  @Test func saysWhatMatchedAndWhatDidNot() throws {
    let found = SimilarIncident.all(
      to: own,
      among: [
        file(
          "march", symptoms: ["Connection timeout", "memory growth"], service: "Library",
          areas: ["Deployment"])
      ])
    let match = try #require(found.first)
    #expect(
      match.matched == [
        "the same failure pattern (bad-release)", "symptom: connection timeouts",
        "the same process: deployment",
      ])
    #expect(
      match.notMatched == [
        "symptom not seen here: memory growth", "another service (Library)",
      ])
    #expect(match.points == 6)
  }

  @Test func neverComparesAnIncidentWithItself() {
    #expect(SimilarIncident.all(to: own, among: [file("june")]).isEmpty)
  }

  @Test func takesTheSameServiceAloneForACoincidence() {
    #expect(SimilarIncident.all(to: own, among: [file("march", pattern: "disk-full")]).isEmpty)
  }

  @Test func putsTheMostAlikeFirst() {
    let found = SimilarIncident.all(
      to: own,
      among: [file("a", service: "Other"), file("b", symptoms: ["pool exhaustion"]), file("c")])
    #expect(found.map(\.incident) == ["b", "c", "a"])
  }

  @Test func findsCausesThatCameBack() {
    let files = [file("b"), file("a"), file("c", pattern: "disk-full"), file("d", pattern: "")]
    #expect(
      Recurrence.causes(in: files) == [
        Recurrence.Cause(pattern: "bad-release", incidents: ["a", "b"])
      ])
  }

  @Test func holdsEarlierPromisesBesideWhatHappenedAgain() {
    let line = SourceLine(FileID(0), line: 1)
    let actions = [ActionItem.Status.open, .done, .dropped].map {
      ActionItem(text: "Add a test", status: $0, line: line)
    }
    let found = Recurrence.promises(
      for: own,
      in: [
        file("march", actions: actions), file("june", actions: actions),
        file("may", pattern: "disk-full", actions: actions),
        file("april", pattern: "x", areas: ["deployment"], actions: Array(actions.prefix(1))),
      ])
    #expect(found.map(\.incident) == ["april", "march", "march"])
    #expect(found.map(\.finding) == [.notDone, .notDone, .doneAndReturned])
  }
}
