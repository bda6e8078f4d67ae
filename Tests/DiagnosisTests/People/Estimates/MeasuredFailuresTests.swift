import Records
import Testing

@testable import Diagnosis

@Suite struct MeasuredFailuresTests {
  private func all(_ series: [Series], harm: Span? = nil) -> [MeasuredFailures] {
    var evidence = Evidence(folder: "test")
    evidence.series = series
    return MeasuredFailures.all(in: evidence, harm: harm)
  }

  /// 100 requests a minute, half failing, for ten minutes: 500.
  @Test func addsUpAConstantShareExactly() throws {
    let found = try #require(
      all([
        series("error_rate_percent", [50, 50, 50]),
        series("request_volume_per_min", unit: .perMinute, [100, 100, 100]),
      ]).first)
    #expect(found.low == 500)
    #expect(found.high == 500)
    #expect(found.requestsLow == 1_000)
  }

  /// Between 0 and 100 failing requests a minute over five minutes lie 0 and 500 (Darboux sums).
  @Test func givesARangeWhereTheShareChangesBetweenReadings() throws {
    let found = try #require(
      all([
        series("error_rate_percent", [0, 100]),
        series("request_volume_per_min", unit: .perMinute, [100, 100]),
      ]).first)
    #expect(found.low == 0)
    #expect(found.high == 500)
  }

  @Test func countsOnlyTheTimeAffected() throws {
    let found = try #require(
      all(
        [
          series("error_rate", [10, 10, 10, 10, 10]),
          series("request_volume", unit: .perMinute, [10, 10, 10, 10, 10]),
        ], harm: Span(start: at("8:05"), end: at("8:15"))
      ).first)
    #expect(found.high == 10)
  }

  @Test func countsEdgesOfCountedRequestsInTheHigherNumberAlone() throws {
    let found = try #require(
      all(
        [
          series("error_rate", step: 3_600, path: ["/a"], [10, 10, 10, 10, 10]),
          series(
            "request_count", unit: .count, step: 3_600, path: ["/a"], [100, 100, 100, 100, 100]),
        ], harm: Span(start: at("8:30"), end: at("11:00"))
      ).first)
    #expect(found.low == 10)
    #expect(found.high == 40)
  }

  @Test func findsNothingWithoutAVolumeBesideTheShare() {
    #expect(all([series("error_rate", [50, 50])]).isEmpty)
    #expect(
      all([
        series("error_rate", path: ["/a"], [50, 50]),
        series("request_count", unit: .count, path: ["/b"], [5, 5]),
      ]).isEmpty)
  }

  @Test func survivesReadingsThatAreNoReadings() {
    let found = all([
      series("error_rate", [nil, .nan, -50, 1e300, .infinity]),
      series("request_volume", unit: .perMinute, [1, 2, 1e300, -4, nil]),
    ])
    #expect(found.allSatisfy { $0.low.isFinite && $0.high.isFinite })
  }
}
