package import Records

/// Evidence to findings. Pure: the same evidence gives the same review.
package enum Diagnosis {
  package static func review(of unordered: Evidence) -> Review {
    let evidence = unordered.inOrder
    let data = DataSpan.span(of: evidence)
    // What people wrote is read beside what machines counted.
    let written = Background {
      (
        tickets: ImpactFinder.voices(of: evidence.tickets),
        posts: ImpactFinder.voices(of: evidence.posts), acts: ResponseAct.all(in: evidence)
      )
    }
    let measures = unique(
      SeriesMeasures.all(in: evidence) + OperationMeasures.all(in: evidence), evidence)
    let bursts = data.map { ErrorBurst.all(in: evidence.operations, from: $0.start) } ?? []
    let (tickets, posts, acts) = written.value
    let contradictions = Background { ContradictionFinder(evidence) }
    let firstReport = ImpactFinder.firstReport(tickets: tickets, posts: posts)
    let calm = CalmStretch(
      data: data, declared: evidence.profile.period, alerts: evidence.alerts,
      reports: [firstReport?.time].compactMap(\.self),
      slowEvents: measures.filter { $0.shape == .events }.compactMap {
        SlowRun(in: $0.signal.samples, statedLimit: $0.statedLimit)?.first.time
      },
      errorBursts: bursts.map(\.first.time))
    let judge = SignalJudge(
      calm: calm, traffic: TrafficLevel(in: measures), healthy: HealthyDays(evidence))
    let signals = inOrderOfOnset(measures.map(judge.judged))

    let firstSign = FirstSign.moment(
      signals: signals, errorBursts: bursts, alerts: evidence.alerts, reports: tickets + posts,
      calm: calm)
    let citizenMeasures = CitizenMeasures.chosen(from: signals)
    let history = HistoryFinder.history(from: citizenMeasures)
    let worst = WorstMoment.moment(measures: citizenMeasures, history: history)
    let phases = PhaseFinder.phases(
      data: data, firstSign: firstSign, history: history, firstReport: firstReport, acts: acts)

    let period = ReviewPeriod(
      declared: evidence.profile.period, firstSign: firstSign, history: history, data: data)
    let gathered = CitizenImpact(
      tickets: tickets, posts: posts,
      statements: StatementChecker.checks(
        of: evidence.posts, history: history, measures: statementMeasures(citizenMeasures, signals)),
      themes: ImpactFinder.themes(tickets: tickets, posts: posts),
      priorities: ImpactFinder.priorities(of: tickets),
      journeys: JourneyFinder.journeys(in: evidence, harm: harm(history) ?? period.span),
      firstReport: firstReport, lastReport: ImpactFinder.lastReport(tickets: tickets, posts: posts),
      reportLagSeconds: lag(from: firstSign, to: firstReport), statedFigures: evidence.statedFigures
    )
    // The search for causes needs nothing of what happened to people.
    let search = Background {
      CauseSearch(evidence: evidence, signals: signals, firstSign: firstSign, history: history)
    }
    let impact = PeopleFindings(
      evidence: evidence, signals: signals, citizenMeasures: citizenMeasures, history: history,
      harm: harm(history) ?? period.span
    ).applied(to: gathered)

    let replayer = RuleReplayer(
      firstSign: firstSign?.time, firstReport: firstReport?.time, history: history)
    let rules =
      StatedRules.all(signals: signals, profile: evidence.profile).map(replayer.replay)
      + CommonRules(signals: signals, operations: evidence.operations).replays(with: replayer)
    let timeline = TimelineBuilder(
      evidence: evidence, signals: signals, history: history, firstSign: firstSign, worst: worst,
      phases: phases, impact: impact, acts: acts
    ).rows()
    let names = ReviewNames(evidence: evidence, period: period.span, history: history)
    let explanation = Explanation(
      search.value, contradictions.value, evidence: evidence, signals: signals,
      firstSign: firstSign, history: history, impact: impact)
    return Review(
      evidence: evidence, title: names.title, service: names.service,
      organisation: names.organisation,
      period: period.span, periodRule: period.rule, firstSign: firstSign, worst: worst,
      phases: phases,
      timeline: timeline, signals: signals, history: history, impact: impact,
      rules: inOrderOfFiring(rules),
      explanation: explanation,
      notEstablished: causeQuestions(explanation)
        + OpenQuestions.all(
          evidence: evidence, signals: signals, firstSign: firstSign, history: history,
          impact: impact,
          acts: acts, data: data),
      missing: MissingMaterials.all(in: evidence))
  }

  /// What remains open about the cause; nothing when nothing went wrong.
  private static func causeQuestions(_ explanation: Explanation) -> [String] {
    guard !explanation.causes.hypotheses.isEmpty else { return [] }
    guard let leading = explanation.leading else {
      return ["The cause is not established: no explanation is better supported than the others."]
    }
    return leading.caps.isEmpty
      ? []
      : [
        "The cause is the best supported explanation, not a proven one. "
          + "What holds it back: \(leading.caps.map(\.reason).joined(separator: ". "))."
      ]
  }

  /// In the order in which they moved; those that never moved last, each group as in the materials.
  private static func inOrderOfOnset(_ signals: [Signal]) -> [Signal] {
    signals.enumerated().sorted { a, b in
      switch (a.element.onset, b.element.onset) {
      case (let first?, let second?) where first.time != second.time: first.time < second.time
      case (.some, nil): true
      case (nil, .some): false
      default: a.offset < b.offset
      }
    }.map(\.element)
  }

  private static func inOrderOfFiring(_ rules: [RuleReplay]) -> [RuleReplay] {
    rules.enumerated().sorted { a, b in
      switch (a.element.episodes.first?.start, b.element.episodes.first?.start) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: a.offset < b.offset
      }
    }.map(\.element)
  }

  /// Ids and titles that two measures share get the file's name, then a number.
  static func unique(_ measures: [Measure], _ evidence: Evidence) -> [Measure] {
    let titles = Dictionary(measures.map { ($0.signal.title, 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    var named: [String: Int] = [:]
    return measures.map { measure in
      var measure = measure
      if titles[measure.signal.title, default: 0] > 1 {
        let path = evidence.source(of: SourceLine(measure.file, line: 1))?.path ?? ""
        let file = path.split(separator: "/").last.map(String.init) ?? ""
        if !file.isEmpty { measure.signal.title += " (\(file))" }
      }
      // Two routes of one file can serve the same step, such as reading and making bookings.
      named[measure.signal.title, default: 0] += 1
      let place = named[measure.signal.title] ?? 1
      if place > 1 { measure.signal.title += ", number \(place)" }
      if measure.signal.id.isEmpty { measure.signal.id = "measure" }
      let count = seen[measure.signal.id, default: 0] + 1
      seen[measure.signal.id] = count
      if count > 1 { measure.signal.id += "-\(count)" }
      return measure
    }
  }

  /// What a statement is held against: the citizen measures, and the error rate where there is one.
  private static func statementMeasures(_ chosen: [Signal], _ all: [Signal]) -> [Signal] {
    let ids = Set(chosen.map(\.id))
    let rates = all.filter { signal in
      signal.kind == .errors && signal.unit == .percent && signal.layer == .edge
        && !ids.contains(signal.id)
    }
    let finest = rates.min { ($0.stepSeconds ?? .max, $0.id) < ($1.stepSeconds ?? .max, $1.id) }
    return Array(chosen.prefix(1)) + [finest].compactMap(\.self) + Array(chosen.dropFirst())
  }

  /// From the first to the last moment at which people were affected.
  private static func harm(_ history: ServiceHistory) -> Span? {
    let harmed = history.spans.filter { $0.state > .normal }
    guard let first = harmed.first, let last = harmed.last else { return nil }
    return Span(start: first.span.start, end: last.span.end)
  }

  private static func lag(from sign: Moment?, to report: Moment?) -> Double? {
    guard let sign, let report else { return nil }
    return report.time.seconds(since: sign.time)
  }
}
