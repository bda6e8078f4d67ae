import Records
import Testing

@testable import Diagnosis

@Suite struct JourneyFinderTests {
  @Test func dividesAStepIntoBeforeDuringAndAfter() throws {
    var evidence = Evidence(folder: "test")
    evidence.operations = [
      searches([
        ("8:00", 100, 200), ("9:00", 9_000, 500), ("9:05", 8_000, 200), ("10:00", 110, 200),
      ])
    ]
    let harm = Span(start: at("8:55"), end: at("9:30"))
    let search = try #require(JourneyFinder.journeys(in: evidence, harm: harm).first)
    #expect(search.name == "search")
    #expect(search.attempts == 4)
    #expect(search.failures == 1)
    #expect(search.before?.medianMilliseconds == 100)
    #expect(search.during?.requests == 2)
    #expect(search.during?.failures == 1)
    #expect(search.after?.medianMilliseconds == 110)
    #expect(search.firstFailure?.time == at("9:00"))
  }

  @Test func leavesOutHealthChecks() {
    var evidence = Evidence(folder: "test")
    evidence.operations = [operation(.route, "GET /health", [event("9:00", status: 500, line: 1)])]
    #expect(JourneyFinder.journeys(in: evidence, harm: nil).isEmpty)
  }

  @Test func followsTheProfileWhereItNamesSteps() {
    var evidence = Evidence(folder: "test")
    evidence.operations = [searches([("8:00", 100, 200)])]
    evidence.profile.journeys = [.init(name: "find a hall", routes: ["GET /api/"])]
    #expect(JourneyFinder.journeys(in: evidence, harm: nil).map(\.name) == ["find a hall"])
  }
}
