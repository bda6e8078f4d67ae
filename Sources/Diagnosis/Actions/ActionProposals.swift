internal import Records

/// Thinks of the actions that the findings carry, in rank: what keeps harm small, what settles the
/// cause, what prevents it, what sees it earlier, what tells people sooner, what is learnt.
struct ActionProposals {
  private let review: Review
  private let monitoring: MonitoringDesign
  private let patterns: [MatchedPattern]

  /// By then people have usually asked in public what is wrong.
  private static let statementMinutes = 30
  /// The priority table's time to answer a complete outage.
  private static let answerMinutes = 20

  init(_ review: Review, monitoring: MonitoringDesign) {
    self.review = review
    self.monitoring = monitoring
    patterns = MatchedPattern.all(in: review)
  }

  var inRank: [PlannedAction] {
    let lead = patterns.first { $0.isLeading }
    let part = lead?.part ?? .service
    let others = patterns.filter { !$0.isLeading && $0.part != part }
    return [mitigate(part, lead), settle(lead), prevent(part, lead)].compactMap(\.self)
      + rules + [answer, statement].compactMap(\.self)
      + others.prefix(1).map { prevent($0.part, $0) } + [rehearse]
      + others.dropFirst().prefix(2).map { prevent($0.part, $0) }
  }

  private func mitigate(_ part: SystemPart, _ match: MatchedPattern?) -> PlannedAction {
    let ready = PartGuide.guide(for: part).mitigate
    return PlannedAction(
      id: "mitigate-\(part.rawValue)", words: ready.words, kind: .mitigate,
      ownerRole: ready.ownerRole, doneWhen: ready.doneWhen, cause: cause(match),
      effect: "Keeps one slow part from stopping the others", serviceStandard: [14, 5],
      technologyCode: [9], basis: match?.basis ?? Basis())
  }

  private func prevent(_ part: SystemPart, _ match: MatchedPattern?) -> PlannedAction {
    let ready = PartGuide.guide(for: part).prevent
    return PlannedAction(
      id: "prevent-\(part.rawValue)", words: ready.words, kind: .prevent,
      ownerRole: ready.ownerRole, doneWhen: ready.doneWhen, cause: cause(match),
      effect: "Prevents the whole class, not only this case", serviceStandard: [14, 8],
      technologyCode: [9], basis: match?.basis ?? Basis())
  }

  private func settle(_ match: MatchedPattern?) -> PlannedAction? {
    guard let match, match.confidence < 95 else { return nil }
    return PlannedAction(
      id: "settle-the-cause", words: "Run the test that would settle the cause", kind: .learn,
      ownerRole: "Technical lead",
      doneWhen: "The result stands in this review, whichever way it came out",
      cause: match.pattern.title,
      effect: "Moves confidence from \(Int(match.confidence))% up or down",
      serviceStandard: [8], technologyCode: [10], basis: match.basis)
  }

  /// The first two recommended rules: one on what people feel, one on what lies behind it.
  private var rules: [PlannedAction] {
    monitoring.recommended.prefix(2).map { rule in
      let fired = rule.score.firedAt.map { " at \(PlainTime.clock($0))" } ?? ""
      return PlannedAction(
        id: "detect-\(rule.replay.id)",
        words:
          "Turn on the alert rule “\(Phrases.shortened(Phrases.inline(rule.replay.title), to: 90))”",
        kind: .detect, ownerRole: rule.text.ownerRole,
        doneWhen: "On this incident’s readings the rule fires\(fired) in the monitoring system",
        cause: "Nobody was told in time", effect: effect(rule), serviceStandard: [14, 10],
        technologyCode: [10], basis: rule.replay.basis)
    }
  }

  private func effect(_ rule: CandidateRule) -> String {
    guard let lead = rule.score.leadOverFirstReportSeconds, lead.magnitude >= 30 else { return "" }
    let time = PlainDuration.words(seconds: lead.magnitude)
    return lead > 0
      ? "Would have warned \(time) before the first report by a person"
      : "Would have warned \(time) after the first report by a person"
  }

  private var answer: PlannedAction? {
    guard let alarms = review.explanation?.unusedAlarms, let first = alarms.first else {
      return nil
    }
    let effect = first.secondsToAction.map {
      "The first alarm waited \(PlainDuration.words(seconds: $0)) for an action"
    }
    return PlannedAction(
      id: "answer-alarms", words: "Name the role that answers each critical alarm", kind: .respond,
      ownerRole: "Service owner",
      doneWhen:
        "A test alarm is answered within \(Self.answerMinutes) minutes, with its time noted",
      cause: "\(PlainNumber.counted(alarms.count, "alarm")) fired before anything was done",
      effect: effect ?? "No action is recorded after the alarms", serviceStandard: [14, 6],
      basis: Basis(lines: alarms.prefix(6).map(\.alert.line)))
  }

  private var statement: PlannedAction? {
    let wrong = review.impact.statements.filter { $0.verdict == .conflicts }
    if let first = wrong.first {
      return PlannedAction(
        id: "check-statements",
        words: "Compare each public statement with the measures of its minute before it goes out",
        kind: .communicate, ownerRole: "Communications lead",
        doneWhen: "The message form has a line for the measure and its time",
        cause:
          "\(PlainNumber.counted(wrong.count, "public statement")) did not agree with the data",
        serviceStandard: [3, 14], basis: first.basis)
    }
    guard
      let measure = review.explanation?.responseMeasures.first(where: { $0.step == .tellThePublic })
    else { return nil }
    let minutes = Self.statementMinutes
    if let seconds = measure.seconds, seconds <= Double(minutes) * 60 { return nil }
    return PlannedAction(
      id: "tell-the-public",
      words: "Publish a first message within \(minutes) minutes of the first sign of harm",
      kind: .communicate, ownerRole: "Communications lead",
      doneWhen: "In the exercise the holding message is out within \(minutes) minutes",
      cause: "People were not told in time",
      effect: measure.seconds.map { "It took \(PlainDuration.words(seconds: $0)) this time" } ?? "",
      serviceStandard: [3, 14], basis: measure.to?.basis ?? Basis())
  }

  private var rehearse: PlannedAction {
    PlannedAction(
      id: "rehearse", words: "Rehearse this incident with the exercise in the runbook",
      kind: .learn, ownerRole: "Service owner",
      doneWhen: "The answers of the exercise are written down, with 1 change made from them",
      cause: "The next responders were not there this time", serviceStandard: [6, 8],
      technologyCode: [8])
  }

  private func cause(_ match: MatchedPattern?) -> String {
    match?.pattern.title ?? "The cause is not established"
  }
}
