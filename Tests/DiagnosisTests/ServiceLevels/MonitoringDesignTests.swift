import Records
import Testing

@testable import Diagnosis

@Suite struct MonitoringDesignTests {
  /// Waiting starts at 11:00, slow answers at 11:20, errors at 11:40; a person reports at 11:45.
  private func review() -> Review {
    var evidence = Evidence(folder: "town-hall")
    func rising(after calm: Int, usual: Double, worst: Double) -> [Double?] {
      wobbling(usual, by: usual * 0.05, calm) + steady(worst, 60 - calm) + steady(usual, 20)
    }
    evidence.series = [
      series("db_connections_waiting", unit: .count, rising(after: 36, usual: 0, worst: 40)),
      series(
        "response_time_95th_ms", unit: .milliseconds, rising(after: 40, usual: 200, worst: 8_000)),
      series("error_rate_percent", rising(after: 44, usual: 0.2, worst: 60)),
      series("request_volume_per_min", unit: .perMinute, steady(60, 80)),
      series("db_connections_active", unit: .count, rising(after: 36, usual: 4, worst: 20)),
    ]
    evidence.operations = [
      searches(
        (0..<40).map { place in
          let minute = place * 8
          let clock = "\(8 + minute / 60):\(minute % 60)"
          return (clock, minute >= 185 && minute < 300 ? 6_000 : 100, 200)
        })
    ]
    evidence.tickets = [ticket("11:45", "Cannot book", "The site does not work")]
    return Diagnosis.review(of: evidence)
  }

  @Test func thinksOfEveryFamilyOfRules() {
    let made = Diagnosis.monitoring(for: review())
    #expect(Set(made.candidates.map(\.family)) == Set(CandidateRule.Family.allCases))
    #expect(Set(made.candidates.map(\.replay.id)).count == made.candidates.count)
  }

  @Test func recommendsAFewWithASymptomForThePersonOnCallAndALeadingOne() throws {
    let made = Diagnosis.monitoring(for: review())
    let few = made.recommended
    #expect((2...5).contains(few.count))
    #expect(few.contains { $0.audience == .page && $0.replay.aim == .symptom })
    #expect(
      few.contains { $0.replay.aim == .cause && ($0.score.leadOverFirstReportSeconds ?? 0) > 0 })
    #expect(few.map { $0.recommendation?.place } == Array(1...few.count))
    for rule in few {
      #expect(rule.replay.outcome == .fired)
      #expect(!rule.text.firstCheck.isEmpty && !rule.text.ownerRole.isEmpty)
    }
  }

  @Test func choosesTheEarliestOfTheRulesThatWereNeverFalse() throws {
    let made = Diagnosis.monitoring(for: review())
    let first = try #require(made.recommended.first { $0.family == .saturation })
    let earlier = made.candidates.filter {
      $0.family == .saturation && $0.replay.outcome == .fired && $0.score.falseMinutes == 0
        && $0.form.metric != nil
        && ($0.score.firedAt ?? at("23:00")) < (first.score.firedAt ?? at("0:00"))
    }
    #expect(earlier.isEmpty)
  }

  @Test func holdsConnectionsLongerByLittlesLaw() throws {
    let made = Diagnosis.monitoring(for: review())
    let rule = try #require(
      made.candidates.first { $0.replay.id == "db-connections-active-hold-time" })
    // 4 in use at 60 a minute are 4 seconds each; the limit is twice that, and 20 in use pass it.
    #expect(rule.replay.threshold >= 8 && rule.replay.threshold < 8.5)
    #expect(rule.score.firedAt == at("11:10"))
  }

  @Test func doesNotCallARuleClearedThatFiresWhenItsDataEnds() throws {
    var evidence = Evidence(folder: "open")
    evidence.series = [
      series("db_connections_waiting", unit: .count, steady(0, 30) + steady(40, 6)),
      series("request_volume_per_min", unit: .perMinute, steady(60, 60)),
    ]
    let made = Diagnosis.monitoring(for: Diagnosis.review(of: evidence))
    let rule = try #require(
      made.candidates.first { $0.replay.id == "db-connections-waiting-at-all" })
    #expect(rule.score.firedAt == at("10:35"))
    #expect(rule.score.clearedAt == nil)
  }

  @Test func doesNotJudgeAWindowWithUnderHalfOfItsData() throws {
    let made = Diagnosis.monitoring(for: review())
    let day = try #require(made.candidates.first { $0.replay.id.hasSuffix("burn-72h") })
    guard case .notEvaluable(let why) = day.replay.outcome else {
      Issue.record("A window of three days was judged on seven hours")
      return
    }
    #expect(why.contains("3 days"))
  }

  @Test func saysWhatTheReplayCannotShow() {
    let words = Diagnosis.monitoring(for: review()).honesty.joined(separator: " ")
    #expect(words.contains("chosen from"))
    #expect(words.contains("one incident"))
    #expect(words.contains("No normal week"))
  }

  @Test func listsWhatIsMeasuredAndWhatIsMissing() throws {
    let made = Diagnosis.monitoring(for: review()).catalogue
    #expect(made.contains { $0.name == "error_rate_percent" && $0.isMeasured })
    #expect(made.contains { $0.name == "replica_lag_seconds" && !$0.isMeasured })
    #expect(!made.contains { $0.name == "connection_pool_waiting" })
    #expect(made.contains { $0.use == .page })
    #expect(Set(made.map(\.layer)).isSuperset(of: [.userExperience, .application, .database]))
  }

  @Test func recommendsNothingWhereNothingFired() {
    var evidence = Evidence(folder: "calm")
    evidence.series = [series("error_rate_percent", wobbling(0.2, by: 0.01, 60))]
    let made = Diagnosis.monitoring(for: Diagnosis.review(of: evidence))
    #expect(made.recommended.isEmpty)
    #expect(!made.candidates.isEmpty)
  }

  @Test(arguments: [
    ("search-response-time", "search_response_time"), ("5xx rate", "_5xx_rate"), ("é", "measure"),
    ("", "measure"), ("a--b__c", "a_b_c"),
  ])
  func namesMeasuresAsMonitoringSystemsTakeThem(text: String, name: String) {
    #expect(RuleMetric.machineName(text) == name)
  }
}
