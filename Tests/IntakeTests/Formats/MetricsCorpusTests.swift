import Foundation
import Records
import Testing

@testable import Intake

/// Every metrics format against readings whose truth stands beside them: line, time, series, value
/// and unit, written together with the file and not by any reader.
@Suite struct MetricsCorpusTests {
  static let files: [String: String] = [
    "metrics-wide.csv": "Metrics table (CSV)", "metrics-uk.csv": "Metrics table (CSV)",
    "metrics-units.csv": "Metrics table (CSV)", "metrics-epoch-s.csv": "Metrics table (CSV)",
    "metrics-epoch-ms.csv": "Metrics table (CSV)", "metrics-epoch-us.csv": "Metrics table (CSV)",
    "metrics-epoch-ns.csv": "Metrics table (CSV)",
    "metrics-grafana-wide.csv": "Metrics table (CSV)",
    "metrics-grafana.csv": "Metrics table, one reading a row (CSV)",
    "metrics-long.csv": "Metrics table, one reading a row (CSV)",
    "metrics-prometheus.json": "Prometheus range query (JSON)",
    "metrics-openmetrics.txt": "OpenMetrics and Prometheus text",
    "metrics-cloudwatch.json": "CloudWatch metrics (JSON)",
    "metrics-azure.json": "Azure Monitor metrics (JSON)",
    "metrics-sar.txt": "System activity report (sar)",
    "metrics-sar-us.txt": "System activity report (sar)",
    "metrics-vmstat.txt": "Virtual memory statistics (vmstat)",
  ]

  private struct Reading: Hashable {
    let line: Int
    let time: Int64
    let series: String
    /// `nil` for a gap.
    let value: Double?
    let unit: String
  }

  @Test(arguments: files.keys.sorted())
  func readsTimeValueAndUnitOfEveryReading(file: String) throws {
    // Of the files, this one alone states times of a clock on the wall.
    let zone = file == "metrics-uk.csv" ? "Europe/London" : "UTC"
    let folder = try MaterialFolder(["incident.yaml": "time_zone: \(zone)\n"])
    try folder.write(
      "material", try Data(contentsOf: CorpusTests.folder.appendingPathComponent(file)))
    let evidence = try folder.evidence()
    let source = try #require(evidence.sources.last)
    #expect(source.recognition?.format == Self.files[file])
    #expect(source.lines.addsUp)
    #expect(source.lines.notUnderstood == 0)
    var found: Set<Reading> = []
    for series in evidence.series {
      for sample in series.samples {
        found.insert(
          Reading(
            line: sample.line.line, time: sample.time.microseconds, series: series.fullName,
            value: sample.value, unit: "\(series.unit)"))
      }
    }
    let truth = try Self.truth(of: file)
    #expect(truth.count >= 30)
    let right = truth.count { found.contains($0) }
    print("corpus | \(file) | \(source.recognition?.format ?? "-") | \(truth.count) | \(right)")
    #expect(
      right * 100 >= truth.count * 99,
      "\(String(describing: truth.first { !found.contains($0) })) not in \(found.prefix(3))")
  }

  private static func truth(of file: String) throws -> [Reading] {
    let name = file.split(separator: ".")[0]
    let text = try String(
      contentsOf: CorpusTests.folder.appendingPathComponent("\(name).readings.tsv"),
      encoding: .utf8)
    return try text.split(separator: "\n").map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Reading(
        line: try #require(Int(cells[0])), time: try #require(Int64(cells[1])), series: cells[2],
        value: Double(cells[3]), unit: cells[4])
    }
  }
}
