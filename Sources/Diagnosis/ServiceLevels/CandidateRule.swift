package import Records

/// A rule that could have watched the service, with what it would have done and whom it is for.
package struct CandidateRule: Sendable {
  package enum Family: String, Hashable, Sendable, CaseIterable {
    /// An error budget that burns too fast.
    case burnRate
    /// A limit on what people feel.
    case symptom
    /// Slow or failed work counted in a log: the cause itself, per kind of statement or route.
    case logCount
    /// A resource that fills up, or work that waits for it.
    case saturation
    /// Further from the usual than calm readings ever were.
    case deviation
  }

  /// Who hears of it: page only for harm to people that needs somebody now.
  package enum Audience: String, Hashable, Sendable, CaseIterable { case page, ticket, dashboard }

  package var replay: RuleReplay
  package var family: Family
  package var audience: Audience
  package var form: RuleForm
  package var score: RuleScore
  package var text: AlertText
  /// How long the rule stays on after its condition ends, in seconds.
  package var keepFiringSeconds: Int
  /// The place among the recommended rules from 1, and why; `nil` for the others.
  package var recommendation: Recommendation?

  package struct Recommendation: Hashable, Sendable {
    package var place: Int
    package var reason: String

    package init(place: Int, reason: String) {
      self.place = place
      self.reason = reason
    }
  }

  package init(
    replay: RuleReplay, family: Family, audience: Audience, form: RuleForm, score: RuleScore,
    text: AlertText, keepFiringSeconds: Int = 0, recommendation: Recommendation? = nil
  ) {
    self.replay = replay
    self.family = family
    self.audience = audience
    self.form = form
    self.score = score
    self.text = text
    self.keepFiringSeconds = keepFiringSeconds
    self.recommendation = recommendation
  }
}

/// What a rule did on the incident's data. Leads are in seconds, negative when the rule came after.
package struct RuleScore: Hashable, Sendable {
  package var firedAt: Timestamp?
  /// The end of the last firing; `nil` when it did not fire, or still fired when the data ended.
  package var clearedAt: Timestamp?
  package var leadOverFirstSignSeconds: Double?
  /// Over the first moment at which the service was worse than normal for people.
  package var leadOverServiceWorseSeconds: Double?
  package var leadOverFirstReportSeconds: Double?
  /// Firing before the first sign while the service was normal: false as far as is known.
  package var falseMinutes: Double
  /// How long the calm data is in which false firing could be seen.
  package var calmMinutes: Double
  /// On the healthy days of the materials; `nil` without them, or when they do not have its measures.
  package var healthy: HealthyScore?
  /// Times it cleared and fired again while the service was worse than normal.
  package var flaps: Int
  /// Firing that is known to be false, in minutes.
  package var allFalseMinutes: Double { falseMinutes + (healthy?.minutes ?? 0) }
  /// The data is read more rarely than the rule looks.
  package var isResolutionTooCoarse: Bool

  /// `dataEnd` is the last reading that the rule judged.
  init(
    replay: RuleReplay, material: MonitoringMaterial, lookSeconds: Int, stepSeconds: Int?,
    dataEnd: Timestamp
  ) {
    let review = material.review
    let fired = replay.episodes.first?.start
    func lead(over time: Timestamp?) -> Double? {
      guard let fired, let time else { return nil }
      return time.seconds(since: fired)
    }
    let harm = review.history.spans.filter { $0.state > .normal }
    firedAt = fired
    let end = replay.episodes.last?.end
    clearedAt = end.flatMap { $0 < dataEnd ? $0 : nil }
    leadOverFirstSignSeconds = lead(over: review.firstSign?.time)
    leadOverServiceWorseSeconds = lead(over: harm.first?.span.start)
    leadOverFirstReportSeconds = lead(over: review.impact.firstReport?.time)
    falseMinutes = replay.falseSeconds / 60
    calmMinutes = (material.calm?.seconds ?? 0) / 60
    flaps = replay.episodes.dropFirst().count { episode in
      harm.contains { $0.span.contains(episode.start) }
    }
    isResolutionTooCoarse = stepSeconds.map { lookSeconds > 0 && $0 > lookSeconds } ?? false
  }
}

/// What the person who is called reads, without a citizen's data and without jargon.
package struct AlertText: Hashable, Sendable {
  /// "Searches fail or take too long for some people."
  package var whatPeopleExperience: String
  /// How long it has held when it fires, and how bad.
  package var sinceWhen: String
  package var firstCheck: String
  /// The name of the runbook: lower case letters, digits and hyphens.
  package var runbook: String
  /// A role, never a person.
  package var ownerRole: String

  package init(
    whatPeopleExperience: String, sinceWhen: String, firstCheck: String, runbook: String,
    ownerRole: String
  ) {
    self.whatPeopleExperience = whatPeopleExperience
    self.sinceWhen = sinceWhen
    self.firstCheck = firstCheck
    self.runbook = runbook
    self.ownerRole = ownerRole
  }
}
