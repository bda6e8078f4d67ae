internal import Records

/// The text of an alert for somebody who does not know the system: what people experience, since
/// when, what to look at first, which runbook, whose it is.
enum AlertWords {
  static func text(for plan: CandidateMaker.Plan, signals: [Signal]) -> AlertText {
    let metric = plan.form.metric
    let layer = metric?.layer ?? .application
    return AlertText(
      whatPeopleExperience: experience(plan, metric),
      sinceWhen: sinceWhen(plan), firstCheck: firstCheck(plan.family, layer),
      runbook: runbook(plan.family, layer), ownerRole: owner(plan.family, layer))
  }

  private static func experience(_ plan: CandidateMaker.Plan, _ metric: RuleMetric?) -> String {
    let journey = metric.flatMap { metric in
      JourneyVocabulary.step(ofRoute: "POST \(metric.name)")?.name
    }
    let subject = Phrases.sentence(LevelWords.subject(of: journey))
    switch (plan.family, metric?.kind) {
    case (.burnRate, .latency), (.symptom, .latency):
      return "\(subject) take longer than people should have to wait."
    case (.burnRate, _), (.symptom, _):
      return "\(subject) fail for more people than usual."
    case (.logCount, .errors):
      return "Part of the service reports errors. People may see failures soon."
    case (.logCount, _):
      return "Work behind people’s requests is slower than usual. Pages may become slow soon."
    case (.saturation, _):
      return "Nothing yet, or slower pages. The service is running out of room to work."
    case (.deviation, _):
      return "Nothing yet, as far as this measure shows. It has left its usual level."
    }
  }

  private static func sinceWhen(_ plan: CandidateMaker.Plan) -> String {
    let held =
      plan.forSeconds > 0
      ? "It has held for \(PlainDuration.words(seconds: Double(plan.forSeconds))) when this arrives. "
      : "It holds now. "
    return held + "The rule: \(Phrases.inline(plan.title))."
  }

  private static func firstCheck(
    _ family: CandidateRule.Family, _ layer: Signal.Layer
  ) -> String {
    switch (family, layer) {
    case (.burnRate, _), (.symptom, _):
      "Try the step yourself. Then see which measure behind it moved first, and what changed in "
        + "the last day."
    case (.logCount, .database), (_, .database):
      "List the database’s running statements by age and look at the plan of the slowest kind."
    case (_, .pool): "See what holds the connections, and for how long, before adding more."
    case (_, .cache): "See whether the cache was emptied or is too small for what is asked."
    case (_, .host): "See which process uses the machine, and since when."
    case (_, .dependency): "See the other service’s status page and the share of calls that fail."
    default: "Read the newest lines of this kind in the log and see what they have in common."
    }
  }

  private static func runbook(_ family: CandidateRule.Family, _ layer: Signal.Layer) -> String {
    switch family {
    case .burnRate, .symptom: "service-failing-or-slow"
    case .logCount, .saturation, .deviation: "\(layer.rawValue)-under-strain"
    }
  }

  private static func owner(_ family: CandidateRule.Family, _ layer: Signal.Layer) -> String {
    switch (family, layer) {
    case (.burnRate, _), (.symptom, _): "Service owner, through the person on call"
    case (_, .database), (_, .pool): "Database lead"
    case (_, .host), (_, .cache): "Infrastructure lead"
    case (_, .dependency): "Supplier manager"
    default: "Technical lead"
    }
  }
}

extension RuleForm {
  /// The measure that the form watches first; `nil` for a rule that only this program evaluates.
  package var metric: RuleMetric? {
    switch self {
    case .level(let metric, _, _): metric
    case .quotient(let part, _, _, _): part
    case .count(let metric, _, _): metric
    case .share(let part, _, _, _, _): part
    case .burn(let bad, _, _): bad.metric
    case .here: nil
    }
  }

  /// Every measure that must be there for the form to be evaluated.
  package var metrics: [RuleMetric] {
    switch self {
    case .quotient(let part, let whole, _, _), .share(let part, let whole, _, _, _): [part, whole]
    case .burn(let bad, _, let floor): [bad.metric] + [floor?.metric].compactMap(\.self)
    default: [metric].compactMap(\.self)
    }
  }
}
