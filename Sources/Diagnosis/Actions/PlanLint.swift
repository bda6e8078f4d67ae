internal import Records

/// Refuses proposed actions that nobody could finish: without a verb, an owner, a date or a sign of
/// being done. Its verbs and roles are those by which written actions are judged (`ActionVerbs`).
package enum PlanLint {
  package struct Fault: Hashable, Sendable {
    /// The action's words, or "the plan".
    package let place: String
    /// The rule, no full stop.
    package let headline: String
    package let fix: String
  }

  /// Ranked plans longer than this are not finished.
  package static let mostActions = 8

  /// The faults of one action, in the order of the rules.
  package static func faults(in action: PlannedAction) -> [Fault] {
    var found: [Fault] = []
    func refuse(_ headline: String, _ fix: String) {
      found.append(Fault(place: action.words, headline: headline, fix: fix))
    }
    let words = plainWords(action.words)
    let first = words.first ?? ""
    if ActionVerbs.isWeak(words) {
      refuse("An action says what will be different", "Replace '\(first)' by what will be done")
    } else if !ActionVerbs.strong.contains(first) {
      refuse("An action starts with a verb", "Start with a verb such as Add, Set or Test")
    } else if ActionVerbs.needMeasure.contains(first),
      !(action.words + action.doneWhen).contains(where: \.isNumber)
    {
      refuse("An action that makes more or less of something has a figure", "Say by how much")
    }
    if isSeveral(words, in: action.words) {
      refuse("An action is one thing", "Split it into actions of their own")
    }
    if Set(plainWords(action.ownerRole)).isDisjoint(with: ActionVerbs.roles) {
      refuse("An action has one role as its owner", "Name a role, not a group")
    }
    if !isDate(action.date) {
      refuse("An action has a date", "Write it as YYYY-MM-DD, or 'to be set'")
    }
    let done = plainWords(action.doneWhen)
    if done.count < 4 || ActionVerbs.isWeak(done) || action.doneWhen == action.words {
      refuse("An action says when it is done", "Write what can be seen once it is done")
    }
    if action.cause.isEmpty {
      refuse("An action names the cause it addresses", "Name the cause or the gap")
    }
    return found
  }

  /// The faults of a whole plan.
  package static func faults(inPlan actions: [PlannedAction]) -> [Fault] {
    var found: [Fault] = []
    func refuse(_ headline: String, _ fix: String) {
      found.append(Fault(place: "the plan", headline: headline, fix: fix))
    }
    for kind in [ActionItem.Kind.detect, .mitigate, .prevent]
    where !actions.contains(where: { $0.kind == kind }) {
      refuse("A plan has an action to \(kind.rawValue)", "Add one")
    }
    if actions.count > mostActions {
      refuse("A plan has at most \(mostActions) actions", "Keep the strongest")
    }
    if Set(actions.map(\.id)).count < actions.count {
      refuse("Each action has a name of its own", "Rename one")
    }
    return found
  }

  private static func plainWords(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "’" }
      .map(String.init)
  }

  /// Two sentences, a semicolon, or a second verb after "and" or "then".
  private static func isSeveral(_ words: [String], in text: String) -> Bool {
    if text.contains(";") || text.contains(". ") { return true }
    return zip(words, words.dropFirst()).contains { before, word in
      ["and", "then"].contains(before)
        && (ActionVerbs.strong.contains(word) || ActionVerbs.isWeak([word]))
    }
  }

  private static func isDate(_ text: String) -> Bool {
    if text == PlannedAction.dateToBeSet { return true }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      text.allSatisfy({ $0 == "-" || ("0"..."9") ~= $0 }), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return false }
    return (1...12) ~= month && (1...31) ~= day
  }
}
