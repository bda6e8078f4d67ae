import Diagnosis
import Records
import Testing

@testable import ReportSite

/// Folders with the measures of very many machines.
@Suite struct ManyMeasuresTests {
  private static func review(machines: Int) -> Review {
    var evidence = Evidence(folder: "machines")
    for machine in 0..<machines {
      let file = FileID(machine)
      evidence.sources.append(
        Source(
          id: file, path: "machine-\(machine).csv", byteCount: 1_000, sha256: "00",
          recognition: Recognition(
            format: "Metrics table (CSV)", kind: .metrics, confidence: 1, reason: "Columns."),
          lines: LineAccount(total: 61, understood: 61),
          clock: SourceClock(zone: "UTC", ground: .stated, note: "Every time states its zone."),
          recordCount: 60, span: nil))
      for name in ["p95_ms", "error_rate", "queue"] {
        evidence.series.append(
          Series(
            name: name, file: file, unit: .none,
            samples: (0..<60).map { minute in
              Sample(
                time: Timestamp(seconds: 1_770_000_000 + Int64(minute) * 60),
                value: (20..<45).contains(minute) ? 900 + Double(machine) : 20 + Double(minute % 3),
                line: SourceLine(file, line: minute + 2))
            }, stepSeconds: 60))
      }
    }
    return Diagnosis.review(of: evidence)
  }

  @Test func keepsEveryPageLightHoweverManyMeasuresMove() throws {
    let review = Self.review(machines: 200)
    #expect(review.signals.count { $0.onset != nil } == 600)
    let pages = try ReportSiteTests.pages([review])
    for (path, text) in pages where path.hasSuffix(".html") {
      #expect(text.utf8.count < 150_000, "\(path) has \(text.utf8.count) bytes")
    }
    let evidence = try #require(pages["machines/evidence.html"])
    #expect(evidence.contains("review.json has them all"))
    #expect(pages["machines/response.html"]?.contains("These are the first 100.") == true)
  }
}
