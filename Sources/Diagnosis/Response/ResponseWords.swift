/// The words by which choices and priorities are told apart.
enum ResponseWords {
  private static let containing = [
    "prevent*", "contain*", "cascade*", "stop", "protect*", "limit*", "isolate*", "stabilise*",
  ]
  private static let looking = [
    "diagnos*", "check*", "find", "look", "confirm*", "understand*", "investigat*", "verify*",
    "compare*", "read", "test", "identify",
  ]
  private static let fixing = [
    "restart*", "fix*", "deploy*", "scale*", "revert*", "rollback*", "reboot*", "terminate*",
    "increase*", "enlarge*", "failover*", "disable*", "enable*", "kill*", "raise*", "patch*",
  ]
  private static let fixingRuns = [["roll", "back"], ["rolled", "back"], ["fail", "over"]]
  private static let declining = ["not", "wait", "hold", "no", "monitor", "observe", "watch"]

  /// What a priority is for, in the order that limits harm: 0 contain, 1 find out, 2 repair.
  /// `nil` for anything else, such as telling people.
  static func rank(_ text: String) -> Int? {
    let tokens = NameTokens(text)
    if tokens.containsAny(of: containing) { return 0 }
    if tokens.containsAny(of: looking) { return 1 }
    return isFixing(tokens) ? 2 : nil
  }

  /// Whether a choice changes the system: "Roll back", not "Wait" or "Do not restart yet".
  static func isActing(_ choice: String) -> Bool {
    let tokens = NameTokens(choice)
    guard !declining.contains(tokens.words.first ?? ""), !tokens.contains("not") else {
      return false
    }
    return isFixing(tokens)
  }

  private static func isFixing(_ tokens: NameTokens) -> Bool {
    tokens.containsAny(of: fixing) || fixingRuns.contains { tokens.containsRun($0) }
  }
}
