import Records
import Testing

@testable import Diagnosis

struct ActionLintTests {
  private let line = SourceLine(FileID(0), line: 4)

  private func action(
    _ text: String = "Add a load test to the checklist", owner: String = "release manager",
    due: CivilTime? = CivilTime(year: 2026, month: 7, day: 1), kind: ActionItem.Kind? = .prevent,
    doneWhen: String = "A release without it is refused"
  ) -> ActionItem {
    ActionItem(text: text, owner: owner, due: due, kind: kind, doneWhen: doneWhen, line: line)
  }

  @Test func findsNothingToSayAboutASoundAction() {
    #expect(ActionLint.faults(of: action()).isEmpty)
  }

  @Test(arguments: [
    ("Investigate the pool", ActionLint.Fault.weakVerb), ("Consider a load test", .weakVerb),
    ("Be more careful with settings", .weakVerb), ("Ensure quality", .weakVerb),
    ("Make sure staging is used", .weakVerb), ("Better monitoring", .noVerb),
    ("The team adds a test", .noVerb), ("Add a test and update the runbook", .twoThings),
    ("Improve monitoring", .noMeasure), ("Reduce the time limit", .noMeasure), ("", .noVerb),
  ])
  func namesWhatIsWrongWithTheWords(text: String, fault: ActionLint.Fault) {
    #expect(ActionLint.faults(of: action(text)) == [fault])
  }

  @Test func acceptsAMeasuredImprovementAndOneThingInTwoNouns() {
    #expect(ActionLint.faults(of: action("Reduce the time limit to 5 seconds")).isEmpty)
    #expect(ActionLint.faults(of: action("Add tests and alerts")).isEmpty)
  }

  @Test func asksForARoleADateATypeAndATest() {
    #expect(ActionLint.faults(of: action(owner: "")) == [.noOwner])
    #expect(ActionLint.faults(of: action(owner: "Sam Poole")) == [.noOwner])
    #expect(ActionLint.faults(of: action(owner: "platform team")) == [.teamOwner])
    #expect(ActionLint.faults(of: action(owner: "platform team lead")).isEmpty)
    #expect(
      ActionLint.faults(of: action(due: nil, kind: nil, doneWhen: "")) == [
        .noDate, .noKind, .noTest,
      ])
  }

  @Test func asksForDetectionMitigationAndPreventionInTheSet() {
    let lint = ActionLint(of: [action()])
    #expect(lint.setFaults.count == 2 && lint.soundCount == 1)
    let whole = ActionLint(of: [
      action(), action(kind: .detect), action(kind: .mitigate),
    ])
    #expect(whole.setFaults.isEmpty)
  }

  @Test func saysThatMoreThanEightAreTooMany() {
    let kinds: [ActionItem.Kind] = [.detect, .mitigate, .prevent]
    let lint = ActionLint(of: (0..<9).map { action(kind: kinds[$0 % 3]) })
    #expect(lint.setFaults.count == 1 && lint.setFaults.first?.hasPrefix("9 actions") == true)
  }

  @Test func saysThatNothingIsPromised() {
    #expect(ActionLint(of: []).setFaults == ["No action is written down."])
  }
}
