import Records
import Testing

@testable import Diagnosis

struct ResponseReviewTests {
  private typealias Sample = PaymentsResponse

  @Test func countsWhatWasKnownAtTheMinuteOfADecision() throws {
    var review = Sample.review()
    review.evidence.alerts = [Sample.alert(0, 1), Sample.alert(3.9, 2), Sample.alert(5, 3)]
    let made = ResponseReview(of: review, engine: { _ in [] })
    let available = try #require(made.decisions.first?.available)
    #expect(available.alerts == 2)
    #expect(available.words == "By 9:36am: 0 log lines, 2 alerts and no report by a person")
  }

  @Test func asksTheEngineOnlyWithWhatWasKnownThen() throws {
    var review = Sample.review()
    review.evidence.alerts = [Sample.alert(0, 1), Sample.alert(2.5, 2), Sample.alert(60, 3)]
    let made = ResponseReview(
      of: review,
      engine: { evidence in
        [Sample.hypothesis("time-limit-too-short", Double(evidence.alerts.count * 20))]
      })
    let curve = try #require(made.engineCurves.first)
    #expect(curve.id == "time-limit-too-short")
    #expect(curve.points.map(\.confidence) == [20, 40, 40, 40])
    #expect(made.teamCurves.first?.points.map(\.confidence) == [70, 95])
    #expect(made.teamCurves.first?.id == curve.id)
  }

  @Test func endsTheEnginesCurveWithTheReviewOfAllTheEvidence() throws {
    var review = Sample.review()
    review.evidence.alerts = [Sample.alert(0, 1), Sample.alert(60, 2)]
    var explanation = Explanation(
      evidence: Evidence(folder: "payments"), signals: [], firstSign: nil,
      history: ServiceHistory(spans: [], definition: ""), impact: CitizenImpact())
    explanation.causes.hypotheses = [Sample.hypothesis("time-limit-too-short", 90)]
    review.explanation = explanation
    let made = ResponseReview(of: review, engine: { _ in [] })
    #expect(made.engineCurves.map(\.id) == ["time-limit-too-short"])
    let points = try #require(made.engineCurves.first?.points)
    #expect(points.map(\.confidence) == [90])
    #expect(try #require(points.first).time > Sample.at(60))
  }

  @Test func asksTheEngineAtAFewMomentsHoweverManyWereWritten() {
    var record = Sample.record()
    record.decisions = (0..<400).map {
      Decision(time: Sample.at(Double($0)), line: record.line, choice: "Wait")
    }
    let moments = ConfidenceCurve.moments(of: record)
    #expect(moments.count == ConfidenceCurve.mostMoments)
    #expect(moments.first == Sample.at(0) && moments.last == Sample.at(399))
  }

  @Test func namesThePartsThatARollbackPlanLeavesOut() {
    let line = Sample.line(1)
    let plan = RollbackPlan(
      line: line, target: Remark("version 1", line: line), watch: [Remark("errors", line: line)])
    let made = RollbackCompleteness(plan)
    #expect(made.rows.count == 6)
    #expect(made.missing == [.preChecks, .command, .ifWorse, .confidence])
    #expect(Sample.response().rollback?.isComplete == true)
  }

  @Test func tellsAMeasureThatCameBackFromOneThatDidNot() {
    let back = Sample.signal([(0, 45), (2, 8), (4, 1)], recovery: 4)
    let out = Sample.signal([(0, 45), (2, 30)])
    let rows = RecoveryRow.all(in: Sample.review(signals: [back, out]))
    #expect(rows.map(\.state) == [.back, .notBack])
    #expect(rows.first?.words == "Back at its usual level at 9:36am")
    #expect(rows.last?.words == "Not back by 9:34am, when it read 30% against a usual 1%")
    #expect(rows.allSatisfy { !$0.basis.lines.isEmpty })
  }

  @Test func measuresTheMinutesOfEachStep() {
    let steps = Sample.response().steps
    #expect(steps.map(\.name) == [.triage, .explain, .check, .act, .tell])
    #expect(steps.map(\.seconds) == [120, 60, 60, 60, nil])
  }

  @Test func namesStructureWhereItIsWrittenDown() {
    let habits = Sample.response().habits
    #expect(habits.allSatisfy { $0.side == .structured })
    #expect(
      habits.map(\.id) == ["triage-first", "checked-before-acting", "way-back", "honest-update"])
  }

  @Test func namesAChangeMadeBeforeAnyThought() {
    let yaml = """
      date: 2024-01-15
      decisions: [{at: "09:33", choice: Restart all services}]
      hypotheses:
        - claim: The database
          confidence: [{at: "09:40", percent: 100}]
      """
    let habits = Sample.response(Sample.record(yaml)).habits
    #expect(habits.map(\.id) == ["acted-before-diagnosis", "certain-at-once"])
    #expect(habits.allSatisfy { $0.side == .panic && !$0.basis.lines.isEmpty })
  }

  @Test func namesAnHourOfSilenceWhilePeopleWereShutOut() {
    var review = Sample.review(nil)
    review.history.spans[1].span.end = Sample.at(90)
    review.history.spans[2].span.start = Sample.at(90)
    let made = ResponseReview(of: review, engine: { _ in [] })
    #expect(made.habits.map(\.id) == ["silence"])
    #expect(made.habits.first?.words.contains("1 hour 30 minutes") == true)
  }

  @Test func saysThatNobodyWatchedWhatMovedFirst() {
    var review = Sample.review(signals: [Sample.signal([(-5, 45), (2, 30)])])
    review.firstSign?.time = Sample.at(-5)
    let found = Surprise.all(in: review)
    #expect(found.map(\.kind) == [.unwatched, .thinBaseline])
    #expect(
      found.first?.words
        == "Failed requests moved before the first alert, and the materials hold no limit for it.")
  }

  @Test func isNotSurprisedWhenNothingHappened() {
    var review = Sample.review(signals: [Sample.signal([(-5, 45)])])
    review.firstSign = nil
    #expect(Surprise.all(in: review).isEmpty)
  }

  @Test func namesProcessesAndRolesAndNobodyElse() {
    let statement = Sample.response().statement
    #expect(statement.processes.map(\.text).first == "Settings can be released without review")
    #expect(statement.owners == ["payments engineer", "release manager"])
    #expect(statement.blame.isEmpty)
  }

  @Test func pointsAtWordsThatBlame() {
    let yaml = "could_improve: [Human error by the junior developer, Tests were skipped]"
    let blame = Sample.response(Sample.record(yaml)).statement.blame
    #expect(blame.map(\.words) == ["human error", "junior"])
  }

  @Test func staysEmptyButWholeWithoutARecord() {
    let made = Sample.response(nil)
    #expect(made.record == nil && made.decisions.isEmpty && made.rollback == nil)
    #expect(made.calibration.rows.isEmpty && made.steps.isEmpty)
    #expect(made.statement.sentences.count == 4)
  }
}
