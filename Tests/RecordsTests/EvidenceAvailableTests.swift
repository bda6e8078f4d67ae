import Histogram
import Testing

@testable import Records

struct EvidenceAvailableTests {
  private func at(_ minute: Int) -> Timestamp { Timestamp(seconds: Int64(minute * 60)) }
  private func line(_ number: Int) -> SourceLine { SourceLine(FileID(0), line: number) }

  private func event(_ second: Int64, _ status: Int, _ microseconds: Int) -> Event {
    Event(
      time: Timestamp(seconds: second), line: line(Int(second)), message: "/search",
      durationMicroseconds: microseconds, status: status)
  }

  private func operation(isComplete: Bool) -> Operation {
    let events = [event(0, 200, 10), event(65, 500, 20), event(90, 200, 30), event(130, 500, 40)]
    func bucket(_ minute: Int, _ events: [Event]) -> Bucket {
      var tally = Tally(count: events.count)
      tally.failures = events.filter { $0.status == 500 }.count
      return Bucket(start: at(minute), tally: tally, firstLine: events[0].line)
    }
    let buckets = [
      bucket(0, [events[0]]), bucket(1, [events[1], events[2]]), bucket(2, [events[3]]),
    ]
    return Operation(
      kind: .route, name: "GET /search", file: FileID(0), component: "", severity: .unknown,
      total: Tally(count: 4, failures: 2), bucketSeconds: 60, buckets: buckets, exemplars: events,
      isComplete: isComplete)
  }

  @Test func countsTheMinuteThatIsCutFromTheEventsBeforeIt() throws {
    var evidence = Evidence(folder: "a")
    evidence.operations = [operation(isComplete: true)]
    let known = try #require(
      evidence.available(until: Timestamp(seconds: 70)).operations.first)
    #expect(known.buckets.map(\.tally.count) == [1, 1])
    #expect(known.total.count == 2 && known.total.failures == 1)
    #expect(known.exemplars.count == 2)
    #expect(known.buckets.last?.tally.totalMicroseconds == 20)
  }

  @Test func leavesOutTheCutMinuteWhenItsEventsAreNotAllKnown() throws {
    var evidence = Evidence(folder: "a")
    evidence.operations = [operation(isComplete: false)]
    let known = try #require(
      evidence.available(until: Timestamp(seconds: 70)).operations.first)
    #expect(known.buckets.map(\.tally.count) == [1])
    #expect(known.total.count == 1)
  }

  @Test func dropsAnOperationThatHadNotBegun() {
    var evidence = Evidence(folder: "a")
    evidence.operations = [operation(isComplete: true)]
    #expect(evidence.available(until: Timestamp(seconds: -1)).operations.isEmpty)
  }

  @Test func tellsNothingThatWasAddedWithHindsight() throws {
    var evidence = Evidence(folder: "a")
    evidence.profile.period = Span(start: at(0), end: at(60))
    evidence.alerts = [1, 9].map {
      Alert(
        time: at($0), line: line($0), level: .critical, metric: "m", title: "t", text: "",
        status: "resolved", system: "s", details: [])
    }
    evidence.statedFigures = [StatedFigure(name: "people", value: 9, text: "9", line: line(1))]
    evidence.notes = [Note(time: nil, line: line(2), text: "It was the time limit")]
    evidence.changes = [
      Change(
        kind: .deployment, time: at(3), line: line(3), component: "payment-service", text: "2.4.2"),
      Change(
        kind: .setting, time: nil, line: line(4), component: "payment.yaml", text: "timeout"),
    ]
    var record = ResponseRecord(line: line(1))
    record.decisions = [
      Decision(time: at(2), line: line(5), choice: "Wait", outcome: .correct, result: "Good"),
      Decision(time: at(8), line: line(6), choice: "Go"),
    ]
    record.wentWell = [Remark("Calm", line: line(7))]
    evidence.response = record

    let known = evidence.available(until: at(2))
    #expect(known.profile.period == Span(start: at(0), end: at(2)))
    #expect(known.alerts.map(\.status) == [""])
    #expect(known.statedFigures.isEmpty && known.notes.isEmpty && known.changes.isEmpty)
    let decision = try #require(known.response?.decisions.first)
    #expect(known.response?.decisions.count == 1)
    #expect(decision.outcome == .notKnown && decision.result.isEmpty)
    #expect(known.response?.wentWell.isEmpty == true)
    #expect(evidence.available(until: at(3)).changes.count == 2)
  }

  @Test func givesTheSameWhetherCutOnceOrTwice() {
    var evidence = Evidence(folder: "a")
    evidence.operations = [operation(isComplete: true)]
    let once = evidence.available(until: Timestamp(seconds: 70))
    let twice = evidence.available(until: at(2)).available(until: Timestamp(seconds: 70))
    #expect(once.operations.map(\.total.count) == twice.operations.map(\.total.count))
    #expect(once.operations.map(\.buckets.count) == twice.operations.map(\.buckets.count))
  }
}
