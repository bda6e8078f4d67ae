import Records
import Testing

@testable import Diagnosis

struct CalibrationReviewTests {
  private let line = SourceLine(FileID(0), line: 1)

  private func review(_ claims: [(Double, ClaimOutcome)]) -> CalibrationReview {
    var record = ResponseRecord(line: line)
    record.hypotheses = claims.map { confidence, outcome in
      TeamHypothesis(
        claim: "c", pattern: nil,
        readings: [.init(time: nil, confidence: confidence, evidence: [], line: line)],
        outcome: outcome, line: line)
    }
    return CalibrationReview(of: record)
  }

  /// The worked example of the article "Brier score" in Wikipedia: a forecast of rain, and it rains.
  @Test(arguments: [(100.0, 0.0), (70, 0.09), (50, 0.25), (30, 0.49), (0, 1)])
  func scoresAForecastOfRainAsBrierDoes(confidence: Double, score: Double) throws {
    let brier = try #require(review([(confidence, .correct)]).brierScore)
    #expect(abs(brier - score) < 1e-12)
  }

  @Test func scoresTheClaimsOfAResponseByWhatWasHeldWhenItActed() throws {
    let made = CalibrationReview(of: PaymentsResponse.record())
    // 95% right, 5% wrong, 95% right, 90% right: (0.05² + 0.05² + 0.05² + 0.1²) / 4.
    let brier = try #require(made.brierScore)
    #expect(abs(brier - 0.004375) < 1e-12)
    #expect(made.scoredClaims == 4)
    #expect(made.rows.first?.confidenceWords == "70% to 95%")
    #expect(made.rows.first?.movedWithEvidence == true)
    #expect(made.rows.allSatisfy { $0.verdict == .agrees })
  }

  @Test func callsSixMinutesCloseToTheFiveThatWereSaid() throws {
    let row = try #require(CalibrationReview(of: PaymentsResponse.record()).forecasts.first)
    #expect(row.isClose == true)
    #expect(row.words == "5 minutes said, 6 minutes taken: 1 minute later")
  }

  @Test func judgesEachClaimByItsOutcome() {
    let made = review([
      (90, .wrong), (60, .correct), (20, .correct), (10, .wrong), (80, .partlyCorrect),
      (80, .notKnown),
    ])
    #expect(
      made.rows.map(\.verdict) == [.tooSure, .cautious, .doubtedWrongly, .agrees, .partly, .open])
    #expect(made.scoredClaims == 4)
  }

  @Test func drawsNoCurveFromFewClaims() {
    #expect(!review(Array(repeating: (70, .correct), count: 19)).allowsCurve)
    #expect(review(Array(repeating: (70, .correct), count: 20)).allowsCurve)
  }

  @Test func givesNoScoreWithoutAnOutcome() {
    let made = review([(70, .notKnown)])
    #expect(made.brierScore == nil && made.scoredClaims == 0)
    #expect(made.caveat.hasPrefix("No claim"))
  }
}
