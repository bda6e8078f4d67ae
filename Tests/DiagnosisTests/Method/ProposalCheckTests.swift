import Records
import Testing

@testable import Diagnosis

@Suite struct ProposalCheckTests {
  /// Waiting rises at 11:00, answers slow down at 11:20, requests stay as they are.
  private func review(_ signs: [ProposedHypothesis.Sign], pattern: String? = nil) -> Review {
    var evidence = Evidence(folder: "town-hall")
    evidence.series = [
      series(
        "db_connections_waiting", unit: .count, wobbling(2, by: 0.5, 36) + steady(40, 24)),
      series(
        "response_time_95th_ms", unit: .milliseconds, wobbling(200, by: 10, 40) + steady(8_000, 20)),
      series("request_volume_per_min", unit: .perMinute, wobbling(60, by: 2, 60)),
    ]
    evidence.proposals = [
      ProposedHypothesis(
        claim: "The pool was full", pattern: pattern, confidence: 70,
        signs: signs.map { .init($0, line: SourceLine(FileID(9), line: 4)) },
        line: SourceLine(FileID(9), line: 2))
    ]
    return Diagnosis.review(of: evidence)
  }

  private func verdicts(_ signs: ProposedHypothesis.Sign...) throws -> [CheckedProposal.Verdict] {
    try #require(Diagnosis.checkedProposals(for: review(signs)).first).answers.map(\.verdict)
  }

  @Test func looksForWhatAMeasureDid() throws {
    #expect(
      try verdicts(
        .rises("db_connections_waiting"), .falls("db_connections_waiting"),
        .stays("db_connections_waiting"), .stays("request_volume_per_min"),
        .rises("request_volume_per_min"), .rises("nothing_of_the_kind"))
        == [.holds, .fails, .fails, .holds, .fails, .cannotTell])
  }

  @Test func comparesTheOrderOfTwoMeasures() throws {
    #expect(
      try verdicts(
        .order(first: "db_connections_waiting", then: "response_time_95th_ms"),
        .order(first: "response_time_95th_ms", then: "db_connections_waiting"),
        .order(first: "request_volume_per_min", then: "db_connections_waiting"),
        .order(first: "db_connections_waiting", then: "db_connections_waiting"))
        == [.holds, .fails, .fails, .cannotTell])
  }

  @Test func asksTheCluesByName() throws {
    #expect(
      try verdicts(
        .clue("trafficRoseFirst", isSeen: false), .clue("trafficRoseFirst", isSeen: true),
        .clue("no such clue", isSeen: true)) == [.holds, .fails, .cannotTell])
  }

  @Test func cannotTellOfChangesWithoutAList() throws {
    #expect(try verdicts(.changed("release")) == [.cannotTell])
  }

  @Test func oneSignThatFailsFailsTheClaim() throws {
    let checked = try #require(
      Diagnosis.checkedProposals(
        for: review([.rises("db_connections_waiting"), .stays("response_time_95th_ms")])
      ).first)
    #expect(checked.verdict == .fails)
    #expect(checked.answers.allSatisfy { !$0.basis.lines.isEmpty })
  }

  @Test func putsItsOwnConfidenceBesideTheClaim() throws {
    let known = review([], pattern: Hypothesis.somethingElse)
    let checked = try #require(Diagnosis.checkedProposals(for: known).first)
    #expect(checked.verdict == .cannotTell)
    #expect(checked.engineConfidence != nil)
    #expect(
      Diagnosis.checkedProposals(for: review([], pattern: "no-such")).first?.engineConfidence == nil
    )
  }
}

@Suite struct InvestigationChecklistTests {
  @Test func saysWhatTheMaterialsDoNotAllow() {
    let empty = InvestigationChecklist.items(for: Diagnosis.review(of: Evidence(folder: "a")))
    #expect(empty.count == 12)
    #expect(empty.allSatisfy { $0.state == .notPossible && !$0.words.isEmpty })
  }

  @Test func tellsAFindingFromNothingFound() throws {
    var evidence = Evidence(folder: "a")
    evidence.series = [
      series("db_connections_waiting", unit: .count, wobbling(2, by: 0.5, 36) + steady(40, 24)),
      series("request_volume_per_min", unit: .perMinute, wobbling(60, by: 2, 60)),
      series("error_rate_percent", wobbling(0.2, by: 0.1, 36) + steady(30, 24)),
    ]
    evidence.alerts = [alert("11:00", .critical)]
    let items = InvestigationChecklist.items(for: Diagnosis.review(of: evidence))
    let pool = try #require(items.first { $0.title.contains("connection pool") })
    #expect(pool.state == .finding && !pool.basis.lines.isEmpty)
    let traffic = try #require(items.first { $0.title.hasPrefix("Use of the service") })
    #expect(traffic.state == .done)
  }
}
