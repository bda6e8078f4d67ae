import Records
import Testing

@testable import Intake

@Suite struct MetricsFormatsTests {
  @Test(arguments: [
    ("95%", 95, MeasureUnit.percent), ("1.2s", 1.2, .seconds), ("3.4GB", 3.4, .gigabytes),
    ("1,234", 1_234, .none), ("1,234,567.5", 1_234_567.5, .none),
    ("12 345 ms", 12_345, .milliseconds),
    ("£1,200", 1_200, .pounds), ("-0.5", -0.5, .none), ("3.4 K", 3_400, .none),
    ("250 µs", 250, .microseconds),
  ])
  func readsNumbersAsPeopleWriteThem(text: String, value: Double, unit: MeasureUnit) throws {
    let cell = try #require(CellNumber.read(text))
    #expect(abs(cell.value - value) < 1e-9)
    #expect(cell.unit == unit)
  }

  @Test(arguments: ["", "1,2", "1,23", "abc", "12 apples", "1.2.3", "%", "£", "1,2345"])
  func refusesWhatIsNoNumber(text: String) { #expect(CellNumber.read(text) == nil) }

  @Test func bringsCellsOfOneColumnToOneUnit() throws {
    let evidence = try evidence(
      of: """
        Time,latency,load
        2025-01-15 08:00:00,950 ms,12%
        2025-01-15 08:01:00,1.2 s,"1,012%"
        2025-01-15 08:02:00,800 ms,-
        """)
    #expect(evidence.series.map(\.unit) == [.milliseconds, .percent])
    #expect(evidence.series.first?.samples.map(\.value) == [950, 1_200, 800])
    #expect(evidence.series.last?.samples.map(\.value) == [12, 1_012, nil])
    #expect(evidence.problems.isEmpty)
  }

  @Test func readsOneReadingARowWithItsLabels() throws {
    let rows = (0..<30).flatMap { minute in
      ["web1", "web2"].map {
        "2025-01-15 08:\(minute < 10 ? "0" : "")\(minute):00,cpu,\($0),\(minute),percent"
      }
    }
    let text = (["timestamp,metric,host,value,unit"] + rows).joined(separator: "\n")
    let evidence = try evidence(of: text)
    #expect(evidence.series.map(\.fullName) == ["web1 / cpu", "web2 / cpu"])
    #expect(evidence.series.map(\.samples.count) == [30, 30])
    #expect(evidence.series.first?.unit == .percent)
    #expect(evidence.series.first?.samples.last?.value == 29)
    #expect(evidence.series.first?.samples.last?.line.line == 60)
    #expect(evidence.series.first?.stepSeconds == 60)
    #expect(evidence.sources.first?.lines == LineAccount(total: 61, understood: 61))
  }

  @Test(arguments: [
    ("1736929800", "s"), ("1736929800000", "ms"), ("1736929800000000", "us"),
    ("1736929800000000000", "ns"),
  ])
  func readsTimesSince1970InAnyUnit(text: String, unit: String) throws {
    let evidence = try evidence(of: "time,a\n\(text),1\n\(text),2\n")
    #expect(
      evidence.series.first?.samples.first?.time == Timestamp(seconds: 1_736_929_800), "\(unit)")
  }

  @Test func readsARangeQueryOfPrometheus() throws {
    let values = (0..<30).map { #"[\#(1_736_929_800 + $0 * 60),"\#($0 * 10)"]"# }
    let evidence = try evidence(
      of:
        #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"jobs_total","instance":"web1"},"values":["#
        + values.joined(separator: ",") + "]}]}}")
    let series = try #require(evidence.series.first)
    #expect(series.fullName == "instance=web1 / jobs_total")
    #expect(series.samples.map(\.value) == (0..<30).map { Double($0 * 10) })
    #expect(series.note.hasPrefix("Never falls"))
  }

  @Test func readsDatapointsOfCloudWatchInAnyOrder() throws {
    let evidence = try evidence(
      of: """
        {"Label":"CPUUtilization","Datapoints":[
        {"Timestamp":"2025-01-15T08:35:00Z","Average":13,"Unit":"Percent"},
        {"Timestamp":"2025-01-15T08:30:00+00:00","Average":12.5,"Unit":"Percent"}]}
        """)
    #expect(evidence.series.map(\.fullName) == ["CPUUtilization / Average"])
    #expect(evidence.series.first?.unit == .percent)
    #expect(evidence.series.first?.samples.map(\.value) == [12.5, 13])
    #expect(evidence.series.first?.samples.map(\.line.line) == [3, 2])
  }

  @Test func readsTimeSeriesOfAzureMonitor() throws {
    let evidence = try evidence(
      of: """
        {"value":[{"name":{"value":"Percentage CPU","localizedValue":"CPU"},"unit":"Percent","timeseries":[
        {"metadatavalues":[{"name":{"value":"host"},"value":"web1"}],"data":[
        {"timeStamp":"2025-01-15T08:30:00Z","average":12.5,"maximum":30},
        {"timeStamp":"2025-01-15T08:31:00Z","average":13}]}]}]}
        """)
    #expect(
      evidence.series.map(\.fullName) == [
        "Percentage CPU / web1 / average", "Percentage CPU / web1 / maximum",
      ])
    #expect(evidence.series.first?.samples.map(\.value) == [12.5, 13])
  }

  @Test func readsExposedTextAndNamesSamplesWithoutATime() throws {
    let evidence = try evidence(
      of: """
        # HELP jobs_total Jobs, "all"
        # TYPE jobs_total counter
        jobs_total{queue="a b",kind="x\\"y"} 12 1736929800
        jobs_total{queue="a b",kind="x\\"y"} 13 1736929860.5 # {trace="1"} 1
        up 1
        # EOF
        """)
    #expect(evidence.series.map(\.fullName) == [#"queue=a b / kind=x"y / jobs_total"#])
    #expect(evidence.series.first?.samples.map(\.value) == [12, 13])
    #expect(evidence.series.first?.note == #"Jobs, "all""#)
    #expect(evidence.problems.map(\.line) == [5])
    #expect(evidence.sources.first?.lines == LineAccount(total: 6, understood: 5, notUnderstood: 1))
  }

  @Test func readsTheTablesOfSarAcrossMidnight() throws {
    let evidence = try evidence(
      of: """
        Linux 5.15.0 (web1) \t15/01/2025 \t_x86_64_\t(4 CPU)

        11:50:01 PM     CPU     %user   %system     %idle
        11:55:01 PM     all     12.50      3.10     84.40
        12:05:01 AM     all     13.50      3.20     83.30
        Average:        all     13.00      3.15     83.85

        11:50:01 PM kbmemfree   kbmemused
        11:55:01 PM   1000000     2000000
        """)
    #expect(
      evidence.series.map(\.fullName) == [
        "all / %user", "all / %system", "all / %idle", "kbmemfree", "kbmemused",
      ])
    #expect(evidence.series.first?.unit == .percent)
    #expect(
      evidence.series.first?.samples.map(\.time.seconds) == [1_736_985_301, 1_736_985_901])
    // The second table is of the first day again.
    #expect(evidence.series.last?.samples.map(\.time.seconds) == [1_736_985_301])
    #expect(evidence.sources.first?.lines.notUnderstood == 0)
  }

  @Test func readsVmstatWithTimesAndRefusesRowsWithout() throws {
    let evidence = try evidence(
      of: """
        procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu----- -----timestamp-----
         r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st                 UTC
         1  0      0 812345  12345 234567    0    0     1     2  100  200  5  1 94  0  0 2025-01-15 08:30:00
         9  0      0 812345  12345 234567    0    0     1     2  100  200  5  1 94  0  0
        """)
    #expect(evidence.series.count == 17)
    #expect(evidence.series.first?.samples.map(\.value) == [1])
    #expect(evidence.problems.map(\.line) == [4])
  }
}
