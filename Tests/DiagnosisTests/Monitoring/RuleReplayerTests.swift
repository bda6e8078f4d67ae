import Records
import Testing

@testable import Diagnosis

@Suite struct RuleReplayerTests {
  private let calmHistory = ServiceHistory(spans: [], definition: "")

  private func replay(
    _ own: Series, operations: [Records.Operation] = [], firstSign: String? = "9:10",
    report: String? = "9:30"
  ) -> [String: RuleReplay] {
    var evidence = Evidence(folder: "test")
    evidence.series = [own]
    let signals = SeriesMeasures.all(in: evidence).map(\.signal)
    let replayer = RuleReplayer(
      firstSign: firstSign.map { at($0) }, firstReport: report.map { at($0) }, history: calmHistory)
    let all =
      StatedRules.all(signals: signals, profile: IncidentProfile()).map(replayer.replay)
      + CommonRules(signals: signals, operations: operations).replays(with: replayer)
    return Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func saysHowLongBeforeTheFirstReportARuleFired() throws {
    let rules = replay(
      series("error_rate_percent", from: "9:00", step: 60, steady(1, 15) + steady(9, 5)))
    let rule = try #require(rules["error-rate-over-5-percent"])
    #expect(rule.outcome == .fired)
    #expect(rule.episodes.first?.start == at("9:15"))
    #expect(rule.leadOverFirstReportSeconds == 900)
    #expect(rule.delayAfterFirstSignSeconds == 300)
    #expect(rule.falseSeconds == 0)
    #expect(rule.notes.isEmpty)
  }

  @Test func countsFiringBeforeTheFirstSignAsFalse() throws {
    let rules = replay(
      series("error_rate_percent", from: "9:00", step: 60, steady(9, 3) + steady(1, 5)))
    #expect(try #require(rules["error-rate-over-5-percent"]).falseSeconds == 180)
  }

  @Test func countsAllFiringAsFalseOnAHealthyDay() throws {
    let rules = replay(
      series("error_rate_percent", from: "9:00", step: 60, steady(9, 3) + steady(1, 5)),
      firstSign: nil, report: nil)
    let rule = try #require(rules["error-rate-over-5-percent"])
    #expect(rule.falseSeconds == 180)
    #expect(rule.leadOverFirstReportSeconds == nil)
  }

  @Test func saysWhenTheDataIsTooCoarse() throws {
    let rules = replay(series("error_rate_percent", from: "9:00", step: 300, [1, 1, 9, 9]))
    #expect(
      try #require(rules["error-rate-over-5-percent"]).notes == [
        "The data has a step of 5 minutes, coarser than the 2 minutes of the rule: tested at one reading."
      ])
  }

  @Test func staysSilentOnGoodData() throws {
    let rules = replay(series("error_rate_percent", from: "9:00", step: 60, steady(1, 20)))
    #expect(try #require(rules["error-rate-over-5-percent"]).outcome == .silent)
  }

  @Test func cannotEvaluateWhatIsNotMeasured() throws {
    let rules = replay(series("error_rate_percent", steady(1, 5)))
    guard case .notEvaluable = try #require(rules["connection-pool-over-80-percent"]).outcome else {
      Issue.record("a pool that nobody measured was judged")
      return
    }
  }

  @Test func replaysEveryLimitThatTheMaterialsState() throws {
    let rules = replay(
      series("order_success_rate", from: "9:00", warning: 95, critical: 85, [99, 94, 80, 99]))
    #expect(try #require(rules["order-success-rate-warning"]).episodes.first?.start == at("9:05"))
    #expect(try #require(rules["order-success-rate-critical"]).episodes.first?.start == at("9:10"))
    #expect(try #require(rules["order-success-rate-critical"]).origin == .materials)
    #expect(try #require(rules["order-success-rate-critical"]).aim == .symptom)
  }

  @Test func takesThePoolsSizeFromTheLogAndFollowsItsChanges() throws {
    let sizes = operation(
      .message, "Pool started (pool size: {number})",
      [
        event("8:00", "Pool started (pool size: 10)", line: 1),
        event("9:10", "Pool started (pool size: 20)", line: 2),
      ])
    let rules = replay(
      series("db_connections_active", unit: .count, from: "9:00", [8, 9, 10, 12]),
      operations: [sizes])
    let rule = try #require(rules["connection-pool-over-80-percent"])
    #expect(rule.episodes == [Span(start: at("9:05"), end: at("9:10"))])
    #expect(rule.notes.first?.contains("10 from 8am and 20 from 9:10am") == true)
  }

  @Test func takesThePoolsSizeFromAPlateauWhenNothingStatesIt() throws {
    let rules = replay(
      series("db_connections_active", unit: .count, from: "9:00", [2, 3, 4, 10] + steady(10, 7)))
    let rule = try #require(rules["connection-pool-over-80-percent"])
    #expect(rule.episodes.first?.start == at("9:15"))
    #expect(rule.notes.first?.hasPrefix("No pool size is stated") == true)
  }

  @Test func firesASlowQueryWhenItEnds() throws {
    let query = operation(
      .statement, "SELECT ? FROM rooms",
      [event("9:25:56", "SELECT 1", milliseconds: 16_000, thread: "77", line: 1)])
    let lateLine = operation(
      .message, "query took long", [event("9:26:12", "query took long", thread: "77", line: 2)])
    let own = series("error_rate_percent", steady(1, 5))
    let stampedAtStart = try #require(
      replay(own, operations: [query, lateLine])["slow-query-over-5-seconds"])
    #expect(stampedAtStart.episodes.first?.start == at("9:26:12"))
    let stampedAtEnd = try #require(replay(own, operations: [query])["slow-query-over-5-seconds"])
    #expect(stampedAtEnd.episodes.first?.start == at("9:25:56"))
  }
}
