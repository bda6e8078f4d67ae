import Records
import Testing

@testable import Diagnosis

@Suite struct DutyFinderTests {
  @Test func owesARefundCheckToEveryPersonWhoPaidForNothing() throws {
    let duties = impact(
      evidence(tickets: [
        desk("9:00", "I paid £12 and have no booking", person: 1),
        desk("9:30", "I paid £12 and still have no booking", person: 1, line: 2),
        desk("9:40", "Money taken, no confirmation", person: 2, line: 3),
      ])
    ).duties
    let refund = try #require(duties.first { $0.kind == .refund })
    #expect(refund.count == 2)
    #expect(refund.basis.lines.count == 3)
    #expect(refund.dueWords == "to be set")
    #expect(duties.contains { $0.kind == .reconcileBookings })
  }

  @Test func owesACallToThoseWhoAskForOne() {
    let duties = impact(evidence(tickets: [desk("9:00", "It fails. Please call me")])).duties
    #expect(duties.map(\.kind) == [.callBack, .reply, .apology])
  }

  @Test func owesNoAnswerToAReportThatIsClosed() {
    let tickets = [desk("9:00", "Thank you, all works", status: "Closed")]
    #expect(impact(evidence(tickets: tickets)).duties.isEmpty)
  }

  @Test func owesNoPublicApologyTwice() {
    let duties = impact(
      evidence(
        tickets: [desk("9:00", "It fails", status: "Closed")],
        posts: [post("9:30", "We apologise for the trouble", official: true)])
    ).duties
    #expect(duties.isEmpty)
  }

  @Test func owesTheUpdateThatNeverCame() {
    let promise = post("9:30", "We are sorry. Updates to follow.", official: true)
    #expect(impact(evidence(posts: [promise])).duties.map(\.kind) == [.promise])
    let later = post("10:30", "It is fixed, sorry again.", official: true, line: 2)
    #expect(impact(evidence(posts: [promise, later])).duties.isEmpty)
  }
}
