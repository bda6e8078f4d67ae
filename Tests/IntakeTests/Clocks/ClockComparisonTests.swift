import Records
import Testing

@testable import Intake

@Suite struct ClockComparisonTests {
  /// Times of day from 08:30 on, `seconds` later, with milliseconds.
  private func clock(_ milliseconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = 30_600 + milliseconds / 1_000
    let rest = String(1_000 + milliseconds % 1_000).dropFirst()
    return "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)).\(rest)"
  }

  private func proxy(_ count: Int, zone: String = "+0000") -> String {
    (0..<count).map {
      "::1 - - [15/Jan/2025:\(clock($0 * 7_000).prefix(8)) \(zone)]"
        + " \"GET /a?request=req-\(1_000 + $0 * 37)x HTTP/1.1\" 200 12"
    }.joined(separator: "\n")
  }

  /// Lines about the same requests, with a clock that is ahead.
  private func application(_ count: Int, ahead: Int, every: Int = 0) -> String {
    (0..<count).map {
      "2025-01-15 \(clock($0 * 7_000 + ahead + $0 % 5 * every)) [main] INFO  o.e.App -"
        + " Answered req-\(1_000 + $0 * 37)x"
    }.joined(separator: "\n")
  }

  private func evidence(_ proxy: String, _ application: String) throws -> Evidence {
    try MaterialFolder(["a.log": proxy, "b.log": application]).evidence()
  }

  @Test func saysThatClocksAgree() throws {
    let evidence = try evidence(proxy(20), application(20, ahead: 300, every: 100))
    #expect(
      evidence.sources.map(\.clock.note).allSatisfy { $0.contains("Its clock agrees with that of") }
    )
    #expect(evidence.problems.isEmpty)
    // The zone of the second was assumed, and is now shown.
    #expect(evidence.sources.map(\.clock.ground) == [.stated, .evidence])
    #expect(
      evidence.sources.last?.clock.note.hasPrefix("Times that state no zone are on UTC") == true)
  }

  @Test func statesAnOffsetOfFewRequestsAndLeavesTheTimes() throws {
    let evidence = try evidence(proxy(19), application(19, ahead: 63_400))
    let note = try #require(evidence.sources.last?.clock.note)
    #expect(note.contains("Its times are 63.4 s ahead of those of a.log (19 pieces of work"))
    #expect(evidence.sources.last?.span?.start.microseconds == 1_736_929_863_400_000)
    #expect(evidence.sources.first?.clock.note.contains("63.4 s behind those of b.log") == true)
    #expect(evidence.problems.map(\.path) == ["b.log"])
  }

  @Test func takesTheZoneFromRequestsSeenInTwoSources() throws {
    let evidence = try evidence(proxy(20), application(20, ahead: 3_600_200))
    let source = try #require(evidence.sources.last)
    #expect(source.clock.ground == .evidence)
    #expect(source.clock.zone == "+01:00")
    #expect(source.clock.note.contains("20 pieces of work seen in a.log too show"))
    #expect(source.clock.note.contains("Its clock agrees with that of a.log"))
    #expect(source.span?.start.microseconds == 1_736_929_800_200_000)
    #expect(evidence.problems.isEmpty)
  }

  @Test func takesNoZoneFromFewRequestsOrFromDelays() throws {
    let few = try evidence(proxy(9), application(9, ahead: 3_600_000))
    #expect(few.sources.last?.clock.ground == .assumed)
    #expect(few.sources.last?.clock.note.contains("not established: 9 pieces of work") == true)
    let late = try evidence(proxy(20), application(20, ahead: 3_600_000, every: 4_000))
    #expect(late.sources.last?.clock.ground == .assumed)
    #expect(late.sources.last?.clock.note.contains("vary too much") == true)
  }

  @Test func leavesTheZoneThatTheProfileStates() throws {
    let evidence = try MaterialFolder([
      "incident.yaml": "time_zone: UTC\n", "a.log": proxy(20),
      "b.log": application(20, ahead: 3_600_000),
    ]).evidence()
    #expect(evidence.sources.map(\.clock.ground) == [.stated, .profile, .none])
    #expect(evidence.problems.contains { $0.headline.contains("3600 s ahead of those of a.log") })
  }

  @Test func tellsStampsOfTheEndFromStampsOfTheStart() throws {
    let times = (0..<20).map { (start: $0 * 9_000, took: 200 + $0 * 731 % 5_000) }
    let ends = times.enumerated().map { index, work in
      "2025-01-15 \(clock(work.start + work.took)) [main] INFO  o.e.App -"
        + " Answered req-\(1_000 + index * 37)x in \(work.took)ms"
    }
    let starts = times.enumerated().map { index, work in
      "::1 - - [15/Jan/2025:\(clock(work.start).prefix(8)) +0000]"
        + " \"GET /a?request=req-\(1_000 + index * 37)x HTTP/1.1\" 200 12 \"-\" \"-\" \(work.took)ms"
    }
    let evidence = try evidence(starts.joined(separator: "\n"), ends.joined(separator: "\n"))
    let note = try #require(evidence.sources.last?.clock.note)
    #expect(note.contains("It writes the end of work where a.log writes the start"))
    #expect(note.contains("Its clock agrees"))
    #expect(
      evidence.sources.first?.clock.note.contains("the start of work where b.log writes the end")
        == true)
  }

  @Test func saysThatNothingIsSharedInFoldersOfSeveralLogs() throws {
    let other = "2025-01-15 08:30:23.123 [main] INFO  o.e.App - Started"
    let evidence = try evidence(proxy(20), other)
    #expect(evidence.sources.last?.clock.note.contains("no piece of work was seen") == true)
    #expect(
      try MaterialFolder(["b.log": other]).evidence().sources.first?.clock.note.contains(
        "established") == false)
  }
}
