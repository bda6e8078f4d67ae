import Records
import Testing

@testable import Diagnosis

struct ProcessScoreTests {
  @Test func has23RowsThatAddUpTo130() {
    let score = PaymentsResponse.response(nil).score
    #expect(score.rows.count == 23)
    #expect(score.mostPoints == 130)
    for band in ProcessScore.Band.allCases {
      let most = score.rows.filter { $0.band == band }.reduce(0) { $0 + $1.mostPoints }
      #expect(most == band.mostPoints, "\(band)")
    }
    #expect(Set(score.rows.map(\.id)).count == 23)
  }

  @Test func earnsEveryPointWithAResponseWrittenDownInFull() {
    let score = PaymentsResponse.response().score
    let lost = score.rows.filter { !$0.isEarned }.map(\.id)
    #expect(score.points == 130, "\(lost)")
    for row in score.rows where row.id != "bonus-together" {
      #expect(!row.basis.lines.isEmpty, "\(row.id)")
    }
  }

  @Test func saysNoEvidenceFoundWhereNothingIsWritten() {
    let rows = PaymentsResponse.response(nil).score.rows
    // Speed is measured from alerts and the service's state, not from what people wrote.
    #expect(rows.filter(\.isEarned).map(\.id) == ["planning-speed"])
    #expect(rows.filter { !$0.isEarned }.allSatisfy { $0.words == "No evidence found" })
  }

  @Test(arguments: [
    "planning-triage", "planning-priorities", "planning-check", "planning-way-back",
    "reflection-unknowns", "reflection-symptom", "reflection-no-rush", "reflection-afterwards",
    "reflection-depth", "learning-pattern", "learning-diagnosis", "learning-blameless",
    "learning-actionable", "confidence-doubt", "confidence-update", "confidence-told",
    "confidence-time", "confidence-calibration", "bonus-structure", "bonus-quality",
  ])
  func losesARowWhenItsEvidenceIsTakenAway(id: String) throws {
    var record = PaymentsResponse.record()
    func claims(_ change: (TeamHypothesis.Reading) -> TeamHypothesis.Reading) {
      for index in record.hypotheses.indices {
        record.hypotheses[index].readings = record.hypotheses[index].readings.map(change)
      }
    }
    switch id {
    case "planning-triage", "reflection-unknowns", "planning-priorities": record.triage = nil
    case "planning-check": record.checks = []
    case "planning-way-back": record.rollback = nil
    case "reflection-symptom":
      record.triage = nil
      record.lessons = []
    case "reflection-no-rush":
      record.checks = []
      claims { .init(time: $0.time, confidence: $0.confidence, evidence: [], line: $0.line) }
    case "reflection-afterwards": record.wentWell = []
    case "reflection-depth": record.causes.removeAll { $0.depth != .surface }
    case "learning-pattern", "learning-diagnosis": record.lessons = []
    case "learning-blameless":
      record.couldImprove.append(Remark("The engineer should have known", line: record.line))
    case "learning-actionable": record.actions = [ActionItem(text: "Care", line: record.line)]
    case "confidence-doubt": record.hypotheses.removeLast()
    case "confidence-update":
      claims { .init(time: $0.time, confidence: 50, evidence: $0.evidence, line: $0.line) }
    case "confidence-told":
      record.updates = [
        ResponseUpdate(
          time: PaymentsResponse.at(5), line: record.line, audience: "", text: "Working on it",
          confidence: nil)
      ]
    case "confidence-time":
      record.forecasts = [
        Forecast(
          time: nil, line: record.line, what: "Recovery", earliestMinutes: 5, latestMinutes: 5,
          actualMinutes: 40)
      ]
    case "confidence-calibration":
      for index in record.hypotheses.indices { record.hypotheses[index].outcome = .wrong }
      for index in record.decisions.indices { record.decisions[index].outcome = .wrong }
      record.rollback?.outcome = .wrong
    case "bonus-structure":
      record.checks = []
      record.triage = nil
    case "bonus-quality":
      record.decisions.append(Decision(time: nil, line: record.line, choice: "Wait"))
    default: Issue.record("no case for \(id)")
    }
    let row = try #require(PaymentsResponse.response(record).score.rows.first { $0.id == id })
    #expect(row.points == 0 && row.words == ProcessScore.noEvidence)
  }

  @Test func doesNotCountRepairPutBeforeFindingOut() throws {
    let yaml = """
      triage:
        known: [a]
        not_known: [b]
        priorities: [Restart everything, Check the logs]
      """
    let score = PaymentsResponse.response(PaymentsResponse.record(yaml)).score
    let row = try #require(score.rows.first { $0.id == "planning-priorities" })
    #expect(!row.isEarned)
  }
}
