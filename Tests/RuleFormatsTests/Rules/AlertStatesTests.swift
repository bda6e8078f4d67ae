import Testing

@testable import RuleFormats

@Suite struct AlertStatesTests {
  private func states(_ holds: String, for seconds: Int, keep: Int = 0) -> String {
    AlertStates(holds: holds.map { $0 == "x" }, forSeconds: seconds, keepFiringSeconds: keep).states
      .map { state in
        switch state {
        case .inactive: "."
        case .pending: "p"
        case .firing: "F"
        }
      }.joined()
  }

  @Test func waitsForTheWholeTimeBeforeItFires() {
    #expect(states("..xxxxx..", for: 180) == "..pppFF..")
    #expect(states("xx.xx", for: 120) == "pp.pp")
    #expect(states(".x.", for: 0) == ".F.")
  }

  @Test func keepsFiringThroughAShortRecovery() {
    #expect(states("xx..xx.....", for: 60, keep: 180) == "pFFFFFFFF..")
    #expect(states("x...x", for: 120, keep: 600) == "p...p")
  }

  @Test func namesTheStretchesInWhichItFired() {
    let made = AlertStates(
      holds: "x..xx".map { $0 == "x" }, forSeconds: 0, keepFiringSeconds: 0)
    #expect(made.episodes == [0..<1, 3..<5])
  }
}
