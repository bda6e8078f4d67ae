import Intake
import Records
import Testing

@testable import Diagnosis

/// A response written down in full: payments fail after a release made time limits ten times
/// shorter; the release is rolled back within minutes.
enum PaymentsResponse {
  static let yaml = """
    date: 2024-01-15
    start: "09:32"
    time_zone: UTC
    triage:
      at: T+0
      known: [Several systems show stress, The effect on people is real]
      not_known: [Root cause, Which alert is source and which is symptom]
      priorities:
        - {first: Prevent a cascade, minutes: 2}
        - {first: Check logs and recent releases, minutes: 3}
        - {first: Tell the executives, minutes: 5}
      not_doing_yet: [Restarting services at random]
    hypotheses:
      - claim: The release caused it
        pattern: time-limit-too-short
        outcome: correct
        confidence:
          - {at: T+2, percent: 70, evidence: [Released two minutes before the errors]}
          - {at: T+3, percent: 95, evidence: [The diff explains everything]}
      - claim: The supplier is down
        outcome: wrong
        confidence:
          - {at: T+2, percent: 25, evidence: [Errors name the supplier]}
          - {at: T+3, percent: 5, evidence: [Its status page says operational]}
    checks:
      - {at: T+3, check: Status page of the supplier, result: Operational}
      - {at: T+3, check: Diff of the release, result: Limits ten times shorter}
    decisions:
      - at: T+4
        choice: Roll back the release
        options: [Roll back, Wait]
        reason: The diff explains the failures
        confidence: 95
        role: incident lead
        outcome: correct
        result: Errors fell within two minutes
    rollback:
      at: T+4
      target: version 2.4.1
      pre_checks: [Confirm the version in use]
      command: rollout undo
      watch: [Error rate, Connections in use]
      if_worse: Roll forward and look again
      confidence: 90
      outcome: correct
    updates:
      - {at: T+5, to: executives, text: Recovering after a rollback, confidence: 90}
    forecasts:
      - {at: T+5, what: Recovery, minutes: 5, actual_minutes: 6}
    went_well: [Structured triage, Checked before acting]
    could_improve: [Changes of settings need review, Staging was skipped]
    was_lucky: [It was a quiet morning]
    causes:
      surface: [{id: limits, cause: Time limits too short, confidence: 99}]
      deeper: [{id: no-staging, cause: No test in staging, confidence: 95}]
      deepest: [{id: no-review, cause: Settings can be released without review, confidence: 90}]
    actions:
      - action: Add a staging test to the release checklist
        owner: release manager
        due: 2024-02-01
        type: prevent
        done_when: A release without it is refused
        cause: no-staging
      - action: Alert on calls that time out
        owner: payments engineer
        due: 2024-02-01
        type: detect
        done_when: The alert fires in a drill
        cause: limits
      - action: Switch to the second supplier when calls fail
        owner: payments engineer
        due: 2024-03-01
        type: mitigate
        done_when: A drill switches within a minute
        cause: limits
    lessons:
      - type: incident_pattern
        pattern: aggressive_timeout_cascade
        symptoms: [connection timeouts, pool exhaustion, cascade failure]
        root_cause: timeout too short for a service that varies
      - type: diagnostic_lesson
        lesson: A full pool is usually a symptom, not the cause
        action: Find what holds the connections
      - type: process_improvement
        area: deployment
        current: settings can skip review
        proposed: all releases need review and staging
        confidence_this_prevents_repeat: 80%
    """

  /// 09:32 UTC on the day.
  static let start = Timestamp(seconds: 1_705_311_120)

  static func at(_ minutes: Double) -> Timestamp { start.adding(seconds: minutes * 60) }

  static func line(_ number: Int) -> SourceLine { SourceLine(FileID(1), line: number) }

  static func record(_ text: String = yaml) -> ResponseRecord {
    let (record, problems) = ResponseReader.read(
      Array(text.utf8), file: FileID(0), path: "response.yaml")
    #expect(problems.isEmpty, "\(problems.map(\.description))")
    return record
  }

  static func alert(_ minutes: Double, _ number: Int) -> Alert {
    Alert(
      time: at(minutes), line: line(number), level: .critical, metric: "error_rate",
      title: "Error rate above 40%", text: "", status: "open", system: "monitor", details: [])
  }

  /// Alerts at once, unusable for six minutes, then normal.
  static func review(_ record: ResponseRecord? = record(), signals: [Signal] = []) -> Review {
    var evidence = Evidence(folder: "payments")
    evidence.response = record
    evidence.alerts = [alert(0, 1)]
    func span(_ state: ServiceSpan.State, _ from: Double, _ to: Double) -> ServiceSpan {
      ServiceSpan(
        state: state, span: Span(start: at(from), end: at(to)), basis: Basis(lines: [line(2)]))
    }
    return Review(
      evidence: evidence, title: "Payments", service: "Payments", organisation: "",
      period: Span(start: at(0), end: at(6)), periodRule: "",
      firstSign: Moment(time: at(0), words: "payments failed", basis: Basis(lines: [line(1)])),
      worst: nil, phases: [], timeline: [], signals: signals,
      history: ServiceHistory(
        spans: [span(.normal, -30, 0), span(.unusable, 0, 6), span(.normal, 6, 30)],
        definition: ""),
      impact: CitizenImpact(), rules: [], notEstablished: [], missing: [])
  }

  static func response(_ record: ResponseRecord? = record()) -> ResponseReview {
    ResponseReview(of: review(record), engine: { _ in [] })
  }

  /// A measure that usually reads about 1, with readings at minutes.
  static func signal(
    _ readings: [(minute: Double, value: Double)], recovery: Double? = nil
  ) -> Signal {
    let samples = readings.enumerated().map { place, reading in
      Sample(time: at(reading.minute), value: reading.value, line: line(10 + place))
    }
    let onset = samples.first { ($0.value ?? 0) > 5 }
    return Signal(
      id: "errors", title: "Failed requests", name: "error_rate", kind: .errors, layer: .edge,
      polarity: .higherIsWorse, unit: .percent, samples: samples, stepSeconds: 60,
      baseline: Baseline(
        median: 1, spread: 0, span: Span(start: at(-30), end: at(0)), sampleCount: 30,
        caveat: "", basis: Basis(lines: [line(10)])),
      onset: onset.map { Moment(time: $0.time, words: "", basis: Basis(lines: [$0.line])) },
      peak: samples.max { ($0.value ?? 0) < ($1.value ?? 0) },
      recovery: recovery.map {
        Moment(time: at($0), words: "", basis: Basis(lines: [line(99)]))
      })
  }

  static func hypothesis(_ id: String, _ confidence: Double) -> Hypothesis {
    Hypothesis(
      id: id, title: "Title of \(id)", component: "configuration", plainWords: "Plain words",
      mechanism: "Mechanism", confidence: confidence, support: [], against: [], notAvailable: [],
      caps: [], steps: [], redHerrings: ["A full pool looks like the cause"],
      settledBy: "Restore the limit and watch", mitigation: "Go back", prevention: "Test it",
      monitoring: "Watch time-outs")
  }
}
