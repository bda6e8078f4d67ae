import Records
import Testing

@testable import Intake

@Suite struct PostgreSQLLogTests {
  private func read(_ text: String) throws -> LogReading.Result {
    try readLog(Array(text.utf8), as: PostgreSQLLog(zone: .assumedUTC))
  }

  private func timed(_ statement: String, at second: Int = 23) -> String {
    "2025-01-15 08:30:\(second).156 UTC [1237] LOG:  duration: 67.234 ms  statement: \(statement)"
  }

  @Test func readsDurationProcessAndSeverity() throws {
    let event = try #require(try read(timed("SELECT 1;")).operations.first?.exemplars.first)
    #expect(event.durationMicroseconds == 67_234)
    #expect(event.thread == "1237")
    #expect(event.severity == .info)
    #expect(event.message == "SELECT 1")
  }

  @Test func givesStatementsThatDifferInLiteralsOneName() throws {
    let text = [
      timed("SELECT * FROM t  WHERE a = 'x' AND b IN (1, 2, 3);"),
      timed("select * from t where a = 'it''s' and b in (4)"),
      timed("SELECT * FROM t -- note\n\tWHERE a = 'y' AND b IN (5,6)"),
    ].joined(separator: "\n")
    let result = try read(text)
    #expect(result.operations.map(\.name) == ["select * from t where a = ? and b in (?)"])
    #expect(result.operations.first?.total.count == 3)
    #expect(result.lines == LineAccount(total: 4, understood: 3, joined: 1))
  }

  @Test func namesLiteralsAfterTheirColumns() throws {
    let select = timed(
      "SELECT 1 FROM f WHERE f.area = 'north' AND ts.start BETWEEN '2025-01-20'::date AND '2025-01-21'"
    )
    let event = try #require(try read(select).operations.first?.exemplars.first)
    #expect(event.value(of: "f.area") == "north")
    #expect(event.value(of: "ts.start.from") == "2025-01-20")
    #expect(event.value(of: "ts.start.to") == "2025-01-21")
    let insert = timed("INSERT INTO b (id, amount, status) VALUES ('B-1', 15.00, 'done');")
    let stored = try #require(try read(insert).operations.first?.exemplars.first)
    #expect(stored.value(of: "id") == "B-1")
    #expect(stored.value(of: "amount") == "15.00")
    #expect(stored.value(of: "status") == "done")
  }

  @Test func tellsEstimatedRowsFromFoundRowsAndCost() throws {
    let line =
      "2025-01-15 09:26:12.456 UTC [1244] LOG:  query plan: Join  (cost=0.56..125847.23 rows=2847"
      + " width=89) (actual time=0.123..15589.456 rows=14 loops=1)"
    let event = try #require(try read(line).operations.first?.exemplars.first)
    #expect(event.value(of: "est_rows") == "2847")
    #expect(event.value(of: "actual_rows") == "14")
    #expect(event.value(of: "est_cost") == "125847.23")
    #expect(event.value(of: "actual_ms") == "15589.456")
  }

  @Test func namesWarningsWithoutTheirNumbers() throws {
    let text = [1_823, 3_156].map {
      "2025-01-15 09:00:47.089 UTC [1239] WARNING:  time exceeded threshold: \($0)ms > 1000ms"
    }.joined(separator: "\n")
    let operation = try #require(try read(text).operations.first)
    #expect(operation.total.count == 2)
    #expect(operation.name == "time exceeded threshold: {duration} > {duration}")
    #expect(operation.severity == .warning)
  }

  @Test func keepsAStrayLineOutOfTheStatementBefore() throws {
    let result = try read(timed("SELECT 1") + "\nSELECT stray\n" + timed("SELECT 2"))
    #expect(result.operations.map(\.name) == ["select ?"])
    #expect(result.lines.notUnderstood == 1)
  }

  @Test(arguments: [
    "2025-01-15 08:30:23 GMT [88]: [3-1] user=app,db=shop ERROR:  gone",
    "2025-01-15 08:30:23.156 [88] app@shop ERROR:  gone",
    "2025-01-15 09:30:23.156 +01 [88] ERROR:  gone",
  ])
  func readsTheUsualPrefixes(line: String) throws {
    let event = try #require(try read(line).operations.first?.exemplars.first)
    #expect(event.time.seconds == 1_736_929_823)
    #expect(event.thread == "88")
    #expect(event.message == "gone")
    #expect(event.severity == .error)
  }
}
