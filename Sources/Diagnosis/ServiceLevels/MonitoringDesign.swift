internal import Records

/// What would have caught the incident: service levels, rules with what they would have done, the few
/// that are recommended, and what all of it cannot show.
package struct MonitoringDesign: Sendable {
  package let serviceLevels: [ServiceLevel]
  /// Earliest first; those that did not fire last.
  package let candidates: [CandidateRule]
  /// How the recommended rules were chosen.
  package let choiceRule: String
  package let catalogue: [CatalogueEntry]
  /// What a reader must know before trusting the replay, one or two sentences each.
  package let honesty: [String]
  /// Every measure that rules or the catalogue name, in order of name.
  package let metrics: [RuleMetric]

  /// In order of recommendation.
  package var recommended: [CandidateRule] {
    candidates.filter { $0.recommendation != nil }.sorted {
      ($0.recommendation?.place ?? 0) < ($1.recommendation?.place ?? 0)
    }
  }

  init(_ review: Review) {
    let material = MonitoringMaterial(review)
    let finder = CandidateFinder(material)
    serviceLevels = material.levels.map(\.level)
    let candidates = RuleChoice.choose(finder.all())
    self.candidates = candidates.enumerated().sorted { a, b in
      (a.element.score.firedAt?.microseconds ?? .max, a.offset)
        < (b.element.score.firedAt?.microseconds ?? .max, b.offset)
    }.map(\.element)
    choiceRule = RuleChoice.rule
    let sampled = review.signals.filter { $0.stepSeconds != nil }.map {
      RuleMetric($0, span: material.span)
    }
    let counts =
      finder.counts.slowWork.flatMap { [$0.slow, $0.all] } + finder.counts.failures.map(\.failed)
    let made = candidates.flatMap(\.form.metrics).filter { metric in
      metric.name == "connection_pool_use_percent"
    }.prefix(1)
    var seen: Set<String> = []
    metrics = (sampled + counts + made).filter { seen.insert($0.name).inserted }
      .sorted { $0.name < $1.name }
    catalogue = CatalogueEntry.all(metrics: metrics, candidates: candidates, review: review)
    honesty = Self.honesty(material, candidates)
  }

  private static func honesty(
    _ material: MonitoringMaterial, _ candidates: [CandidateRule]
  ) -> [String] {
    var words = [
      "The rules are scored on the incident that they were chosen from. On another incident they "
        + "may do worse.",
      "This is one incident. A rule that caught it may miss a different fault.",
    ]
    let calm = material.calm?.seconds ?? 0
    if let healthy = material.healthy {
      let tested = candidates.count { $0.score.healthy != nil }
      words.append(
        "\(PlainNumber.counted(tested, "rule")) \(tested == 1 ? "was" : "were") also run over "
          + "healthy days with readings in \(healthy.words). The team says that nothing was wrong "
          + "then; that was not tested."
          + (healthy.hours < 7 * 24
            ? " It is less than a week, so weekends or quiet nights may be missing." : ""))
    } else if calm < 7 * 86_400 {
      words.append(
        calm > 0
          ? "The calm data covers \(PlainDuration.words(seconds: calm)). No normal week is in the "
            + "materials, so how often each rule would fire falsely in a week is not established."
          : "The data starts with the incident. How often each rule would fire falsely is not "
            + "established.")
    }
    let coarse = candidates.count { $0.score.isResolutionTooCoarse }
    if coarse > 0 {
      words.append(
        "For \(PlainNumber.counted(coarse, "rule")) the data was read more rarely than the rule "
          + "looks. With finer data they may fire earlier, later or more often.")
    }
    let steps = material.review.signals.compactMap(\.stepSeconds)
    if let step = steps.sorted().dropFirst(steps.count / 2).first {
      words.append(
        "Most measures are read every \(PlainDuration.words(seconds: Double(step))): times of firing "
          + "are no finer than that.")
    }
    let unable = candidates.count {
      if case .notEvaluable = $0.replay.outcome { return true }
      return false
    }
    if unable > 0 {
      words.append(
        "\(PlainNumber.counted(unable, "rule")) could not be judged on this data. That says nothing "
          + "about their worth.")
    }
    words.append(
      "That an alert fires does not mean that somebody acts. The alerts that really fired stand "
        + "beside these rules, with what was done about them.")
    return words
  }
}

extension Diagnosis {
  /// Service levels, rules replayed and scored, the recommended few, the catalogue of measures.
  package static func monitoring(for review: Review) -> MonitoringDesign {
    MonitoringDesign(review)
  }
}
