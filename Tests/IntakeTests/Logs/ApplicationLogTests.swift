import Records
import Testing

@testable import Intake

@Suite struct ApplicationLogTests {
  private func read(_ text: String) throws -> LogReading.Result {
    try readLog(Array(text.utf8), as: ApplicationLog(zone: .assumedUTC))
  }

  private func event(_ message: String) throws -> Event {
    let line = "2025-01-15 09:00:47.123 [exec-4] WARN  c.e.Search - " + message
    return try #require(try read(line).operations.first?.exemplars.first)
  }

  @Test func readsThreadLevelLoggerAndMessage() throws {
    let event = try event("Slow")
    #expect(event.time == Timestamp(microseconds: 1_736_931_647_123_000))
    #expect(event.thread == "exec-4")
    #expect(event.severity == .warning)
    #expect(event.component == "c.e.Search")
    #expect(event.message == "Slow")
  }

  @Test(arguments: [
    ("12 results returned in 78ms", 78_000),
    ("execution time: 1856ms (threshold: 1000ms)", 1_856_000),
    ("timed out after 30000ms.", 30_000_000), ("(housekeeper delta=25s123ms)", 25_123_000),
    ("Started App in 8.555 seconds (JVM running for 9.123)", 8_555_000),
    ("took 1m30s", 90_000_000),
  ])
  func findsHowLongTheWorkTook(message: String, microseconds: Int) throws {
    #expect(try event(message).durationMicroseconds == microseconds)
  }

  @Test(arguments: [
    "average response time=0.8s", "limit is 1000ms", "date=2025-01-20", "95th percentile=58.7s",
  ])
  func takesNoOtherFigureForADuration(message: String) throws {
    #expect(try event(message).durationMicroseconds == nil)
  }

  @Test func namesAMessageByWhatStaysTheSame() throws {
    let text = """
      2025-01-15 09:00:47.123 [a] INFO  c.e.S - Facility search: criteria={area=north, date=2025-01-20}
      2025-01-15 09:00:48.123 [b] INFO  c.e.S - Facility search: criteria={area=west, date=2025-02-01}
      2025-01-15 09:00:49.123 [b] INFO  c.e.S - HikariPool-1 - Start (size: 10, active: 0)
      """
    let operations = try read(text).operations
    #expect(
      operations.map(\.name) == [
        "Facility search: criteria={area={value}, date={date}}",
        "HikariPool-1 - Start (size: {number}, active: {number})",
      ])
    #expect(operations.first?.exemplars.map { $0.value(of: "area") } == ["north", "west"])
    #expect(operations.last?.exemplars.first?.value(of: "active") == "0")
  }

  @Test func joinsAStackTraceToItsLine() throws {
    let text = """
      2025-01-15 09:00:47.123 [a] ERROR c.e.S - Failed
      java.lang.IllegalStateException: broken
      \tat c.e.S.run(S.java:12)
      Caused by: java.sql.SQLException: closed
      \t... 3 more
      2025-01-15 09:00:48.123 [a] INFO  c.e.S - Next
      """
    let result = try read(text)
    #expect(result.lines == LineAccount(total: 6, understood: 2, joined: 4))
    let event = try #require(result.operations.first { $0.name == "Failed" }?.exemplars.first)
    #expect(event.lineCount == 5)
    #expect(event.value(of: "exception") == "java.lang.IllegalStateException: broken")
    #expect(event.value(of: "cause") == "java.sql.SQLException: closed")
  }

  @Test func doesNotGlueAStrayLineToTheOneBefore() throws {
    let result = try read("2025-01-15 09:00:47.123 [a] INFO  c.e.S - One\n15 09:00 [b] INFO cut\n")
    #expect(result.lines == LineAccount(total: 2, understood: 1, notUnderstood: 1))
    #expect(result.problems.map(\.line) == [2])
  }

  @Test func readsTheDefaultOfSpringBootWithItsOffset() throws {
    let line = "2025-07-15T08:00:01.234+01:00  INFO 4711 --- [nio-exec-1] c.e.C : Up"
    let event = try #require(try read(line).operations.first?.exemplars.first)
    #expect(event.time == Timestamp(microseconds: 1_752_562_801_234_000))
    #expect(event.thread == "nio-exec-1")
    #expect(event.message == "Up")
  }

  @Test func movesUKSummerTimesToUTC() throws {
    let zone = try #require(ClockZone(named: "Europe/London", ground: .profile))
    let line = "2025-07-15 08:00:01.000 [a] INFO  c.e.C - Up"
    let result = try readLog(Array(line.utf8), as: ApplicationLog(zone: zone))
    #expect(result.span?.start == Timestamp(seconds: 1_752_562_801))
    #expect(result.clock.ground == .profile)
  }
}
