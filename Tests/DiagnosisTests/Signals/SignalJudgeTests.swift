import Records
import Testing

@testable import Diagnosis

@Suite struct SignalJudgeTests {
  /// Calm until an alert at 10am.
  private func judged(_ own: Series, beside others: [Series] = [], alertAt: String? = "10:00")
    -> Signal
  {
    var evidence = Evidence(folder: "test")
    evidence.series = [own] + others
    let measures = SeriesMeasures.all(in: evidence)
    let calm = CalmStretch(
      data: DataSpan.span(of: evidence), declared: nil,
      alerts: alertAt.map { [alert($0)] } ?? [], reports: [], slowEvents: [], errorBursts: [])
    return SignalJudge(calm: calm, traffic: TrafficLevel(in: measures)).judged(measures[0])
  }

  @Test func doesNotTakeAPeriodThatStartsWithTheDataForTheEndOfTheCalm() throws {
    let data = Span(start: at("8:00"), end: at("12:00"))
    func calm(from declared: String) -> CalmStretch? {
      CalmStretch(
        data: data, declared: Span(start: at(declared), end: at("11:00")), alerts: [],
        reports: [at("10:00")], slowEvents: [], errorBursts: [])
    }
    #expect(calm(from: "8:00")?.span.end == at("10:00"))
    #expect(calm(from: "9:00")?.span.end == at("9:00"))
  }

  @Test func findsAStepAndItsReturn() {
    let values = wobbling(200, by: 5, 24) + steady(900, 6) + wobbling(200, by: 5, 6)
    let signal = judged(series("response_time_ms", unit: .milliseconds, values))
    #expect(signal.onset?.time == at("10:00"))
    #expect(signal.onset?.uncertaintySeconds == 300)
    #expect(signal.peak?.value == 900)
    #expect(signal.peak?.time == at("10:00"))
    #expect(signal.recovery?.time == at("10:30"))
  }

  @Test func ignoresASingleSpike() {
    let values = wobbling(200, by: 5, 30) + [5_000] + wobbling(200, by: 5, 10)
    let signal = judged(series("response_time_ms", unit: .milliseconds, values))
    #expect(signal.onset == nil)
    #expect(signal.peak?.value == 5_000)
  }

  @Test func isSilentOnAFlatMeasureWithNoise() {
    let values = steady(50, 24) + [50.2, 50.3, 50.2, 50.4, 50.3, 50.2]
    #expect(judged(series("db_cpu_percent", values)).onset == nil)
  }

  @Test func seesTheFirstWaiterAfterAnHourWithout() {
    let values = steady(0, 24) + [1, 2, 3, 5, 8]
    #expect(
      judged(series("db_connections_waiting", unit: .count, values)).onset?.time == at("10:00"))
  }

  @Test func doesNotTakeADriftForASign() {
    let ramp = (0..<40).map { Optional(20 + Double($0)) }
    let signal = judged(series("db_cpu_percent", ramp))
    #expect(signal.baseline?.caveat.contains("already rising") == true)
    #expect(signal.onset == nil)
  }

  @Test func seesAStepOnTopOfADrift() {
    let ramp = (0..<24).map { Optional(20 + Double($0) / 2) } + [60, 62, 64, 66, 68]
    #expect(judged(series("db_cpu_percent", ramp)).onset?.time == at("10:00"))
  }

  @Test func seesASmallRateLeaveItsSlowDrift() {
    let drift = (0..<24).map { Optional(0.2 + Double($0) / 40) } + [5, 6, 7, 9, 12]
    #expect(judged(series("error_rate_percent", drift)).onset?.time == at("10:00"))
  }

  @Test func letsTrafficExplainARiseThatFollowsIt() {
    let demand = wobbling(100, by: 20, 24) + [150, 160, 170, 180, 190]
    let load = demand.map { $0.map { $0 / 5 } }
    let own = series("app_cpu_percent", load)
    #expect(judged(own).onset?.time == at("10:00"))
    #expect(
      judged(own, beside: [series("requests_per_min", unit: .perMinute, demand)]).onset == nil)
  }

  @Test func readsAFallAsBadWhereLowIsBad() {
    let values = wobbling(99, by: 0.2, 24) + [80, 60, 40, 20, 20, 20]
    let signal = judged(series("order_success_rate", values))
    #expect(signal.onset?.time == at("10:00"))
    #expect(signal.peak?.value == 20)
  }

  @Test func hasNoBaselineOnTooFewReadings() {
    let signal = judged(
      series("response_time_ms", unit: .milliseconds, from: "9:40", [200, 210, 190, 900, 900]))
    #expect(signal.baseline == nil)
    #expect(signal.onset == nil)
    #expect(signal.notes.contains { $0.hasPrefix("Too few calm readings") })
  }

  @Test func fallsBackOnAStatedLimitWithoutABaseline() {
    let signal = judged(
      series("order_success_rate", from: "9:50", warning: 95, [99, 98, 90, 70, 50]))
    #expect(signal.baseline == nil)
    #expect(signal.onset?.time == at("10:00"))
  }

  @Test func notesAMeterAtItsLimit() {
    let values = wobbling(5, by: 1, 24) + steady(10, 8) + steady(5, 4)
    let signal = judged(series("db_connections_active", unit: .count, values))
    #expect(signal.notes.contains { $0.hasPrefix("Constant at 10 from 10am to 10:35am") })
    #expect(signal.onset?.time == at("10:00"))
  }

  @Test func notesBlanksAndNeverReadsThemAsZero() {
    let values = wobbling(200, by: 5, 26) + [nil, nil, nil] + wobbling(200, by: 5, 4)
    let signal = judged(series("response_time_ms", unit: .milliseconds, values))
    #expect(signal.onset == nil)
    #expect(signal.notes == ["No readings from 10:10am to 10:20am."])
  }

  @Test func saysWhenAMeasureDidNotComeBack() {
    let values = wobbling(200, by: 5, 24) + steady(900, 6)
    let signal = judged(series("response_time_ms", unit: .milliseconds, values))
    #expect(signal.recovery == nil)
    #expect(signal.notes.contains { $0.hasPrefix("Not back at its usual level by 10:25am") })
  }

  @Test func findsAChangeWhenNothingElseInTheMaterialsMarksOne() {
    let values = wobbling(200, by: 5, 40) + wobbling(900, by: 5, 20)
    let signal = judged(series("response_time_ms", unit: .milliseconds, values), alertAt: nil)
    #expect(signal.onset?.time == at("11:20"))
  }
}
