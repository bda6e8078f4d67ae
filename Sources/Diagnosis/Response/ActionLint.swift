package import Records

/// Whether what is promised can be done, owned, dated and checked.
package struct ActionLint: Hashable, Sendable {
  package enum Fault: String, Hashable, Sendable, CaseIterable {
    case noVerb = "Start with a verb that says what will be done"
    case weakVerb = "Say what will change, not that it will be looked at"
    case twoThings = "Split it: one action, one thing"
    case noOwner = "Name the role that owns it"
    case teamOwner = "Name one role, not a whole team"
    case noDate = "Give it a date"
    case noKind = "Say whether it detects, mitigates, prevents, responds, communicates or learns"
    case noTest = "Say when it is done"
    case noMeasure = "Say by how much, or to what figure"
  }

  package struct Row: Hashable, Sendable {
    package var action: ActionItem
    /// In the order of `Fault`; empty when the action is sound.
    package var faults: [Fault]
    package var basis: Basis
  }

  package var rows: [Row]
  /// Faults of the whole set, each one sentence; empty when there are none.
  package var setFaults: [String]

  /// More than this and the ones that matter get lost.
  package static let most = 8

  package var soundCount: Int { rows.count { $0.faults.isEmpty } }

  package init(of actions: [ActionItem]) {
    rows = actions.map { action in
      Row(action: action, faults: Self.faults(of: action), basis: Basis(lines: [action.line]))
    }
    guard !actions.isEmpty else {
      setFaults = ["No action is written down."]
      return
    }
    let kinds = Set(actions.compactMap(\.kind))
    let needed: [ActionItem.Kind] = [.detect, .mitigate, .prevent]
    var faults = needed.filter { !kinds.contains($0) }.map { kind in
      switch kind {
      case .detect: "Nothing promised would show it sooner: add an action that detects."
      case .mitigate: "Nothing promised would lessen it: add an action that mitigates."
      default: "Nothing promised would keep it from happening again: add an action that prevents."
      }
    }
    if actions.count > Self.most {
      faults.append(
        "\(PlainNumber.words(actions.count)) actions are more than will be done: rank them and keep "
          + "about \(Self.most).")
    }
    setFaults = faults
  }

  static func faults(of action: ActionItem) -> [Fault] {
    let words = NameTokens(action.text.replacing("'", with: "")).words
    let first = words.first ?? ""
    var found: Set<Fault> = []
    if ActionVerbs.isWeak(words) {
      found.insert(.weakVerb)
    } else if !ActionVerbs.strong.contains(first) {
      found.insert(.noVerb)
    }
    // "and" joins two things when a verb follows; "add tests and alerts" is one.
    for place in words.indices.dropLast() where ["and", "then"].contains(words[place]) {
      if ActionVerbs.strong.contains(words[place + 1]) { found.insert(.twoThings) }
    }
    if ActionVerbs.needMeasure.contains(first),
      !(action.text + action.doneWhen).contains(where: \.isNumber)
    {
      found.insert(.noMeasure)
    }
    let owner = NameTokens(action.owner).words
    if owner.isEmpty || owner == ["tbc"] || owner == ["tbd"] || owner == ["nobody"] {
      found.insert(.noOwner)
    } else if !owner.contains(where: ActionVerbs.roles.contains),
      owner.contains(where: ["team", "everyone", "everybody", "all", "department"].contains)
    {
      found.insert(.teamOwner)
    } else if !owner.contains(where: ActionVerbs.roles.contains) {
      found.insert(.noOwner)
    }
    if action.due == nil { found.insert(.noDate) }
    if action.kind == nil { found.insert(.noKind) }
    if action.doneWhen.isEmpty { found.insert(.noTest) }
    return Fault.allCases.filter(found.contains)
  }
}
