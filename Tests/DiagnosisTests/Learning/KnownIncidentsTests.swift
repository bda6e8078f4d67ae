import Records
import Testing

@testable import Diagnosis

@Suite struct KnownIncidentsTests {
  /// All combinations of two patterns, symptoms, services and processes.
  private var files: [LessonFile] {
    let symptoms = [
      [], ["Connection timeouts"], ["connection timeout", "Pool exhausted", "slow search"],
      ["memory growth", "Pool exhaustion of connections", "Slow searches", "disk"], ["a b", ""],
    ]
    var files: [LessonFile] = []
    for pattern in ["", "bad-release", "disk-full"] {
      for symptoms in symptoms {
        for service in ["", "Payments", "payments "] {
          for areas in [[], ["Deployment"], ["deployment", "Review", "alarms"]] {
            let lessons =
              [Lesson(kind: .incidentPattern, fields: [], symptoms: symptoms, line: nil)]
              + areas.map {
                Lesson(kind: .processImprovement, fields: [Attribute("area", $0)], line: nil)
              }
            files.append(
              LessonFile(
                incident: "incident-\(files.count)", service: service, pattern: pattern,
                lessons: lessons, actions: []))
          }
        }
      }
    }
    return files
  }

  @Test func countsThePointsThatTheWordsName() {
    let known = KnownIncidents(files)
    for file in files.enumerated() where file.offset % 7 == 0 {
      let own = IncidentSignature(of: file.element)
      let each = files.map { SimilarIncident.compared(own, IncidentSignature(of: $0)) }
        .filter { $0.incident != own.incident && $0.points >= SimilarIncident.fewestPoints }
        .sorted { ($1.points, $0.incident) < ($0.points, $1.incident) }
      let found = known.similar(to: own)
      #expect(found.mostAlike == each)
      #expect(found.count == each.count)
      let few = known.similar(to: own, most: 3)
      #expect(few.mostAlike == Array(each.prefix(3)))
      #expect(few.count == each.count)
    }
  }

  @Test func leavesOutPromisesOfLaterIncidents() {
    let files = ["march", "may"].map { name in
      LessonFile(
        incident: name, service: "", pattern: "disk-full", lessons: [],
        actions: [ActionItem(text: "Move files of \(name)", line: SourceLine(FileID(0), line: 1))])
    }
    let own = IncidentSignature(
      incident: "june", service: "", pattern: "disk-full", symptoms: [], processes: [])
    let found = KnownIncidents(files).promises(for: own) { $0.incident == "may" }
    #expect(found.map(\.action.text) == ["Move files of may"])
  }
}
