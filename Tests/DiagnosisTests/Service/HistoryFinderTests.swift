import Records
import Testing

@testable import Diagnosis

@Suite struct HistoryFinderTests {
  @Test func dividesTheDayByTheLimitsInCommonUse() {
    let history = HistoryFinder.history(
      from: [signal(series("order_success_rate", from: "9:00", [99.5, 98, 90, 40, 90, 99.5]))])
    #expect(
      history.spans.map(\.state) == [.normal, .degraded, .impaired, .unusable, .impaired, .normal])
    #expect(history.spans[3].span == Span(start: at("9:15"), end: at("9:20")))
    #expect(history.seconds(atLeast: .impaired) == 900)
    #expect(history.definition.contains("degraded below 99%"))
  }

  @Test func prefersTheLimitsThatTheMaterialsState() {
    let history = HistoryFinder.history(
      from: [
        signal(series("order_success_rate", from: "9:00", warning: 95, critical: 85, [98, 94, 84]))
      ])
    #expect(history.spans.map(\.state) == [.normal, .degraded, .impaired])
  }

  @Test func takesTheWorstStateOfAllMeasures() {
    let history = HistoryFinder.history(from: [
      signal(series("order_success_rate", from: "9:00", [99.9, 99.9, 99.9])),
      signal(series("page_response_time", unit: .milliseconds, from: "9:00", [300, 12_000, 300])),
    ])
    #expect(history.spans.map(\.state) == [.normal, .impaired, .normal])
  }

  @Test func leavesAHoleWhereNothingWasMeasured() {
    let values: [Double?] = [99.9, 99.9] + Array(repeating: nil, count: 10) + [99.9]
    let history = HistoryFinder.history(
      from: [signal(series("order_success_rate", from: "9:00", values))])
    #expect(history.spans.count == 2)
    #expect(history.spans[0].span.end < history.spans[1].span.start)
  }

  @Test func saysSoWhenNothingMeasuresTheService() {
    let history = HistoryFinder.history(from: [])
    #expect(history.spans.isEmpty)
    #expect(!history.definition.isEmpty)
  }

  @Test func choosesSuccessRatesBeforeErrorRates() {
    let chosen = CitizenMeasures.chosen(from: [
      signal(series("error_rate_percent", steady(1, 4))),
      signal(series("order_success_rate", steady(99, 4))),
    ])
    #expect(chosen.map(\.name) == ["order_success_rate"])
  }

  @Test func ignoresABadMinuteAndARespiteInsideALongerStretch() {
    let minutes: [Double?] =
      steady(99.9, 10) + [90] + steady(99.9, 10) + steady(90, 4) + [99.9] + steady(90, 4)
      + steady(99.9, 10)
    let history = HistoryFinder.history(
      from: [signal(series("order_success_rate", from: "9:00", step: 60, minutes))])
    #expect(history.spans.map(\.state) == [.normal, .impaired, .normal])
    #expect(history.spans[1].span == Span(start: at("9:21"), end: at("9:30")))
  }

  @Test func takesTheReturnToNormalAfterTheWorstAndNotTheFirstPause() {
    let hour = 12
    let history = HistoryFinder.history(from: [
      signal(
        series(
          "order_success_rate", from: "8:00",
          steady(99.9, hour) + steady(90, 4) + steady(99.9, 4) + steady(40, 4)
            + steady(99.9, 2 * hour)))
    ])
    let back = HistoryFinder.returnToNormal(in: history, after: at("8:30"))
    #expect(back?.span.start == at("10:00"))
    #expect(HistoryFinder.returnToNormal(in: history, after: at("10:30")) == nil)
  }
}
