import Records
import Testing

@testable import Diagnosis

@Suite struct AccessFinderTests {
  private func finding(_ kind: AccessFinding.Kind, _ evidence: Evidence) -> AccessFinding? {
    impact(evidence).access.first { $0.kind == kind }
  }

  @Test func hearsWhatKeptPeopleFromGettingThrough() {
    let evidence = evidence(tickets: [
      desk("9:00", "It fails every time I try. I need it for tomorrow, please call me"),
      desk("9:01", "It is slow", line: 2),
    ])
    #expect(finding(.triedAgain, evidence)?.voiceCount == 1)
    #expect(finding(.couldNotWait, evidence)?.voiceCount == 1)
    #expect(finding(.askedForAnotherWay, evidence)?.voiceCount == 1)
    #expect(finding(.lostWork, evidence)?.words.hasPrefix("No report speaks of it.") == true)
  }

  @Test func saysWhenTheOrganisationFirstNamedAnotherWay() {
    let posts = [
      post("10:45", "We are aware of problems. Please call us.", official: true, line: 2),
      post("11:45", "Please call us on the usual number", official: true, line: 3),
    ]
    let words = finding(.anotherWayOffered, evidence(posts: posts))?.words ?? ""
    #expect(words.contains("at 10:45am"))
  }

  @Test func saysWhenNobodyNamedAnotherWay() {
    let words = finding(.anotherWayOffered, evidence(tickets: [desk("9:00", "Slow")]))?.words
    #expect(words == "Nothing in the materials tells people how else to get help.")
  }
}
