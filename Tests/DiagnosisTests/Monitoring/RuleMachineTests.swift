import Records
import Testing

@testable import Diagnosis

@Suite struct RuleMachineTests {
  private func rule(_ values: [Double?], forSeconds: Int, step: Int = 60, above: Double = 5)
    -> AlertRule
  {
    let samples = series("error_rate", from: "9:00", step: step, values).samples
    return AlertRule(
      id: "rule", title: "Rule", aim: .symptom, origin: .commonPractice, signal: nil, isAbove: true,
      threshold: above, unit: .percent, forSeconds: forSeconds, samples: samples, stepSeconds: step,
      basis: Basis())
  }

  @Test func firesWhenTheConditionHasHeldForLongEnough() {
    let machine = RuleMachine(rule([1, 9, 9, 9, 9, 1], forSeconds: 120))
    #expect(machine.episodes == [Span(start: at("9:03"), end: at("9:05"))])
  }

  @Test func startsTheWaitAnewAfterOneGoodReading() {
    #expect(RuleMachine(rule([9, 9, 1, 9, 9, 1], forSeconds: 120)).episodes.isEmpty)
  }

  @Test func isNotTrueAtTheLimitItself() {
    #expect(RuleMachine(rule([5, 5, 5], forSeconds: 0)).episodes.isEmpty)
  }

  @Test func clearsAndFiresAgain() {
    let machine = RuleMachine(rule([9, 1, 9, 1], forSeconds: 0))
    #expect(machine.episodes.map(\.start) == [at("9:00"), at("9:02")])
    #expect(machine.episodes.map(\.end) == [at("9:01"), at("9:03")])
  }

  @Test func keepsFiringToTheEndOfTheData() {
    #expect(
      RuleMachine(rule([1, 9, 9], forSeconds: 0)).episodes == [
        Span(start: at("9:01"), end: at("9:02"))
      ])
  }

  @Test func doesNotFireOnMissingDataButCountsIt() {
    let machine = RuleMachine(rule([9, nil, 9, nil, 9], forSeconds: 60))
    #expect(machine.episodes.isEmpty)
    #expect(machine.missingCount == 2)
  }

  @Test func doesNotWaitAcrossASilence() {
    var quiet = rule([9, 9], forSeconds: 120, step: 60)
    quiet = AlertRule(
      id: quiet.id, title: quiet.title, aim: quiet.aim, origin: quiet.origin, signal: nil,
      isAbove: true, threshold: 5, unit: .percent, forSeconds: 120,
      samples: [quiet.samples[0], Sample(time: at("9:30"), value: 9, line: quiet.samples[1].line)],
      stepSeconds: 60, basis: Basis())
    let machine = RuleMachine(quiet)
    #expect(machine.episodes.isEmpty)
    #expect(machine.missingCount == 1)
  }
}
