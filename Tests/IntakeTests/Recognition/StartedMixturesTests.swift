import Records
import Testing

@testable import Intake

@Suite struct StartedMixturesTests {
  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func slow(_ index: Int) -> String {
    """
    # Time: 2025-01-15T08:\(two(index % 60)):00.000000Z
    # User@Host: app[app] @ web1 [10.0.0.\(index % 9)]  Id:     \(index)
    # Query_time: 2.500000  Lock_time: 0.000012 Rows_sent: 1  Rows_examined: 4000
    SET timestamp=\(1_736_929_800 + index % 60 * 60);
    UPDATE bookings SET state = 'paid'
    WHERE id = \(index);
    """
  }

  private func server(_ index: Int) -> String {
    "2025-01-15T08:\(two(index % 60)):30.000000Z \(index) [Warning] [MY-010055] [Server] Address is unknown"
  }

  private func application(_ index: Int) -> String {
    """
    2025-01-15 08:\(two(index % 60)):23.123 [main] ERROR o.e.App - Cannot book
    java.lang.IllegalStateException: pool is empty
    \tat org.example.Pool.take(Pool.java:42)
    """
  }

  private func redisSlow(_ index: Int) -> String {
    """
    \(index + 1)) 1) (integer) \(index)
       2) (integer) \(1_736_929_800 + index)
       3) (integer) 15234
       4) 1) "KEYS"
          2) "session:\(index)"
       5) "10.0.0.5:51234"
       6) ""
    """
  }

  @Test func readsSlowStatementsAmongLinesOfTheServerLog() throws {
    let evidence = try evidence(
      of: (0..<60).map { $0 % 3 == 0 ? server($0) : slow($0) }.joined(separator: "\n"))
    let source = try #require(evidence.sources.first)
    #expect(
      source.recognition?.format
        == "MySQL and MariaDB slow query log and MySQL and MariaDB error log")
    #expect(source.lines.notUnderstood == 0)
    #expect(source.lines.addsUp)
    let statements = evidence.operations.filter { $0.kind == .statement }
    #expect(statements.map(\.total.count) == [40])
    #expect(statements.first?.total.timedCount == 40)
    #expect(evidence.operations.filter { $0.kind == .message }.map(\.total.count) == [20])
    let first = try #require(statements.first?.exemplars.first)
    #expect(first.message.hasSuffix("WHERE id = 1"))
    #expect(first.line.line == 3)
  }

  @Test func keepsStackTracesWithTheirOwnLineAmongSlowStatements() throws {
    let evidence = try evidence(
      of: (0..<60).map { $0 % 2 == 0 ? application($0) : slow($0) }.joined(separator: "\n"))
    #expect(evidence.sources.first?.recognition?.format.contains(" and ") == true)
    #expect(evidence.sources.first?.lines.notUnderstood == 0)
    let messages = evidence.operations.filter { $0.kind == .message }
    #expect(messages.map(\.total.count) == [30])
    #expect(messages.first?.exemplars.first?.lineCount == 3)
    let statements = evidence.operations.filter { $0.kind == .statement }
    #expect(statements.map(\.total.count) == [30])
    #expect(statements.first?.exemplars.allSatisfy { !$0.message.contains("Pool.java") } == true)
  }

  @Test func readsSlowCommandsOfRedisAmongOtherLines() throws {
    let evidence = try evidence(
      of: (0..<40).map { $0 % 2 == 0 ? application($0) : redisSlow($0) }.joined(separator: "\n"))
    #expect(evidence.sources.first?.lines.notUnderstood == 0)
    #expect(evidence.operations.reduce(0) { $0 + $1.total.count } == 40)
    #expect(evidence.operations.contains { $0.component == "KEYS" || $0.name.contains("KEYS") })
  }

  @Test func readsTheSameInBlocksOfAnySize() throws {
    let text = (0..<60).map { $0 % 3 == 0 ? server($0) : slow($0) }.joined(separator: "\n")
    let sample = FileSample(text: text)
    let errors = try #require(MaterialFormat.mySQLErrorLog.lines?(sample, .assumedUTC))
    let format = MixedLog<StartedLines<SlowLogStart>>([
      errors, ScannedLog(SlowLogScanner(zone: .assumedUTC)),
    ])
    let whole = dump(try readLog(Array(text.utf8), as: format))
    for block in [64, 200, 333, 1_024] {
      #expect(dump(try readLog(Array(text.utf8), as: format, block: block, jobs: 3)) == whole)
    }
  }

  @Test func leavesAPureSlowLogToItsOwnFormat() throws {
    let evidence = try evidence(of: (0..<40).map { slow($0) }.joined(separator: "\n"))
    #expect(evidence.sources.first?.recognition?.format == "MySQL and MariaDB slow query log")
    #expect(evidence.operations.map(\.total.count) == [40])
  }

  @Test func leavesAFileWhoseOtherLinesHaveNoFormatToTheSlowLog() throws {
    let stray = (0..<20).map { "2025-01-15 \(String(repeating: "x", count: $0 % 5))" }
    let evidence = try evidence(
      of: ((0..<40).map { slow($0) } + stray).joined(separator: "\n"))
    #expect(evidence.sources.first?.recognition?.format == "MySQL and MariaDB slow query log")
  }

  @Test(arguments: [
    ("2026-03-18 08:30:23 x", true), ("[2026/03/18 08:30", true), ("18/Mar/2026:08:30", true),
    ("Mar 18 08:30:23 host", true), ("Mar  8 08:30:23 host", true), ("18.03.2026 08", true),
    ("2026-03-1", false), ("SELECT 1", false), ("", false), ("[", false), ("18/03/2026 08", true),
  ])
  func tellsLinesThatStartWithADate(line: String, isTime: Bool) {
    #expect(LineStart.isTime(Array(line.utf8).span) == isTime)
  }
}
