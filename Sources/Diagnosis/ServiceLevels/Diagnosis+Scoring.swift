package import Records

extension Diagnosis {
  /// Scores firing stretches that were found elsewhere, for instance with a team's own rule.
  package static func score(
    id: String, title: String, forSeconds: Int, episodes: [Span], outcome: RuleReplay.Outcome,
    notes: [String], dataEnd: Timestamp, in review: Review
  ) -> (replay: RuleReplay, score: RuleScore) {
    let material = MonitoringMaterial(review)
    let rule = AlertRule(
      id: id, title: title, aim: .symptom, origin: .materials, signal: nil, isAbove: true,
      threshold: 0, unit: .none, forSeconds: forSeconds, samples: [], stepSeconds: nil,
      basis: Basis())
    let replay = CandidateMaker(material).replayer.scored(
      rule, episodes: episodes, notes: notes, outcome: outcome)
    return (
      replay,
      RuleScore(
        replay: replay, material: material, lookSeconds: 0, stepSeconds: nil, dataEnd: dataEnd)
    )
  }
}
