/// Verbs that make an action, verbs that put one off, and the words by which a role is known.
enum ActionVerbs {
  static let strong: Set<String> = [
    "add", "adopt", "agree", "alert", "allow", "apply", "archive", "ask", "assign", "automate",
    "block", "book", "build", "cache", "cap", "change", "check", "choose", "clean", "close",
    "compare", "configure", "confirm", "connect", "copy", "correct", "create", "cut", "decide",
    "define", "delete", "deploy", "describe", "design", "disable", "display", "document", "draw",
    "drop", "enable", "enforce", "exercise", "expire", "explain", "export", "extend", "fix",
    "forbid", "freeze", "give", "halve", "hold", "include", "increase", "index", "install",
    "introduce", "isolate", "join", "keep", "label", "limit", "link", "list", "lock", "log",
    "lower", "make", "map", "measure", "merge", "migrate", "move", "name", "notify", "open",
    "page", "pause", "pin", "plan", "practise", "prepare", "print", "prove", "provide", "publish",
    "put", "raise", "record", "reduce", "refund", "refuse", "rehearse", "reject", "release",
    "remove", "rename", "repair", "repeat", "replace", "report", "require", "reserve", "reset",
    "restore", "restrict", "return", "reverse", "rewrite", "roll", "rotate", "route", "run",
    "schedule", "send", "separate", "set", "share", "shorten", "show", "shut", "sign", "simulate",
    "split", "start", "stop", "store", "switch", "teach", "tell", "test", "time", "tighten",
    "track", "train", "translate", "turn", "update", "upgrade", "use", "validate", "verify",
    "warn", "watch", "widen", "withdraw", "write", "improve",
  ]
  private static let weak: Set<String> = [
    "investigate", "consider", "ensure", "explore", "discuss", "think", "try", "understand",
    "monitor", "assess", "evaluate", "examine", "encourage", "remember", "remind", "aim", "hope",
    "support", "facilitate", "look", "review",
  ]
  static let needMeasure: Set<String> = [
    "improve", "increase", "reduce", "lower", "raise", "shorten", "extend", "cut", "halve",
  ]
  static let roles: Set<String> = [
    "lead", "manager", "engineer", "owner", "director", "officer", "architect", "analyst",
    "administrator", "developer", "designer", "head", "coordinator", "responder", "specialist",
    "supervisor", "chief", "commander", "tester", "writer", "librarian", "adviser", "advisor",
    "controller", "operator", "secretary", "supplier", "agent", "trainer",
  ]

  /// "Be more careful", "make sure", and verbs that only look.
  static func isWeak(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return weak.contains(first) || words.starts(with: ["be"])
      || words.starts(with: ["make", "sure"])
      || words.starts(with: ["take", "care"]) || words.starts(with: ["pay", "attention"])
  }
}
