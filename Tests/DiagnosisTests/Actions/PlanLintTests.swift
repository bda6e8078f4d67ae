import Records
import Testing

@testable import Diagnosis

@Suite struct PlanLintTests {
  private static let sound = PlannedAction(
    id: "a", words: "Set a time limit for each statement", kind: .mitigate,
    ownerRole: "Database lead", doneWhen: "A test statement over the limit is stopped",
    cause: "A slow search")

  private func headlines(_ change: (inout PlannedAction) -> Void) -> [String] {
    var action = Self.sound
    change(&action)
    return PlanLint.faults(in: action).map(\.headline)
  }

  @Test func acceptsAnActionWithEverything() {
    #expect(headlines { _ in } == [])
  }

  @Test(arguments: [
    "Investigate the search", "Consider a larger pool", "Ensure good plans", "Monitor the pool",
    "Be more careful with releases", "Make sure that it works",
  ])
  func refusesWeakVerbs(words: String) {
    #expect(headlines { $0.words = words } == ["An action says what will be different"])
  }

  @Test func asksForAFigureWhereMoreOrLessIsPromised() {
    let headline = "An action that makes more or less of something has a figure"
    #expect(headlines { $0.words = "Improve monitoring" } == [headline])
    #expect(headlines { $0.words = "Reduce waiting to 5 minutes" } == [])
  }

  @Test(arguments: ["A time limit for statements", "Statements get a limit", ""])
  func refusesAnActionWithoutAVerbInFront(words: String) {
    #expect(headlines { $0.words = words }.contains("An action starts with a verb"))
  }

  @Test(arguments: [
    "Set a limit and test each search", "Set a limit then remove the index",
    "Set a limit; name an owner", "Set a limit. Name an owner",
  ])
  func refusesTwoThingsInOne(words: String) {
    #expect(headlines { $0.words = words } == ["An action is one thing"])
  }

  @Test func acceptsTwoNounsJoinedByAnd() {
    #expect(headlines { $0.words = "Set limits for search and booking" } == [])
  }

  @Test(arguments: ["", "The team", "Everyone", "All developers"])
  func refusesAGroupAsOwner(owner: String) {
    #expect(headlines { $0.ownerRole = owner } == ["An action has one role as its owner"])
  }

  @Test(arguments: ["", "soon", "2026-13-01", "2026-1-1", "12 May 2026", "2026-05-32"])
  func refusesADateThatIsNone(date: String) {
    #expect(headlines { $0.date = date } == ["An action has a date"])
  }

  @Test(arguments: ["to be set", "2026-05-31"])
  func acceptsADateOrThatItIsToBeSet(date: String) {
    #expect(headlines { $0.date = date } == [])
  }

  @Test(arguments: ["", "done", "Consider whether it is done now"])
  func refusesAnActionThatNobodyCouldCallDone(done: String) {
    #expect(headlines { $0.doneWhen = done } == ["An action says when it is done"])
  }

  @Test func refusesAnActionForNoCause() {
    #expect(headlines { $0.cause = "" } == ["An action names the cause it addresses"])
  }

  @Test func asksAPlanForDetectionMitigationAndPrevention() {
    let faults = PlanLint.faults(inPlan: [Self.sound]).map(\.headline)
    #expect(faults == ["A plan has an action to detect", "A plan has an action to prevent"])
  }

  @Test func refusesAPlanThatIsTooLongOrNamesTwoAlike() {
    let actions = (0..<9).map { number in
      var action = Self.sound
      action.id = number == 8 ? "a7" : "a\(number)"
      action.kind = [.detect, .mitigate, .prevent][number % 3]
      return action
    }
    #expect(
      PlanLint.faults(inPlan: actions).map(\.headline)
        == ["A plan has at most 8 actions", "Each action has a name of its own"])
  }

  @Test func takesHostileWordsWithoutHarm() {
    let hostile = String(repeating: "and then \u{202E}\u{0}; ", count: 1_000)
    #expect(
      !headlines {
        $0.words = hostile
        $0.doneWhen = hostile
      }.isEmpty)
  }
}
