internal import Records

/// Replays rules on the incident's own data and scores them.
struct RuleReplayer: Sendable {
  let firstSign: Timestamp?
  let firstReport: Timestamp?
  let history: ServiceHistory

  init(firstSign: Timestamp?, firstReport: Timestamp?, history: ServiceHistory) {
    self.firstSign = firstSign
    self.firstReport = firstReport
    self.history = history
  }

  func replay(_ rule: AlertRule) -> RuleReplay {
    let machine = RuleMachine(rule)
    var notes = rule.notes
    if let step = rule.stepSeconds, let window = rule.windowSeconds ?? nonZero(rule.forSeconds),
      step > window
    {
      notes.append(
        "The data has a step of \(PlainDuration.words(seconds: Double(step))), coarser than the "
          + "\(PlainDuration.words(seconds: Double(window))) of the rule: tested at one reading.")
    }
    if machine.missingCount > 0 {
      notes.append(
        "\(Phrases.sentenceStart(machine.missingCount)) reading\(machine.missingCount == 1 ? " was" : "s were") "
          + "missing; missing data does not fire this rule.")
    }
    let known = rule.samples.contains { $0.value != nil }
    return scored(
      rule, episodes: machine.episodes, notes: notes,
      outcome: known
        ? machine.episodes.isEmpty ? .silent : .fired
        : .notEvaluable("No reading of this measure is in the materials."))
  }

  /// For a rule whose firing stretches were found in another way.
  func scored(
    _ rule: AlertRule, episodes: [Span], notes: [String], outcome: RuleReplay.Outcome
  ) -> RuleReplay {
    let fired = episodes.first?.start
    return RuleReplay(
      id: rule.id, title: rule.title, aim: rule.aim, origin: rule.origin, signal: rule.signal,
      isAbove: rule.isAbove, threshold: rule.threshold, unit: rule.unit,
      forSeconds: rule.forSeconds,
      episodes: episodes, outcome: outcome,
      leadOverFirstReportSeconds: zip2(firstReport, fired).map { $0.seconds(since: $1) },
      delayAfterFirstSignSeconds: zip2(fired, firstSign).map { $0.seconds(since: $1) },
      falseSeconds: falseSeconds(episodes), notes: notes, basis: rule.basis)
  }

  /// Firing before the first sign, while no citizen measure says that people were affected.
  private func falseSeconds(_ episodes: [Span]) -> Double {
    episodes.reduce(0.0) { sum, episode in
      let end = firstSign.map { min(episode.end, $0) } ?? episode.end
      guard end > episode.start else { return sum }
      let harmed = history.spans.filter { $0.state > .normal }.reduce(0.0) { total, span in
        let from = max(span.span.start, episode.start)
        let to = min(span.span.end, end)
        return total + max(0, to.seconds(since: from))
      }
      return sum + max(0, end.seconds(since: episode.start) - harmed)
    }
  }

  private func nonZero(_ value: Int) -> Int? { value > 0 ? value : nil }

  private func zip2(_ a: Timestamp?, _ b: Timestamp?) -> (Timestamp, Timestamp)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}
