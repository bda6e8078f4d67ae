import Records
import Testing

@testable import Diagnosis

@Suite struct ActionPlanTests {
  private func action(_ id: String, _ words: String, _ kind: PlannedAction.Kind) -> PlannedAction {
    PlannedAction(
      id: id, words: words, kind: kind, ownerRole: "Technical lead",
      doneWhen: "The test shows it in 1 run", cause: "A slow search")
  }

  @Test func leavesOutWhatTheLinterRefusesAndSaysWhy() {
    let plan = ActionPlan(proposed: [
      action("a", "Investigate the search", .detect), action("b", "Add a test", .prevent),
    ])
    #expect(plan.actions.map(\.id) == ["b"])
    #expect(plan.faults.first?.place == "Investigate the search")
  }

  @Test func keepsTheFirstEightInRankAndNamesTheRest() {
    let plan = ActionPlan(
      proposed: (0..<10).map { action("a\($0)", "Add test number \($0)", .prevent) })
    #expect(plan.actions.map(\.id) == (0..<8).map { "a\($0)" })
    #expect(plan.notChosen.map(\.id) == ["a8", "a9"])
  }

  @Test func takesTheSameActionOnce() {
    let plan = ActionPlan(proposed: [
      action("a", "Add a test", .prevent), action("b", "Add a test", .prevent),
    ])
    #expect(plan.actions.count == 1)
  }

  @Test(arguments: SystemPart.allCases)
  func findsNoFaultInTheLibrary(part: SystemPart) {
    let guide = PartGuide.guide(for: part)
    for ready in [guide.mitigate, guide.prevent] {
      let made = PlannedAction(
        id: "a", words: ready.words, kind: .prevent, ownerRole: ready.ownerRole,
        doneWhen: ready.doneWhen, cause: "A cause")
      #expect(PlanLint.faults(in: made) == [], "\(ready.words)")
    }
  }
}
