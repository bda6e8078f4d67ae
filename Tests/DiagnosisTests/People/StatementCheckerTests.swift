import Records
import Testing

@testable import Diagnosis

@Suite struct StatementCheckerTests {
  private let measure = signal(series("order_success_rate", from: "9:00", [99.9, 60, 99.9]))

  private func check(_ clock: String, _ text: String) -> StatementCheck {
    let history = HistoryFinder.history(from: [measure])
    return StatementChecker.checks(
      of: [post(clock, text, official: true)], history: history, measures: [measure])[0]
  }

  @Test func findsAClaimOfHealthWhileTheServiceWasImpaired() {
    let check = check("9:07", "The system is now functioning normally again.")
    #expect(check.verdict == .conflicts)
    #expect(check.reason == "The service was still impaired at 9:07am: order success rate 60%.")
    #expect(check.basis.lines.count == 2)
  }

  @Test func agreesWithAClaimThatTheDataBears() {
    #expect(check("9:12", "The service is fully operational").verdict == .agrees)
    #expect(check("9:07", "We are aware of technical issues").verdict == .agrees)
  }

  @Test func findsAWarningWhileAllWasWell() {
    #expect(check("9:02", "We are experiencing an outage").verdict == .conflicts)
  }

  @Test func settlesNothingWithoutAClaimOrWithoutData() {
    #expect(check("9:07", "Our offices open at nine").verdict == .notEstablished)
    #expect(check("11:00", "The service is fully operational").verdict == .notEstablished)
  }
}
