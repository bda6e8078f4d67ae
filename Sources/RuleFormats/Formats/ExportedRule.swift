internal import Diagnosis

/// A rule that other systems can evaluate, with the name that it has there.
struct ExportedRule: Sendable {
  let rule: CandidateRule
  /// `SearchResponseTimeWarning`.
  private(set) var name: String
  let text: PromQLText

  /// The recommended rules in their order, then the burn rates of every service level that can fire.
  static func all(in design: MonitoringDesign) -> [ExportedRule] {
    let burns = design.candidates.filter { rule in
      guard rule.recommendation == nil, case .burn(_, let window, _) = rule.form else {
        return false
      }
      return window.isReachable
    }.sorted { $0.replay.id < $1.replay.id }
    var seen: [String: Int] = [:]
    return (design.recommended + burns).compactMap { rule in
      guard var made = ExportedRule(rule) else { return nil }
      let count = seen[made.name, default: 0] + 1
      seen[made.name] = count
      if count > 1 { made.name += "Number\(count)" }
      return made
    }
  }

  init?(_ rule: CandidateRule) {
    guard let text = PromQLText(rule.form) else { return nil }
    self.rule = rule
    self.text = text
    let words = RuleMetric.machineName(rule.replay.id).split(separator: "_")
    let joined = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    name = joined.first?.isNumber == true ? "Rule" + joined : joined
  }

  var isRecommended: Bool { rule.recommendation != nil }

  var labels: [(key: String, value: String)] {
    [
      ("family", rule.family.rawValue), ("owner", rule.text.ownerRole),
      ("recommended", isRecommended ? "yes" : "no"), ("severity", rule.audience.rawValue),
    ]
  }

  /// Prometheus reads `{{` as the start of a template: text from the materials must not be one.
  var annotations: [(key: String, value: String)] {
    [
      ("description", rule.text.sinceWhen), ("first_check", rule.text.firstCheck),
      ("runbook_url", "runbooks.html#\(rule.text.runbook)"),
      ("summary", rule.text.whatPeopleExperience),
    ].map { ($0.0, $0.1.replacing("{{", with: "{ {")) }
  }
}
