internal import Diagnosis
internal import Records

/// The few rules worth having, each as the person who is called would read it.
struct RecommendedRules {
  private let dossier: Dossier
  private var rules: [CandidateRule] { dossier.monitoring.recommended }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var isEmpty: Bool { rules.isEmpty }

  var slots: [Slots] {
    rules.map { rule in
      let runbook = Runbook.anchor(for: rule.text.runbook)
      return [
        "ruleTitle": .text(rule.replay.title), "audience": .text(Self.title(rule.audience)),
        "audienceTag": .text(Self.tag(rule.audience)),
        "people": .text(rule.text.whatPeopleExperience.asSentence),
        "since": .text(rule.text.sinceWhen.asSentence),
        "firstCheck": .text(rule.text.firstCheck.asSentence),
        "runbookHref": .text("runbook.html#\(runbook)"),
        "runbookTitle": .text(Runbook.title(ofAnchor: runbook)),
        "owner": .text(rule.text.ownerRole),
        "why": .text((rule.recommendation?.reason ?? "").asSentence),
        "wouldHave": .text(Self.wouldHave(rule)),
        "source": dossier.link(
          rule.replay.basis, for: "the recommended rule “\(rule.replay.title.fitted(60))”"),
      ]
    }
  }

  static func title(_ audience: CandidateRule.Audience) -> String {
    switch audience {
    case .page: "Call now"
    case .ticket: "Look today"
    case .dashboard: "Dashboard"
    }
  }

  static func tag(_ audience: CandidateRule.Audience) -> String {
    switch audience {
    case .page: "govuk-tag--red"
    case .ticket: "govuk-tag--yellow"
    case .dashboard: "govuk-tag--blue"
    }
  }

  private static func wouldHave(_ rule: CandidateRule) -> String {
    guard let fired = rule.score.firedAt else { return "It would not have fired." }
    let lead = rule.score.leadOverFirstReportSeconds.map(against) ?? ""
    return "It would have fired at \(UKWords.time(fired))\(lead)."
  }

  private static func against(_ lead: Double) -> String {
    if lead.magnitude < 30 { return ", when the first person reported it" }
    return
      ", \(UKWords.duration(lead)) \(lead > 0 ? "before" : "after") the first report by a person"
  }
}
