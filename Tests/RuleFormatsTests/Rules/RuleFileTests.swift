import Diagnosis
import Records
import Testing

@testable import RuleFormats

@Suite struct RuleFileTests {
  private func file(_ rules: String) throws -> RuleFile {
    try RuleFile(yaml: "groups:\n- name: ours\n  rules:\n\(rules)")
  }

  @Test func replaysATeamsOwnAlertOnTheFolder() throws {
    let found = try file(
      """
        - alert: Waiting
          expr: db_connections_waiting > 10
          for: 10m
          labels: {severity: page}
      """
    ).replay(on: ReplayGround(incident()))
    #expect(found.map(\.name) == ["Waiting"])
    #expect(found[0].severity == "page")
    #expect(found[0].line == 4)
    // Above 10 from the first of the six rising readings, at 11:00; ten minutes later it fires.
    #expect(found[0].replay.episodes == [Span(start: at("11:10"), end: at("13:00"))])
    #expect(found[0].score.falseMinutes == 0)
    #expect(found[0].score.firedAt == at("11:10"))
  }

  @Test func usesARecordedSeriesInTheRulesBelowIt() throws {
    let found = try file(
      """
        - record: waiting:high
          expr: db_connections_waiting > bool 80
        - alert: MostlyHigh
          expr: avg_over_time(waiting:high[10m]) > 0.5
      """
    ).replay(on: ReplayGround(incident()))
    #expect(found.count == 1)
    #expect(found[0].replay.outcome == .fired)
  }

  @Test func saysWhichNameWasProbablyMeant() throws {
    let found = try file("  - {alert: A, expr: 'db_conections_waiting > 1'}")
      .replay(on: ReplayGround(incident()))
    #expect(
      found[0].replay.outcome
        == .notEvaluable(
          "No series is named db_conections_waiting. Did you mean db_connections_waiting?"))
  }

  @Test func notesAnIntervalThatTheReplayDoesNotKeep() throws {
    let made = try RuleFile(yaml: "groups: [{name: slow, interval: 5m, rules: []}]")
    #expect(made.notes.count == 1)
  }

  @Test(arguments: [
    ("  - {alert: A, expr: 'irate(a[5m]) > 0'}", 4, "outside the subset"),
    ("  - {alert: A, expr: '5'}", 4, "not a number"),
    ("  - {alert: A}", 4, "no expr"),
    ("  - {alert: A, record: b, expr: a > 1}", 4, "either an alert or a record"),
    ("  - {expr: a > 1}", 4, "either an alert or a record"),
    ("  - {alert: A, expr: a > 1, for: soon}", 4, "length of time"),
    ("  - alert: A\n    expr: a > 1\n    four: 5m", 6, "no key “four”"),
    ("  - plain", 4, "alert or record name"),
    ("  - alert: [\n", 5, "YAML"),
  ])
  func saysWhereAndWhatIsWrong(rules: String, line: Int, words: String) throws {
    let error = #expect(throws: RuleFileError.self) { try file(rules) }
    #expect(error?.headline.contains(words) == true, "\(error?.headline ?? "")")
    #expect(error?.line == line)
    #expect(error?.description(path: "rules.yml").hasPrefix("rules.yml:\(line): ") == true)
  }

  @Test(arguments: ["", "groups", "groups: {}", "[]", "groups: [1]", "\u{0}", "groups: &a [*a]"])
  func refusesWhatIsNoRuleFile(yaml: String) {
    #expect(throws: RuleFileError.self) { try RuleFile(yaml: yaml) }
  }

  @Test func refusesFilesThatWouldExhaustTheReader() {
    let nested = "groups: " + String(repeating: "[", count: 100_000)
    #expect(throws: RuleFileError.self) { try RuleFile(yaml: nested) }
    let dashes = "groups:\n" + String(repeating: "- ", count: 50_000)
    #expect(throws: RuleFileError.self) { try RuleFile(yaml: dashes) }
    let long = String(repeating: "# long\n", count: 200_000)
    #expect(throws: RuleFileError.self) { try RuleFile(yaml: long) }
  }

  @Test func replaysOnAnEmptyFolderWithoutAResult() throws {
    let ground = ReplayGround(Diagnosis.review(of: Evidence(folder: "empty")))
    let found = try file("  - {alert: A, expr: a > 1}").replay(on: ground)
    #expect(found[0].replay.outcome == .notEvaluable("The folder holds no series at a step."))
  }

  /// Each alert is asserted at each minute as we computed it, and promtool judges.
  @Test func firesAndClearsInTheMinutesInWhichPrometheusDoes() throws {
    let rules = """
      groups:
      - name: ours
        interval: 1m
        rules:
        - {record: "errors:share", expr: "clamp(error_rate_percent / 100, 0, 1)"}
        - {alert: Plain, expr: error_rate_percent > 5}
        - {alert: Held, expr: error_rate_percent > 5, for: 12m}
        - {alert: Kept, expr: error_rate_percent > 50, for: 2m, keep_firing_for: 20m}
        - {alert: Burn, expr: "avg_over_time(errors:share[1h]) > 0.1 and avg_over_time(errors:share[5m]) > 0.1"}
        - {alert: Gone, expr: absent(error_rate_percent), for: 3m}
        - {alert: Rising, expr: db_connections_waiting - db_connections_waiting offset 10m > 20}
        - {alert: Never, expr: db_cpu_percent > 1000}
      """
    let edge: PromQLEvaluator.FarEdge = try Promtool.majorVersion() == 2 ? .closed : .open
    let ground = ReplayGround(incident())
    let made = try RuleFile(yaml: rules)
    let states = made.states(on: ground, edge: edge)
    var test =
      "rule_files: [r.yml]\nevaluation_interval: 1m\ntests:\n- interval: 1m\n  input_series:\n"
    for name in ground.seriesNames {
      let values = SeriesText.write(ground.series[name], minutes: ground.minutes)
      test += "  - {series: '\(name)', values: '\(values)'}\n"
    }
    test += "  alert_rule_test:\n"
    var firing = 0
    for (place, rule) in made.rules.enumerated() {
      for (minute, state) in (states[place]?.states ?? []).enumerated() {
        firing += state == .firing ? 1 : 0
        let expected = state == .firing ? "[{exp_labels: {}}]" : "[]"
        test += "  - {eval_time: \(minute)m, alertname: \(rule.name), exp_alerts: \(expected)}\n"
      }
    }
    #expect(firing > 300)
    let verdict = try Promtool.run(
      ["test", "rules", "t.yml"], files: ["r.yml": rules, "t.yml": test])
    #expect(verdict.isPass, "\(verdict.words.prefix(3_000))")
  }
}
