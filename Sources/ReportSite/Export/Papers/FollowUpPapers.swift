internal import Diagnosis
internal import Records

/// What follows from the review as documents for the team's own planning: what is wanted, how, and
/// the tasks with the tests that accept them.
struct FollowUpPapers {
  let review: Review
  let monitoring: MonitoringDesign
  let resilience: ResiliencePlan

  private var actions: [PlannedAction] { resilience.plan.actions }

  /// What is wanted, for whom, and how it will be known; no technology.
  var specify: String {
    var text = "# Specify: after \(review.title)\n\n\(review.sentence)\n"
    text += "\n## What people need\n\n"
    let journeys = review.impact.journeys.map(\.name)
    text +=
      journeys.isEmpty
      ? "- Use the service as usual.\n"
      : journeys.map { "- The step “\($0)” works as it did before the incident.\n" }.joined()
    text += "\n## How good is good enough\n\n"
    let levels = monitoring.serviceLevels.filter { $0.target != nil }
    text += levels.map { level in
      let share = FigureWords.number((level.target ?? 0) * 100, decimals: 2)
      return "- \(level.title): \(share)% over 28 days. \(level.targetReason.asSentence)\n"
    }.joined()
    if levels.isEmpty { text += "- No target is proposed: calm readings are missing.\n" }
    text += "\n## What must not happen again\n\n"
    text +=
      review.explanation?.leading.map {
        "- \($0.title.asSentence) \($0.plainWords.asSentence)"
          + " (\(CauseWords.confidence($0)))\n"
      } ?? "- The cause is not established. First find out what is still open.\n"
    text += "\n## What is open\n\n"
    let open = review.notEstablished
    text += open.isEmpty ? "- Nothing is named.\n" : open.map { "- \($0.asSentence)\n" }.joined()
    return text
  }

  /// How: the options with their evidence, and what is watched on the way.
  var plan: String {
    var text = "# Plan: after \(review.title)\n\n## Approach\n\n"
    text +=
      resilience.remedies.isEmpty
      ? "No remedy is proposed: no explanation is well enough supported.\n"
      : resilience.remedies.prefix(3).map { remedy in
        "- \(remedy.title): \(remedy.prevention.asSentence)\n"
      }.joined()
    text += "\n## What would not help\n\n"
    let out = (review.explanation?.ruledOut ?? []).filter { $0.verdict == .wouldNotHaveHelped }
    text +=
      out.isEmpty
      ? "Nothing could be ruled out.\n"
      : out.map { "- \($0.remedy): \($0.conclusion.asSentence)\n" }.joined()
    text += "\n## What is watched\n\n"
    let rules = monitoring.recommended
    text +=
      rules.isEmpty
      ? "No rule is recommended.\n"
      : rules.map { "- \($0.replay.title) (\($0.text.ownerRole.continuingSentence))\n" }.joined()
    text += "\n## How far back\n\n"
    text += "Each step goes out on its own, is watched for 10 minutes, and can be taken back.\n"
    return text
  }

  /// One task for each action, in the plan's order, with its acceptance test.
  var tasks: String {
    var text = "# Tasks: after \(review.title)\n\n"
    guard !actions.isEmpty else { return text + "No action is planned.\n" }
    for (number, action) in actions.enumerated() {
      text += "## T\(number + 1): \(action.words)\n\n"
      text += "- [ ] Done\n- Kind: \(action.kind.rawValue)\n- Owner: \(action.ownerRole)\n"
      text += "- Date: \(action.date)\n- Acceptance test: \(action.doneWhen.asSentence)\n"
      if !action.cause.isEmpty { text += "- Because: \(action.cause.asSentence)\n" }
      if !action.effect.isEmpty { text += "- Expected effect: \(action.effect.asSentence)\n" }
      let places = action.basis.lines.prefix(3).map(review.evidence.place)
      if !places.isEmpty { text += "- Evidence: \(places.joined(separator: ", "))\n" }
      text += "\n"
    }
    return text
  }
}
