/// A pattern of the library that the incident matched, as a cause or beside it.
struct MatchedPattern: Sendable {
  let pattern: FailurePattern
  /// Per cent.
  let confidence: Double
  let isLeading: Bool
  let basis: Basis

  var part: SystemPart { SystemPart(pattern.component) }

  var found: Runbook.FoundPattern {
    Runbook.FoundPattern(
      id: pattern.id, title: pattern.title, confidence: confidence,
      confirmingTest: pattern.confirmingTest, mitigation: pattern.mitigation, basis: basis)
  }

  /// The leading one first, then the contributors in their order. Empty without an explanation.
  static func all(
    in review: Review, library: [FailurePattern] = FailurePattern.all
  ) -> [MatchedPattern] {
    guard let explanation = review.explanation else { return [] }
    let leading = explanation.leading.flatMap { hypothesis in
      library.first { $0.id == hypothesis.id }.map {
        MatchedPattern(
          pattern: $0, confidence: hypothesis.confidence, isLeading: true,
          basis: basis(of: hypothesis.support))
      }
    }
    let others = explanation.causes.contributors.compactMap { factor in
      library.first { $0.id == factor.id }.map {
        MatchedPattern(
          pattern: $0, confidence: factor.confidence, isLeading: false,
          basis: basis(of: factor.support))
      }
    }
    return [leading].compactMap(\.self) + others
  }

  private static func basis(of answers: [ClueAnswer]) -> Basis {
    Basis(lines: Array(Set(answers.flatMap(\.basis.lines))).sorted())
  }
}
