import Records
import Testing

@testable import Diagnosis

@Suite struct ErrorBurstTests {
  private func failures(_ clocks: [String]) -> Operation {
    operation(
      .message, "Payment failed: {id}",
      clocks.enumerated().map {
        event($1, "Payment failed", severity: .error, line: $0 + 1)
      })
  }

  @Test func findsErrorsThatBeginSuddenly() throws {
    let bursts = ErrorBurst.all(
      in: [failures(["9:32:15", "9:32:18", "9:32:30", "9:33:00"])], from: at("9:00"))
    #expect(try #require(bursts.first).first.time == at("9:32:15"))
  }

  @Test func ignoresErrorsThatComeAllDay() {
    let all = failures(["8:10", "8:21", "8:29", "8:41", "8:55", "9:02"])
    #expect(ErrorBurst.all(in: [all], from: at("8:00")).isEmpty)
  }

  @Test func ignoresThreeErrors() {
    #expect(ErrorBurst.all(in: [failures(["9:32", "9:32", "9:32"])], from: at("8:00")).isEmpty)
  }
}
