import Records
import Testing

@testable import Diagnosis

@Suite struct ServiceLevelTests {
  /// Four calm hours with 0.2% errors, one with `share`, and two calm hours.
  private func review(errors share: Double, traffic: Double = 60) -> Review {
    var evidence = Evidence(folder: "town-hall")
    let errors = steady(0.2, 48) + steady(share, 12) + steady(0.2, 24)
    evidence.series = [
      series("error_rate_percent", errors),
      series("request_volume_per_min", unit: .perMinute, steady(traffic, 84)),
      series(
        "response_time_95th_ms", unit: .milliseconds,
        steady(300, 48) + steady(4_000, 12) + steady(300, 24)),
    ]
    evidence.profile.period = Span(start: at("12:00"), end: at("13:00"))
    return Diagnosis.review(of: evidence)
  }

  private func level(_ aspect: ServiceLevel.Aspect, in review: Review) throws -> ServiceLevel {
    try #require(Diagnosis.serviceLevels(for: review).first { $0.aspect == aspect })
  }

  /// GDS Way works with four weeks: 40 minutes for 99.9%, so 201.6 for 99.5%.
  @Test func turnsTheBudgetIntoMinutesOfFourWeeks() throws {
    let made = try level(.availability, in: review(errors: 40))
    #expect(made.target == 0.995)
    #expect(abs((made.budgetMinutes?.value ?? 0) - 201.6) < 0.001)
  }

  @Test func countsWhatTheIncidentSpent() throws {
    let made = try level(.availability, in: review(errors: 40))
    // 60 minutes with 40% bad are 24 minutes of complete stop.
    #expect(abs((made.spentMinutes?.value ?? 0) - 24) < 0.001)
    #expect(abs((made.spent?.value ?? 0) - 24 / 201.6) < 0.001)
    #expect(made.spent?.basis.lines.isEmpty == false)
    #expect(made.spent?.basis.calculation.isEmpty == false)
  }

  @Test func countsMinutesInWhichAnswersAreSlow() throws {
    let made = try level(.speed, in: review(errors: 40))
    #expect(made.slowLimit == 2_000)
    #expect(abs((made.spentMinutes?.value ?? 0) - 60) < 0.001)
    #expect(made.target == 0.95)
  }

  @Test func saysWhatNothingMeasures() throws {
    let made = try level(.correctness, in: review(errors: 40))
    #expect(made.signal == nil)
    #expect(made.target == nil)
    #expect(made.windows.isEmpty)
    #expect(!made.notes.isEmpty)
  }

  @Test func knowsWhenOneFailureAloneWouldFire() throws {
    let busy = try #require(try level(.availability, in: review(errors: 40)).lowTraffic)
    #expect(busy.oneFailureWouldFire == false)
    let quiet = try #require(
      try level(.availability, in: review(errors: 40, traffic: 1)).lowTraffic)
    #expect(quiet.oneFailureWouldFire == true)
    // 0.5% times 13.44 is 6.72%: three bad ones need 45 events.
    #expect(quiet.leastEvents == 45)
  }

  @Test func proposesNoTargetWhenTheDataStartsWithTheIncident() throws {
    var evidence = Evidence(folder: "town-hall")
    evidence.series = [series("error_rate_percent", steady(40, 20))]
    evidence.profile.period = Span(start: at("8:00"), end: at("9:00"))
    let made = try level(.availability, in: Diagnosis.review(of: evidence))
    #expect(made.target == nil)
  }

  @Test func namesAllThreeGapsInAnEmptyFolder() {
    let made = Diagnosis.serviceLevels(for: Diagnosis.review(of: Evidence(folder: "empty")))
    #expect(made.map(\.aspect) == [.availability, .speed, .correctness])
    #expect(made.allSatisfy { $0.target == nil && $0.signal == nil })
  }

  @Test func survivesReadingsThatAreNoNumbersAtTimesFarApart() {
    var evidence = Evidence(folder: "broken")
    var broken = series("error_rate_percent", [.nan, .infinity, -5, 1e300, nil] + steady(3, 20))
    let line = SourceLine(FileID(0), line: 99)
    broken.samples.insert(
      Sample(time: Timestamp(seconds: -60_000_000_000), value: 1, line: line), at: 0)
    broken.samples.append(Sample(time: Timestamp(seconds: 250_000_000_000), value: 1, line: line))
    evidence.series = [broken]
    let made = Diagnosis.monitoring(for: Diagnosis.review(of: evidence))
    #expect(made.metrics.allSatisfy { $0.minutes.values.count <= 31 * 1_440 + 1 })
    for level in made.serviceLevels {
      #expect(level.spent.map { $0.value.isFinite && $0.value >= 0 } ?? true)
    }
  }
}
