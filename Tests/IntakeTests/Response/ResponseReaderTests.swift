import Records
import Testing

@testable import Intake

struct ResponseReaderTests {
  private func read(_ text: String) -> (record: ResponseRecord, problems: [Problem]) {
    ResponseReader.read(Array(text.utf8), file: FileID(3), path: "response.yaml")
  }

  private let whole = """
    date: 2024-01-15
    start: 09:32
    time_zone: UTC
    triage:
      at: T+0
      known: [Several systems show stress]
      not_known: [Root cause]
      priorities:
        - first: Prevent a cascade
          minutes: 2
        - Quick diagnosis
      not_doing_yet: [Restarting at random]
    hypotheses:
      - claim: The deployment caused it
        pattern: time-limit-too-short
        outcome: correct
        confidence:
          - at: T+3:00
            percent: 95
            evidence: [The diff]
          - {at: T+2, percent: 70%}
      - claim: The supplier is down
        confidence: 25
    decisions:
      - at: 09:36
        choice: Roll back
        options: [Roll back, Wait]
        reason: The diff explains it
        confidence: 95
        role: incident lead
        outcome: correct
    checks:
      - {at: T+3, check: Status of the supplier, result: Operational}
    rollback:
      at: T+4
      target: version 2.4.1
      pre_checks: [Confirm the version]
      command: rollout undo
      watch: [Error rate]
      if_worse: Roll forward
      confidence: 90
      outcome: correct
    updates:
      - {at: T+5, to: executives, text: Recovering, confidence: 90}
    forecasts:
      - {at: T+5, what: Recovery, minutes: 5 to 10, actual_minutes: 6}
    went_well: [Structured triage]
    could_improve: [Deployment review]
    was_lucky: [It was morning]
    causes:
      surface: Time limits too short
      deeper:
        - id: no-staging
          cause: No staging test
          confidence: 95
      deepest: [No checklist for settings]
    actions:
      - action: Add staging to the deployment checklist
        owner: deployment lead
        due: 2024-02-01
        type: prevent
        done_when: The pipeline refuses a release without it
        cause: no-staging
        status: in progress
    lessons:
      - type: cultural_insight
        insight: No change is minor
    """

  @Test func readsEverySectionWithItsLine() throws {
    let (record, problems) = read(whole)
    #expect(problems.isEmpty, "\(problems.map(\.description))")
    let triage = try #require(record.triage)
    #expect(triage.time == Timestamp(seconds: 1_705_311_120))
    #expect(triage.line == SourceLine(FileID(3), line: 5))
    #expect(triage.priorities.map(\.minutes) == [2, nil])
    #expect(record.hypotheses.first?.readings.map(\.confidence) == [70, 95])
    #expect(record.hypotheses.first?.readings.last?.evidence == ["The diff"])
    #expect(record.hypotheses.first?.readings.last?.line.line == 18)
    #expect(record.hypotheses.last?.readings.first?.time == nil)
    #expect(record.decisions.first?.time == Timestamp(seconds: 1_705_311_360))
    #expect(record.decisions.first?.role == "incident lead")
    #expect(record.checks.first?.result == "Operational")
    #expect(record.rollback?.ifWorse?.text == "Roll forward")
    #expect(record.updates.first?.confidence == 90)
    #expect(record.forecasts.first?.latestMinutes == 10)
    #expect(record.causes.map(\.id) == ["surface-1", "no-staging", "deepest-1"])
    #expect(record.actions.first?.due == CivilTime(year: 2024, month: 2, day: 1))
    #expect(record.actions.first?.status == .inProgress)
    #expect(record.lessons.first?.text("insight") == "No change is minor")
  }

  @Test func suggestsTheKeyThatWasProbablyMeant() {
    let (_, problems) = read("date: 2024-01-15\ndescisions:\n  - choice: Wait\n")
    #expect(
      problems.map(\.description) == [
        "response.yaml:2: The file has no key 'descisions'. Write 'decisions', if that is meant."
      ])
  }

  @Test(arguments: [
    ("decisions: [{choice: Wait, confidence: 130}]", "Confidence is a number from 0 to 100"),
    ("decisions: [{choice: Wait, confidence: 0.7}]", "Confidence is a number from 0 to 100"),
    ("decisions: [{choice: Wait, confidence: high}]", "'high' is not a number"),
    ("date: 2024-01-15\ndecisions: [{choice: Wait, at: 25:61}]", "'25:61' is not a time"),
    ("decisions: [{choice: Wait, at: \"09:35\"}]", "A time of day belongs to a day"),
    ("checks: [{check: Logs, at: T+2}]", "A time after T+ is counted from a start"),
    ("decisions: [{role: lead}]", "A decision makes a choice"),
    ("date: 30 February 2024", "'30 February 2024' is not a date"),
    ("triage: nothing", "Triage is a group of keys"),
    ("went_well: [[a, b]]", "What went well is a text"),
    ("actions: [{action: Add a test, type: preventing}]", "A type is one of"),
    ("actions: [{action: Add a test, cause: nowhere}]", "An action names a cause of this file"),
    ("time_zone: Mars/North", "The time zone is UTC, Europe/London or an offset"),
    ("- a\n- b", "The file is a group of keys"),
    ("date: [unclosed", "The file is valid YAML"),
    ("date: 2024-01-15\ndate: 2024-01-16", "A key stands once in a group"),
    ("forecasts: [{what: Recovery, minutes: soon}]", "Minutes are one number or two"),
    ("lessons: [{lesson: x}]", "A lesson has a type"),
  ])
  func namesTheRuleThatALineBreaks(text: String, headline: String) {
    let (_, problems) = read(text)
    #expect(problems.contains { $0.headline.hasPrefix(headline) }, "\(problems)")
  }

  @Test func namesEveryExplanationHeldAtTheMomentTheSumPassesAHundred() throws {
    let (record, problems) = read(
      """
      date: 2024-01-15
      hypotheses:
        - claim: A
          confidence: [{at: "09:00", percent: 50}, {at: "09:10", percent: 80}]
        - claim: B
          confidence: [{at: "09:00", percent: 40}]
      """)
    #expect(record.hypotheses.count == 2)
    let problem = try #require(problems.first)
    #expect(problems.count == 1 && problem.line == 4 && problem.weight == .note)
    #expect(problem.headline.hasSuffix("add up to 120"))
  }

  @Test func keepsWhatIsRightBesideWhatIsWrong() {
    let (record, problems) = read("decisions:\n  - choice: Wait\n    at: noonish\n  - choice: Go\n")
    #expect(record.decisions.map(\.choice) == ["Wait", "Go"])
    #expect(problems.map(\.line) == [3])
  }

  @Test func saysOnceThatTheDayIsMissing() {
    let (_, problems) = read(
      "checks:\n  - {check: a, at: \"09:00\"}\n  - {check: b, at: \"09:10\"}\n")
    #expect(problems.count == 1)
  }

  @Test func readsWindowsLineEndsAndAByteOrderMark() {
    let (record, problems) = read("\u{FEFF}went_well:\r\n  - Calm\r\n")
    #expect(record.wentWell.map(\.text) == ["Calm"] && problems.isEmpty)
  }

  @Test func takesDayAndZoneFromTheCallerWhenTheFileHasNone() {
    let (record, problems) = ResponseReader.read(
      Array("checks: [{check: Logs, at: \"09:32\"}]".utf8), file: FileID(0), path: "r.yaml",
      day: CivilTime(year: 2024, month: 1, day: 15), timeZone: "+01:00")
    #expect(problems.isEmpty)
    #expect(record.checks.first?.time == Timestamp(seconds: 1_705_307_520))
  }

  @Test func readsAnEmptyFileAsAnEmptyRecord() {
    for text in ["", "\n", "# only words\n", "triage:\nactions:\n"] {
      let (record, problems) = read(text)
      #expect(record == ResponseRecord(line: SourceLine(FileID(3), line: 1)) && problems.isEmpty)
    }
  }

  @Test func survivesAnyBytes() {
    let hostile: [[UInt8]] = [
      [0xFF, 0xFE, 0x00], [0], Array(repeating: 0x5B, count: 200_000),
      Array(String(repeating: "- ", count: 50_000).utf8), Array("a: &a [*a]".utf8),
      Array("a: *b".utf8), Array("? [a]\n: b".utf8), Array("%YAML 9".utf8),
      Array("--- a\n--- b".utf8), Array("hypotheses: !!binary x".utf8),
      Array((0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8),
      Array("date: \"\\ud800\"".utf8), Array(repeating: 0x61, count: 3 << 20),
    ]
    for bytes in hostile {
      let (_, problems) = ResponseReader.read(bytes, file: FileID(0), path: "response.yaml")
      #expect(!problems.isEmpty, "\(bytes.prefix(12))")
    }
  }
}
