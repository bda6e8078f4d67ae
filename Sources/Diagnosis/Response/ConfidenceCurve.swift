package import Records

/// How sure somebody was of one explanation as time went by.
package struct ConfidenceCurve: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package var time: Timestamp
    /// Per cent.
    package var confidence: Double
    /// What had been seen by then; empty when nothing says.
    package var words: String
    package var basis: Basis
  }

  /// The pattern's id where it is known, else made from the claim.
  package var id: String
  package var title: String
  /// Ascending by time; readings without a time cannot be drawn and are left out.
  package var points: [Point]

  /// The engine is asked at no more moments than this: each costs a whole diagnosis.
  package static let mostMoments = 12

  static func team(_ record: ResponseRecord) -> [ConfidenceCurve] {
    record.hypotheses.map { hypothesis in
      ConfidenceCurve(
        id: hypothesis.pattern ?? slug(hypothesis.claim), title: hypothesis.claim,
        points: hypothesis.readings.compactMap { reading in
          reading.time.map {
            Point(
              time: $0, confidence: reading.confidence, words: Phrases.list(reading.evidence),
              basis: Basis(lines: [reading.line]))
          }
        })
    }
  }

  /// The moments at which the team stated or decided something, thinned to the most that are asked.
  static func moments(of record: ResponseRecord) -> [Timestamp] {
    let all = Set(
      record.hypotheses.flatMap { $0.readings.compactMap(\.time) }
        + record.decisions.compactMap(\.time) + record.updates.compactMap(\.time)
    ).sorted()
    guard all.count > mostMoments else { return all }
    return (0..<mostMoments).map { all[$0 * (all.count - 1) / (mostMoments - 1)] }
  }

  /// One curve for every explanation that led at some moment or that the team names; its last point
  /// is the review of all the evidence.
  static func engine(
    _ record: ResponseRecord, evidence: Evidence, final: [Hypothesis],
    engine: (Evidence) -> [Hypothesis]
  ) -> [ConfidenceCurve] {
    var rounds = moments(of: record).map { time in
      (time: time, hypotheses: engine(evidence.available(until: time)))
    }
    guard let last = rounds.last else { return [] }
    if let end = DataSpan.span(of: evidence)?.end, end > last.time, !final.isEmpty {
      rounds.append((time: end, hypotheses: final))
    }
    var wanted: [(id: String, title: String)] = []
    func want(_ hypothesis: Hypothesis?) {
      guard let hypothesis, !wanted.contains(where: { $0.id == hypothesis.id }) else { return }
      wanted.append((hypothesis.id, hypothesis.title))
    }
    let named = Set(record.hypotheses.compactMap(\.pattern))
    for round in rounds {
      want(round.hypotheses.first)
      round.hypotheses.filter { named.contains($0.id) }.forEach(want)
    }
    return wanted.map { entry in
      ConfidenceCurve(
        id: entry.id, title: entry.title,
        points: rounds.compactMap { round in
          round.hypotheses.first { $0.id == entry.id }.map { hypothesis in
            Point(
              time: round.time, confidence: hypothesis.confidence,
              words: hypothesis.support.first?.words ?? "",
              basis: Basis(
                lines: Array(Set(hypothesis.support.flatMap(\.basis.lines)).sorted().prefix(6)),
                calculation: "Diagnosis of the evidence up to \(PlainTime.clock(round.time))"))
          }
        })
    }
  }
}
