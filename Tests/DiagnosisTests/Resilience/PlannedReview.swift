import Records

@testable import Diagnosis

/// Reviews for tests of plans: nothing but what a test says.
enum PlannedReview {
  static var empty: Review { Diagnosis.review(of: Evidence(folder: "test")) }

  static let basis = Basis(lines: [SourceLine(FileID(0), line: 7)])

  /// In which the service was not usable from 9am to 10am, and normal after it if so said.
  static func harmed(isNormalAgain: Bool) -> Review {
    var review = empty
    review.service = "Library reservations"
    review.firstSign = Moment(time: at("8:50"), words: "one search was slow", basis: basis)
    var spans = [
      ServiceSpan(state: .unusable, span: Span(start: at("9:00"), end: at("10:00")), basis: basis)
    ]
    if isNormalAgain {
      spans.append(
        ServiceSpan(state: .normal, span: Span(start: at("10:00"), end: at("11:00")), basis: basis))
    }
    review.history = ServiceHistory(spans: spans, definition: "")
    return review
  }

  /// With an explanation that says of each remedy what it is told.
  static func explained(ruledOut: [RuledOut]) -> Review {
    var review = harmed(isNormalAgain: true)
    var explanation = Explanation(
      evidence: review.evidence, signals: [], firstSign: nil, history: review.history,
      impact: review.impact)
    explanation.ruledOut = ruledOut
    review.explanation = explanation
    return review
  }

  static func matched(_ pattern: FailurePattern) -> MatchedPattern {
    MatchedPattern(pattern: pattern, confidence: 81, isLeading: true, basis: basis)
  }

  static func remedy(_ id: String, _ verdict: RuledOut.Verdict) -> RuledOut {
    RuledOut(
      id: id, remedy: "More of it", verdict: verdict, conclusion: "It says so",
      reasons: [
        ClueAnswer(
          clue: .heldLongAfterWork, state: .seen(strength: 1), words: "5 were held", basis: basis)
      ])
  }
}
