import Records
import Testing

@testable import Diagnosis

@Suite struct SlowRunTests {
  private func samples(_ values: [(String, Double)]) -> [Sample] {
    values.enumerated().map {
      Sample(time: at($1.0), value: $1.1, line: SourceLine(FileID(0), line: $0 + 1))
    }
  }

  @Test func startsAtTheFirstSlowEventNotAtTheSlowest() throws {
    let run = try #require(
      SlowRun(
        in: samples([
          ("8:30", 160), ("9:00:45", 1_900), ("9:05", 165), ("9:15", 3_200), ("9:22", 1_500),
          ("9:26", 15_600), ("9:30", 170), ("9:35", 160), ("9:40", 44_000),
        ]), statedLimit: nil))
    #expect(run.first.time == at("9:00:45"))
    #expect(run.deciding.count == 4)
  }

  @Test func ignoresALoneSlowEvent() {
    let values = (0..<40).map { ("9:\($0 < 10 ? "0" : "")\($0)", $0 == 20 ? 30_000.0 : 150) }
    #expect(SlowRun(in: samples(values), statedLimit: nil) == nil)
  }

  @Test func ignoresSlowEventsHoursApart() {
    let values = [
      ("1:00", 100.0), ("3:00", 9_000), ("6:00", 9_000), ("9:00", 9_000), ("9:30", 100),
    ]
    #expect(SlowRun(in: samples(values), statedLimit: nil) == nil)
  }

  @Test func takesTheLimitThatTheLogStates() throws {
    let values = [("9:00", 1_500.0), ("9:10", 3_000), ("9:20", 1_600)]
    #expect(SlowRun(in: samples(values), statedLimit: nil) == nil)
    let run = try #require(SlowRun(in: samples(values), statedLimit: 1_000))
    #expect(run.first.time == at("9:00"))
  }

  @Test func doesNotCallTensOfMillisecondsSlow() {
    let values = [
      ("9:00", 2.0), ("9:01", 2), ("9:02", 40), ("9:03", 41), ("9:04", 40), ("9:05", 2),
    ]
    #expect(SlowRun(in: samples(values), statedLimit: nil) == nil)
  }
}
