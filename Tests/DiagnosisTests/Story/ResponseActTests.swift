import Records
import Testing

@testable import Diagnosis

@Suite struct ResponseActTests {
  private func acts(_ messages: [(String, String)]) -> [ResponseAct] {
    var evidence = Evidence(folder: "test")
    evidence.operations = messages.enumerated().map { place, message in
      operation(.message, message.1, [event(message.0, message.1, line: place + 1)])
    }
    return ResponseAct.all(in: evidence)
  }

  @Test(arguments: [
    ("manual intervention: ending long sessions", ResponseAct.Kind.intervention),
    ("terminating connection due to administrator command", .intervention),
    ("connection pool restart initiated", .restart),
    ("Rolling back to version 1.2", .change),
    ("Start completed (size {number})", .start),
  ])
  func readsTheActInALogLine(message: String, kind: ResponseAct.Kind) {
    #expect(acts([("9:00", message)]).map(\.kind) == [kind])
  }

  @Test func seesNoActInOrdinaryWork() {
    #expect(
      acts([
        ("9:00", "Search completed: {number} results in {duration}"),
        ("9:01", "Restart of playback"),
      ]).isEmpty)
  }

  @Test func tellsTwoStartsOfOneKindApart() {
    var evidence = Evidence(folder: "test")
    evidence.operations = [
      operation(
        .message, "Pool start completed",
        [event("8:00", line: 1), event("8:00:05", line: 2), event("12:20", line: 3)])
    ]
    #expect(ResponseAct.all(in: evidence).map(\.time) == [at("8:00"), at("12:20")])
  }

  @Test func keepsChangesWithTheirVersions() {
    var evidence = Evidence(folder: "test")
    evidence.changes = [
      Change(
        kind: .deployment, time: at("9:30"), line: SourceLine(FileID(0), line: 4),
        component: "payments", text: "payments 2.4.1 -> 2.4.2", before: "2.4.1", after: "2.4.2"),
      Change(
        kind: .other, time: nil, line: SourceLine(FileID(0), line: 5), component: "", text: "none"),
    ]
    #expect(
      ResponseAct.all(in: evidence).map(\.words) == [
        "A release was put live on payments from 2.4.1 to 2.4.2"
      ])
  }
}
