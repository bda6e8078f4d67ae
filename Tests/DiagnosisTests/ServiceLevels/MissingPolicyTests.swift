import Records
import Testing

@testable import Diagnosis

@Suite struct MissingPolicyTests {
  private func episodes(
    _ values: [Double?], keep: Int = 0, for seconds: Int = 0, missing: MissingPolicy = .clears
  ) -> [Span] {
    var rule = AlertRule(
      id: "rule", title: "Rule", aim: .symptom, origin: .commonPractice, signal: nil, isAbove: true,
      threshold: 5, unit: .percent, forSeconds: seconds,
      samples: series("error_rate", from: "9:00", step: 60, values).samples, stepSeconds: 60,
      basis: Basis())
    rule.keepFiringSeconds = keep
    rule.whenMissing = missing
    return RuleMachine(rule).episodes
  }

  @Test func keepsFiringUntilItHasBeenQuietForLongEnough() {
    let found = episodes([9, 1, 9, 1, 1, 1, 1], keep: 120)
    #expect(found == [Span(start: at("9:00"), end: at("9:05"))])
  }

  @Test func waitsAnewAfterItWasKeptFiring() {
    let found = episodes([9, 9, 1, 9, 1, 1, 1, 9, 1], keep: 120, for: 60)
    #expect(found == [Span(start: at("9:01"), end: at("9:06"))])
  }

  @Test func treatsAMissingReadingAsTheRuleSays() {
    let values: [Double?] = [9, 9, nil, 9, 1]
    #expect(episodes(values, for: 120, missing: .clears).isEmpty)
    #expect(episodes(values, for: 120, missing: .fires).map(\.start) == [at("9:02")])
    #expect(episodes(values, for: 120, missing: .holds).map(\.start) == [at("9:03")])
  }
}
