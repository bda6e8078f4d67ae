import Records
import Testing

@testable import Diagnosis

@Suite struct HealthyDaysTests {
  /// Errors rise to 8% in the incident; on healthy days they pass 5% twice for five minutes.
  private func review(healthy: [Series]?) -> Review {
    var evidence = Evidence(folder: "town-hall")
    evidence.series = [
      series("error_rate_percent", wobbling(0.2, by: 0.1, 36) + steady(8, 24) + steady(0.2, 12)),
      series(
        "response_time_95th_ms", unit: .milliseconds,
        wobbling(200, by: 10, 36) + steady(8_000, 24) + steady(200, 12)),
    ]
    evidence.healthy = healthy.map { HealthyRecords(series: $0) }
    return Diagnosis.review(of: evidence)
  }

  private var week: [Series] {
    var errors = steady(0.1, 200)
    errors[40] = 6
    errors[90] = 7
    return [series("error_rate_percent", from: "0:00", file: 1, errors)]
  }

  @Test func countsEveryFiringOnHealthyDaysAsFalse() throws {
    let made = Diagnosis.monitoring(for: review(healthy: week))
    let rule = try #require(
      made.candidates.first { $0.replay.title.contains("rror rate") && $0.replay.threshold == 5 })
    #expect(rule.score.healthy == HealthyScore(firings: 2, minutes: 10))
    #expect(rule.score.allFalseMinutes == rule.score.falseMinutes + 10)
  }

  @Test func doesNotScoreARuleWhoseMeasureTheHealthyDaysLack() throws {
    let made = Diagnosis.monitoring(for: review(healthy: week))
    let slow = made.candidates.filter { $0.form.metric?.name == "response_time_95th_ms" }
    #expect(!slow.isEmpty && slow.allSatisfy { $0.score.healthy == nil })
  }

  @Test func changesNothingElseOfTheReview() {
    let with = review(healthy: week)
    let without = review(healthy: nil)
    #expect(with.signals.map(\.id) == without.signals.map(\.id))
    #expect(with.signals.map(\.samples.count) == without.signals.map(\.samples.count))
    #expect(with.period == without.period && with.firstSign?.time == without.firstSign?.time)
    #expect(Diagnosis.monitoring(for: without).candidates.allSatisfy { $0.score.healthy == nil })
  }

  @Test func proposesATargetFromTheHealthyReadingsToo() throws {
    func availability(_ review: Review) throws -> ServiceLevel {
      try #require(
        Diagnosis.monitoring(for: review).serviceLevels.first { $0.aspect == .availability })
    }
    let bad = try availability(
      review(healthy: [series("error_rate_percent", from: "0:00", file: 1, steady(4, 250))]))
    let good = try availability(review(healthy: nil))
    #expect((bad.target ?? 1) < (good.target ?? 0))
    #expect(bad.calmBadShare?.basis.calculation.contains("healthy days") == true)
  }

  @Test func learnsWhatIsUsualFromHealthyDaysWhereTheCalmIsTooShort() throws {
    var evidence = Evidence(folder: "late")
    evidence.series = [series("error_rate_percent", steady(0.2, 3) + steady(8, 24))]
    let alone = Diagnosis.review(of: evidence)
    #expect(alone.signals.first?.onset == nil)
    evidence.healthy = HealthyRecords(series: [
      series("error_rate_percent", from: "0:00", file: 1, wobbling(0.2, by: 0.1, 200))
    ])
    let signal = try #require(Diagnosis.review(of: evidence).signals.first)
    #expect(signal.baseline?.sampleCount == 200)
    #expect(signal.baseline?.caveat.contains("healthy days") == true)
    #expect(signal.baseline?.basis.lines.allSatisfy { $0.file == FileID(1) } == true)
    #expect(signal.onset?.time == at("8:15"))
  }

  @Test func saysHowMuchTheHealthyDaysCover() {
    let made = Diagnosis.monitoring(for: review(healthy: week))
    #expect(
      made.honesty.contains { $0.contains("healthy days") && $0.contains("less than a week") })
    #expect(!made.honesty.contains { $0.contains("No normal week") })
  }
}
