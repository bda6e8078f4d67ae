import Diagnosis
import Records
import Testing

@Suite struct ContradictionTests {
  private let line = SourceLine(FileID(0), line: 4)

  private func find(_ evidence: Evidence) -> [Contradiction] {
    ContradictionFinder(evidence).all(
      history: ServiceHistory(spans: [], definition: ""), impact: CitizenImpact())
  }

  private func note(_ text: String) -> Evidence {
    var evidence = Evidence(folder: "x")
    evidence.notes = [Note(time: nil, line: line, text: text)]
    return evidence
  }

  // 12 June 2026 is a Friday; so says any calendar.
  @Test func noticesAWrongWeekday() throws {
    let found = try #require(find(note("Calls began on Monday 12th June 2026 at nine")).first)
    #expect(found.kind == .weekday)
    #expect(found.second.words.hasSuffix("was a Friday"))
  }

  @Test func acceptsARightWeekdayAndADateThatDoesNotExist() {
    #expect(find(note("Calls began on Friday, 12 June 2026")).isEmpty)
    #expect(find(note("Calls began on Monday 31 June 2026")).isEmpty)
  }

  private func series(_ name: String, file: Int, _ value: Double, unit: MeasureUnit) -> Series {
    Series(
      name: name, file: FileID(file), unit: unit,
      samples: [
        Sample(
          time: Timestamp(seconds: 600), value: value, line: SourceLine(FileID(file), line: 2))
      ], stepSeconds: 300)
  }

  @Test func putsTwoSourcesOfOneQuantitySideBySide() throws {
    var evidence = Evidence(folder: "x")
    evidence.series = [
      series("connections_waiting", file: 0, 140, unit: .count),
      series("waiting_connections", file: 1, 15, unit: .count),
    ]
    let found = try #require(find(evidence).first)
    #expect(found.kind == .twoValues)
    #expect(
      Set([found.first.basis.lines, found.second.basis.lines].joined().map(\.file.number)) == [
        0, 1,
      ])
  }

  @Test(arguments: [(12, false), (13, true), (2_000, true)])
  func takesAMeasureOfManyFilesForOneOfEachMachine(files: Int, areMachines: Bool) {
    var evidence = Evidence(folder: "x")
    evidence.series = (0..<files).map {
      series("connections_waiting", file: $0, Double($0 % 2 * 100 + 20), unit: .count)
    }
    #expect(find(evidence).isEmpty == areMachines)
  }

  @Test func leavesRoundingAlone() {
    var evidence = Evidence(folder: "x")
    evidence.series = [
      series("connections_waiting", file: 0, 140, unit: .count),
      series("waiting_connections", file: 1, 135, unit: .count),
    ]
    #expect(find(evidence).isEmpty)
  }

  @Test func refusesAShareOver100() throws {
    var evidence = Evidence(folder: "x")
    evidence.series = [series("error_rate", file: 0, 104, unit: .percent)]
    #expect(try #require(find(evidence).first).kind == .impossible)
  }

  @Test func noticesACriticalAlertAtTheWarningLimit() throws {
    var evidence = Evidence(folder: "x")
    evidence.series = [
      Series(
        name: "success_rate", file: FileID(0), unit: .percent, samples: [], stepSeconds: nil,
        thresholds: [
          Threshold(level: .warning, value: 95, line: line),
          Threshold(level: .critical, value: 85, line: line),
        ])
    ]
    evidence.alerts = [
      Alert(
        time: Timestamp(seconds: 1), line: line, level: .critical, metric: "success_rate",
        title: "", text: "", status: "", system: "", details: [Attribute("value", "92.6")])
    ]
    #expect(try #require(find(evidence).first).kind == .severity)
  }

  @Test func findsAPlanCostShownAsRows() throws {
    var evidence = Evidence(folder: "x")
    let plan = Event(
      time: Timestamp(seconds: 1), line: line,
      message: "query plan: Nested Loop (cost=0.42..98765.10 rows=12 width=8)")
    evidence.operations = [
      Operation(
        kind: .message, name: "plan", file: FileID(0), component: "", severity: .info,
        total: Tally(count: 1), bucketSeconds: 60, buckets: [], exemplars: [plan],
        isComplete: true)
    ]
    evidence.alerts = [
      Alert(
        time: Timestamp(seconds: 1), line: line, level: .critical, metric: "", title: "", text: "",
        status: "", system: "", details: [Attribute("rows_examined", "98765")])
    ]
    #expect(try #require(find(evidence).first).kind == .mistakenNumber)
  }
}
