import Records
import Testing

@testable import Intake

@Suite struct MetricsTableTests {
  @Test func readsColumnsWithTheirUnitsAndStep() throws {
    let evidence = try evidence(
      of: """
        timestamp,cpu_percent,latency_ms,calls_per_min,heap (MB)
        2025-01-15 08:00:00,12.5,156,23,1
        2025-01-15 08:05:00,13,167,28,2
        2025-01-15 08:10:00,13,167,28,2
        """)
    #expect(evidence.series.map(\.unit) == [.percent, .milliseconds, .perMinute, .megabytes])
    #expect(evidence.series.map(\.stepSeconds) == [300, 300, 300, 300])
    #expect(evidence.series.first?.samples.first?.value == 12.5)
    #expect(evidence.series.first?.samples.first?.line.line == 2)
    #expect(evidence.sources.first?.lines == LineAccount(total: 4, understood: 4))
    #expect(evidence.sources.first?.recordCount == 3)
  }

  @Test func keepsBlanksAsGapsAndReportsWhatIsNoNumber() throws {
    let evidence = try evidence(
      of:
        "time;a;b\r\n15/01/2025 08:00;;NaN\r\n15/01/2025 08:05;1;broken\r\n15/01/2025 08:10;2;3\r\n"
    )
    #expect(evidence.series.map { $0.samples.map(\.value) } == [[nil, 1, 2], [nil, nil, 3]])
    #expect(evidence.problems.map(\.line) == [3])
    #expect(evidence.problems.first?.headline == "'broken' under b is no number")
  }

  @Test func reportsRaggedRowsAndTimesThatDoNotExist() throws {
    let evidence = try evidence(
      of: """
        time,a,b
        2025-01-15 08:00:00,1,2
        2025-01-15 08:05:00,1
        2025-02-30 08:10:00,1,2
        2025-01-15 08:15:00,1,2

        2025-01-15 08:20:00,1,2
        """)
    #expect(
      evidence.sources.first?.lines
        == LineAccount(total: 7, understood: 4, blank: 1, notUnderstood: 2))
    #expect(evidence.problems.map(\.line) == [3, 4])
  }

  @Test func readsQuotedCellsAndTellsEqualNamesApart() throws {
    let evidence = try evidence(
      of: "time,\"a, \"\"b\"\"\",x,x\n1736928000,\"1\",2,3\n1736928060,4,5,6\n")
    #expect(evidence.series.map(\.name) == ["a, \"b\"", "x", "x (2)"])
    #expect(evidence.problems.map(\.weight) == [.note])
    #expect(evidence.series.first?.samples.first?.time == Timestamp(seconds: 1_736_928_000))
    #expect(evidence.sources.first?.clock.ground == .stated)
  }

  @Test func saysWhichZoneIsAssumed() throws {
    let text = "time,a\n2025-07-15 08:00:00,1\n2025-07-15 08:01:00,1\n"
    let utc = try evidence(of: text)
    #expect(utc.sources.first?.clock.ground == .assumed)
    #expect(utc.sources.first?.span?.start == Timestamp(seconds: 1_752_566_400))
    let uk = try evidence(of: text, IntakeOptions(defaultZone: "Europe/London"))
    #expect(uk.sources.first?.span?.start == Timestamp(seconds: 1_752_562_800))
  }
}
