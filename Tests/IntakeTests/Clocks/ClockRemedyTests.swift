import Records
import Testing

@testable import Intake

/// Folders of logs that saw the same requests, one of which has a clock that is wrong.
@Suite struct ClockRemedyTests {
  /// 8:30 and so many milliseconds, 7 seconds for each request.
  private func clock(_ request: Int, _ milliseconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let all = 30_600_000 + request * 7_000 + milliseconds
    let seconds = all / 1_000
    let rest = String(1_000 + all % 1_000).dropFirst()
    return "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)).\(rest)"
  }

  private func proxy(_ count: Int, took: String = "") -> String {
    (0..<count).map {
      "::1 - - [15/Jan/2025:\(clock($0, 0).prefix(8)) +0000]"
        + " \"GET /a?request=req-\(1_000 + $0 * 37)x HTTP/1.1\" 200 12\(took)"
    }.joined(separator: "\n")
  }

  /// - Parameter spread: milliseconds between the quickest and the slowest of five.
  private func application(_ count: Int, ahead: Int, spread: Int = 400) -> String {
    (0..<count).map {
      "2025-01-15 \(clock($0, ahead + $0 % 5 * spread / 4)) [main] INFO  o.e.App -"
        + " Answered req-\(1_000 + $0 * 37)x"
    }.joined(separator: "\n")
  }

  private func firstTime(_ evidence: Evidence, _ path: String) -> Double? {
    let start = evidence.sources.first { $0.path == path }?.span?.start
    return start.map { Double($0.microseconds - 1_736_929_800_000_000) / 1_000_000 }
  }

  private func note(_ evidence: Evidence, _ path: String) -> String {
    evidence.sources.first { $0.path == path }?.clock.note ?? ""
  }

  @Test func movesTheClockThatIsAheadOfTwoThatAgree() throws {
    let evidence = try MaterialFolder([
      "app.log": application(40, ahead: 7_000), "proxy.log": proxy(40),
      "worker.log": application(40, ahead: 300),
    ]).evidence()
    let start = try #require(firstTime(evidence, "app.log"))
    #expect(abs(start) < 0.5)
    #expect(firstTime(evidence, "proxy.log") == 0)
    #expect(firstTime(evidence, "worker.log") == 0.3)
    let own = note(evidence, "app.log")
    #expect(own.contains("s ahead of those of proxy.log (40 pieces of work"))
    #expect(own.contains("s are taken off its times, so that what happened stands in order"))
    #expect(own.contains("here and line"))
    #expect(note(evidence, "worker.log").contains("agrees with that of proxy.log"))
    // Events and counts are moved alike.
    let events = evidence.operations.filter { $0.file.number == 0 }.flatMap(\.exemplars)
    #expect(events.count == 40)
    let first = try #require(events.map(\.time).min())
    #expect(first == evidence.sources.first?.span?.start)
    #expect(evidence.problems.map(\.path) == ["app.log"])
    #expect(evidence.problems.allSatisfy { $0.weight == .note })
  }

  @Test func movesTheClockWhoseZoneIsNotStatedWhereTwoDiffer() throws {
    let evidence = try MaterialFolder([
      "app.log": application(20, ahead: -7_000), "proxy.log": proxy(20),
    ]).evidence()
    #expect(abs(try #require(firstTime(evidence, "app.log"))) < 0.5)
    #expect(note(evidence, "app.log").contains("s are added to its times"))
    #expect(note(evidence, "proxy.log").contains("the times of app.log are moved to its own"))
    #expect(evidence.sources.first?.clock.ground == .evidence)
  }

  @Test(arguments: [
    (count: 19, ahead: 7_000, spread: 400, why: "20 pieces of work are needed"),
    (count: 40, ahead: 5_000, spread: 3_900, why: "may be delayed by as much"),
    (count: 40, ahead: 601_000, spread: 400, why: "moved by more than 10 minutes"),
  ])
  func leavesTheTimesWhereTheEvidenceIsThin(
    count: Int, ahead: Int, spread: Int, why: String
  ) throws {
    let evidence = try MaterialFolder([
      "app.log": application(count, ahead: ahead, spread: spread), "proxy.log": proxy(count),
    ]).evidence()
    #expect(firstTime(evidence, "app.log") == Double(ahead) / 1_000)
    #expect(note(evidence, "app.log").contains(why))
    #expect(note(evidence, "app.log").contains("both are shown as they stand"))
  }

  @Test func leavesTheTimesWhereTheWorkTakesAsLong() throws {
    let evidence = try MaterialFolder([
      "app.log": application(40, ahead: 7_000), "proxy.log": proxy(40, took: " \"-\" \"-\" 6500ms"),
    ]).evidence()
    #expect(firstTime(evidence, "app.log") == 7)
    #expect(note(evidence, "app.log").contains("may be delayed by as much"))
  }

  @Test func doesWhatTheProfileSaysOfClocks() throws {
    func read(_ profile: String) throws -> Evidence {
      try MaterialFolder([
        "app.log": application(40, ahead: 7_000), "incident.yaml": profile, "proxy.log": proxy(40),
      ]).evidence()
    }
    let off = try read("clock_offsets: off\n")
    #expect(firstTime(off, "app.log") == 7)
    #expect(note(off, "app.log").contains("because incident.yaml says so"))
    let right = try read("clock_offsets:\n  app.log: 0\n")
    #expect(firstTime(right, "app.log") == 7)
    #expect(abs(try #require(firstTime(right, "proxy.log")) - 7) < 0.5)
    let stated = try read("clock_offsets:\n  app.log: 6.5s\n  proxy.log: -1m\n")
    #expect(firstTime(stated, "app.log") == 0.5)
    #expect(firstTime(stated, "proxy.log") == 60)
    #expect(note(stated, "app.log").contains("6.5 s are taken off its times, as incident.yaml"))
  }

  @Test(arguments: ["clock_offsets:\n  app.log: seven\n", "clock_offsets: [app.log]\n"])
  func saysWhatIsWrongWithAnOffsetInTheProfile(profile: String) throws {
    let evidence = try MaterialFolder(["incident.yaml": profile, "proxy.log": proxy(3)]).evidence()
    let problem = try #require(evidence.problems.first)
    #expect(problem.headline.hasPrefix("A clock offset") || problem.headline.hasPrefix("Clock off"))
    #expect(problem.fix.hasPrefix("Write"))
  }
}
