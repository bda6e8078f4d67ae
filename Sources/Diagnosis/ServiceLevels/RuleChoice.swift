internal import Records

/// Picks the few rules worth having from all that were replayed.
enum RuleChoice {
  static let rule =
    "Rules that fired once or more, are not known to have fired falsely for longer than any other "
    + "choice of their kind, and that other systems can evaluate. First the earliest rule on what "
    + "people feel, for whoever is on call. Then the earliest rule on what lies behind it. Then the "
    + "earliest of each kind not chosen yet, on a measure not watched yet, if it came before the "
    + "first report by a person or before the service was worse for people. At most five. Ties go to fewer repeats, then to the lower "
    + "number of readings needed."
  private static let most = 5

  /// The same rules, with a recommendation on those chosen.
  static func choose(_ all: [CandidateRule]) -> [CandidateRule] {
    var chosen: [Int] = []
    var reasons: [Int: String] = [:]
    func best(_ fits: (CandidateRule) -> Bool) -> Int? {
      all.indices.filter { !chosen.contains($0) && isUsable(all[$0]) && fits(all[$0]) }
        .min { order(all[$0], $0) < order(all[$1], $1) }
    }
    func take(_ index: Int?, _ reason: String) {
      guard let index, chosen.count < most else { return }
      chosen.append(index)
      reasons[index] = reason
    }
    func isWatched(_ rule: CandidateRule) -> Bool {
      guard let metric = rule.form.metric else { return true }
      return chosen.contains { all[$0].form.metric.map { $0.name == metric.name } ?? false }
    }
    let symptom = "The earliest rule on what people feel"
    take(
      best { $0.audience == .page && ($0.family == .symptom || $0.family == .burnRate) }, symptom)
    take(
      best { [.logCount, .saturation].contains($0.family) && $0.audience == .ticket },
      "The earliest rule on what lies behind it")
    if !chosen.contains(where: { all[$0].family == .burnRate }) {
      take(
        best { $0.family == .burnRate && $0.audience == .page && !isWatched($0) }
          ?? best { $0.family == .burnRate && $0.audience == .page },
        "The earliest rule that measures harm against the service level")
    }
    for family in CandidateRule.Family.allCases
    where !chosen.contains(where: { all[$0].family == family }) {
      take(
        best {
          $0.family == family && !isWatched($0) && isInTime($0)
        }, "The earliest rule of its kind, on a measure that nothing above it watches")
    }
    var result = all
    for (place, index) in chosen.enumerated() {
      result[index].recommendation = CandidateRule.Recommendation(
        place: place + 1, reason: reasons[index] ?? "")
    }
    return result
  }

  private static func isInTime(_ rule: CandidateRule) -> Bool {
    let leads = [rule.score.leadOverFirstReportSeconds, rule.score.leadOverServiceWorseSeconds]
      .compactMap(\.self)
    return leads.isEmpty || leads.contains { $0 >= 0 }
  }

  private static func isUsable(_ rule: CandidateRule) -> Bool {
    if case .here = rule.form { return false }
    return rule.replay.outcome == .fired && rule.score.firedAt != nil
  }

  private static func order(
    _ rule: CandidateRule, _ place: Int
  ) -> (Double, Int64, Int, Int, Int) {
    (
      rule.score.allFalseMinutes, rule.score.firedAt?.microseconds ?? .max, rule.score.flaps,
      rule.replay.forSeconds, place
    )
  }
}
