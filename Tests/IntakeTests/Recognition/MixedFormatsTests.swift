import Records
import Testing

@testable import Intake

@Suite struct MixedFormatsTests {
  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func access(_ index: Int) -> String {
    "::1 - - [15/Jan/2025:08:\(two(index % 60)):23 +0000] \"GET /a HTTP/1.1\" 200 12"
  }

  private func application(_ index: Int) -> String {
    "2025-01-15 08:\(two(index % 60)):23.123 [main] WARN  o.e.App - Slow answer"
  }

  private func house(_ index: Int) -> String {
    "15.01.2025 08:\(two(index % 60)):24 | ERROR | halls | Refused"
  }

  @Test func readsLinesOfTwoFormatsThatTakeTurns() throws {
    let evidence = try evidence(
      of: (0..<60).map { $0 % 3 == 0 ? application($0) : access($0) }.joined(separator: "\n"))
    let source = try #require(evidence.sources.first)
    #expect(source.recognition?.format == "Web server access log and Logback application log")
    #expect(source.recognition?.reason.contains("66 % Web server access log") == true)
    #expect(source.lines == LineAccount(total: 60, understood: 60))
    #expect(evidence.operations.map(\.kind) == [.message, .route])
    #expect(evidence.operations.map(\.total.count) == [20, 40])
    #expect(evidence.operations.first?.exemplars.first?.severity == .warning)
    #expect(evidence.operations.first?.exemplars.map(\.line.line).prefix(2) == [1, 4])
  }

  @Test(arguments: [40, 400]) func readsAFileThatGoesOnInAnotherFormat(count: Int) throws {
    let lines = (0..<count).map { access($0) } + (0..<count / 4).map { application($0) }
    let evidence = try evidence(of: lines.joined(separator: "\n"))
    #expect(evidence.sources.first?.lines.notUnderstood == 0)
    #expect(evidence.operations.map(\.total.count) == [count / 4, count])
  }

  @Test func learnsTheSecondFormatWhenItIsNotKnown() throws {
    let evidence = try evidence(
      of: (0..<60).map { $0 % 2 == 0 ? house($0) : access($0) }.joined(separator: "\n"))
    #expect(evidence.sources.first?.lines.notUnderstood == 0)
    let learned = try #require(evidence.operations.first { $0.kind == .message })
    #expect(learned.total.count == 30)
    #expect(learned.exemplars.first?.severity == .error)
    #expect(learned.exemplars.first?.message == "Refused")
  }

  @Test func joinsRecordsOfSeveralLinesAmongLinesOfAnotherFormat() throws {
    let trace = """
      2025-01-15 08:30:24.123 [main] ERROR o.e.App - Cannot book
      java.lang.IllegalStateException: pool is empty
      \tat org.example.Pool.take(Pool.java:42)
      Caused by: java.net.SocketTimeoutException: Read timed out
      \t... 12 more
      """
    let lines = (0..<60).map { $0 % 4 == 0 ? trace : access($0) }
    let evidence = try evidence(of: lines.joined(separator: "\n"))
    let source = try #require(evidence.sources.first)
    #expect(source.recognition?.format == "Web server access log and Logback application log")
    #expect(source.lines == LineAccount(total: 120, understood: 60, joined: 60))
    let failed = try #require(evidence.operations.first { $0.kind == .message })
    #expect(failed.total.count == 15)
    #expect(failed.exemplars.map(\.lineCount) == Array(repeating: 5, count: 15))
    #expect(failed.exemplars.map(\.line.line).prefix(2) == [1, 9])
    #expect(failed.exemplars.first?.attributes.contains { $0.value.contains("Timeout") } == true)
  }

  @Test func joinsStatementsOfSeveralLinesAmongLinesOfAnotherFormat() throws {
    let statement = """
      2025-01-15 08:30:24.123 UTC [12] LOG:  duration: 1200.5 ms  statement: SELECT name
      \tFROM halls
      \tWHERE id = 7
      """
    let lines = (0..<60).map { $0 % 3 == 0 ? statement : access($0) }
    let evidence = try evidence(of: lines.joined(separator: "\n"))
    #expect(
      evidence.sources.first?.lines == LineAccount(total: 100, understood: 60, joined: 40))
    let own = try #require(evidence.operations.first { $0.kind == .statement })
    #expect(own.name == "select name from halls where id = ?" && own.total.count == 20)
  }

  @Test func readsBothFormatsThoughMessagesGoOnInLinesThatNothingMarks() throws {
    let message = "2025-01-15 08:30:24,123 - app - ERROR - cannot book\nand nobody knows why"
    let lines = (0..<80).map { $0 % 5 == 0 ? message : access($0) }
    let evidence = try evidence(of: lines.joined(separator: "\n"))
    let source = try #require(evidence.sources.first)
    #expect(source.recognition?.format == "Web server access log and Python logging")
    #expect(source.lines == LineAccount(total: 96, understood: 80, notUnderstood: 16))
    #expect(evidence.problems.first?.line == 2)
  }

  @Test func joinsTracesAndLeavesStraysUnread() throws {
    var lines = (0..<40).map { $0 % 2 == 0 ? application($0) : access($0) }
    lines[0] += "\njava.lang.IllegalStateException: no\n\tat a.b(C.java:1)"
    lines.append("garbage")
    let evidence = try evidence(of: lines.joined(separator: "\n"))
    #expect(
      evidence.sources.first?.lines
        == LineAccount(total: 43, understood: 40, joined: 2, notUnderstood: 1))
    #expect(evidence.problems.map(\.line) == [43])
  }

  @Test func takesTheYearFromTheRestOfTheFolderWhereOnePartStatesNone() throws {
    let system = (0..<30).map { "Jan 15 08:\(two($0)):23 web1 app[12]: Slow answer" }
    let lines = zip(system, (0..<30).map { access($0) }).flatMap { [$0, $1] }
    let evidence = try MaterialFolder(["a": lines.joined(separator: "\n"), "b": application(1)])
      .evidence()
    let source = try #require(evidence.sources.first)
    #expect(source.lines == LineAccount(total: 60, understood: 60))
    #expect(source.span?.start.seconds == 1_736_928_023)
    #expect(source.span?.end.seconds == 1_736_929_763)
  }

  @Test func takesFewStraysForNoSecondFormat() throws {
    let lines = (0..<100).map { $0 % 25 == 7 ? application($0) : access($0) }
    let evidence = try evidence(of: lines.joined(separator: "\n"))
    #expect(evidence.sources.first?.recognition?.format == "Web server access log")
    #expect(evidence.sources.first?.lines.notUnderstood == 4)
  }

  @Test func takesTheZoneOfTheProfileForTheLinesThatStateNone() throws {
    let evidence = try MaterialFolder([
      "incident.yaml": "time_zone: +01:00\n",
      "m": (0..<40).map { $0 % 2 == 0 ? application($0) : access($0) }.joined(separator: "\n"),
    ]).evidence()
    let source = try #require(evidence.sources.last)
    #expect(source.clock.ground == .profile)
    #expect(source.span?.start.seconds == 1_736_924_423)
  }
}
