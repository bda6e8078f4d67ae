import Diagnosis
import Records
import Testing

@Suite struct ChangeAssessmentTests {
  private let sign = Moment(time: Timestamp(seconds: 10_000), words: "", basis: Basis())

  private func assess(_ changes: [Change]) -> [ChangeAssessment] {
    var evidence = Evidence(folder: "x")
    evidence.changes = changes
    return ChangeAssessor.assessments(in: evidence, firstSign: sign)
  }

  private func setting(_ name: String, _ before: String, _ after: String) -> Change {
    Change(
      kind: .setting, time: Timestamp(seconds: 9_800), line: SourceLine(FileID(0), line: 3),
      component: "parking", text: name, before: before, after: after)
  }

  @Test func readsATimeLimitMadeTenTimesShorter() throws {
    let found = try #require(assess([setting("gate_connect_timeout", "5000", "500")]).first)
    #expect(found.ratio == 0.1)
    #expect(found.timeLimit?.beforeMilliseconds == 5_000)
    #expect(found.timeLimit?.afterMilliseconds == 500)
    #expect(found.gapSeconds == 200)
  }

  @Test(arguments: [
    ("read_timeout", "30s", 30_000.0), ("read_timeout_ms", "30", 30),
    ("timeout_seconds", "2", 2_000),
    ("timeout", "2m", 120_000), ("timeout", "5", 5_000), ("timeout", "250ms", 250),
  ])
  func readsUnitsOfTimeLimits(name: String, value: String, milliseconds: Double) throws {
    let found = try #require(assess([setting(name, "999s", value)]).first)
    #expect(found.timeLimit?.afterMilliseconds == milliseconds)
  }

  @Test func leavesChangesAfterTheFirstSignToInterventions() {
    let later = Change(
      kind: .deployment, time: Timestamp(seconds: 10_001), line: SourceLine(FileID(0), line: 1),
      component: "gate", text: "2.1")
    #expect(assess([later]).isEmpty)
  }

  @Test func doesNotPutALastWeekChangeBesideTheFirstSign() {
    let old = Change(
      kind: .deployment, time: Timestamp(seconds: 10_000 - 8 * 86_400),
      line: SourceLine(FileID(0), line: 1), component: "gate", text: "2.1")
    #expect(assess([old]).isEmpty)
  }

  @Test func dropsSettingsThatDidNotChange() {
    #expect(assess([setting("pool_size", "10", "10")]).isEmpty)
  }
}
