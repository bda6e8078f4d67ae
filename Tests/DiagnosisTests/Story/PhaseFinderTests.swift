import Records
import Testing

@testable import Diagnosis

@Suite struct PhaseFinderTests {
  private let data = Span(start: at("8:00"), end: at("12:00"))
  private let sign = Moment(time: at("9:00"), words: "one search took long", basis: Basis())

  private func history(_ spans: [(ServiceSpan.State, String, String)]) -> ServiceHistory {
    ServiceHistory(
      spans: spans.map {
        ServiceSpan(state: $0.0, span: Span(start: at($0.1), end: at($0.2)), basis: Basis())
      }, definition: "")
  }

  private func act(_ clock: String) -> ResponseAct {
    ResponseAct(
      time: at(clock), kind: .restart, line: SourceLine(FileID(0), line: 9), words: "A restart",
      detail: "", end: nil, count: 1)
  }

  @Test func namesEveryPhaseOfAFullIncident() {
    let phases = PhaseFinder.phases(
      data: data, firstSign: sign,
      history: history([
        (.normal, "8:00", "9:10"), (.degraded, "9:10", "9:30"), (.impaired, "9:30", "10:00"),
        (.unusable, "10:00", "11:00"), (.degraded, "11:00", "11:30"), (.normal, "11:30", "12:00"),
      ]), firstReport: nil, acts: [act("8:05"), act("10:50")])
    #expect(phases.map(\.name) == Phase.Name.allCases)
    #expect(
      phases.map(\.span.start)
        == ["8:00", "9:00", "9:10", "9:30", "10:00", "10:50", "11:30"].map { at($0) })
    #expect(phases.last?.span.end == data.end)
  }

  @Test func leavesOutPhasesThatDidNotHappen() {
    let phases = PhaseFinder.phases(
      data: data, firstSign: sign,
      history: history([
        (.normal, "8:00", "9:10"), (.unusable, "9:10", "10:00"), (.normal, "10:00", "12:00"),
      ]),
      firstReport: nil, acts: [])
    #expect(phases.map(\.name) == [.normal, .earlyWarning, .failure, .after])
  }

  @Test func startsNoPhaseBeforeTheFirstSign() {
    let phases = PhaseFinder.phases(
      data: data, firstSign: sign,
      history: history([(.impaired, "8:30", "10:00"), (.normal, "10:00", "12:00")]),
      firstReport: nil,
      acts: [])
    #expect(phases.map(\.name) == [.normal, .overload, .after])
    #expect(phases[1].span.start == at("9:00"))
  }

  @Test func knowsOnlyOnePhaseOnAHealthyDay() {
    let phases = PhaseFinder.phases(
      data: data, firstSign: nil, history: history([]), firstReport: nil, acts: [])
    #expect(phases.map(\.name) == [.normal])
    #expect(
      PhaseFinder.phases(
        data: nil, firstSign: nil, history: history([]), firstReport: nil, acts: []
      ).isEmpty)
  }
}
