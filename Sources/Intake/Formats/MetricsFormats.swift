import Records

extension MaterialFormat {
  /// One reading a row, as databases and Grafana export them.
  static let longMetrics = MaterialFormat(
    name: "Metrics table, one reading a row (CSV)", kind: .metrics,
    samples: [
      "timestamp,metric,host,value,unit\n2026-03-18 08:30:00,cpu,web1,95,percent\n2026-03-18 08:35:00,cpu,web1,97,percent",
      "\"Series\";\"Time\";\"Value\"\n\"queue\";\"2026-03-18T08:30:00+00:00\";\"1,234\"\n\"queue\";\"2026-03-18T08:31:00+00:00\";\"3.4 K\"",
    ],
    fit: { sample in
      guard sample.json == nil, sample.head.contains(10) else { return .none }
      var head = sample.head
      if sample.byteCount > head.count, let end = head.lastIndex(of: 10) {
        head.removeSubrange(end...)
      }
      let rows = LongTable.rows(head)
      guard let heading = rows.first, let columns = LongTable(heading: heading.cells),
        rows.count > 1
      else { return .none }
      let fitting = rows.dropFirst().count { row in
        row.cells.count == heading.cells.count
          && AnyTime.read(row.cells[columns.time], zone: .assumedUTC) != nil
          && (CellNumber.read(row.cells[columns.value]) != nil
            || MetricsTable.isGap(row.cells[columns.value]))
      }
      // Above a table of measures, which such a table also looks like.
      return Fit(
        score: 1.01 * Double(fitting) / Double(rows.count - 1),
        reason: "Columns for a time, a name and a value.")
    },
    reading: .document { document, _ in LongTable.read(document) })

  static let prometheusJSON = metricsJSON(
    name: "Prometheus range query (JSON)",
    sample: """
      {"status":"success","data":{"resultType":"matrix","result":[
      {"metric":{"__name__":"http_requests_total","instance":"web1"},
      "values":[[1736929800,"12"],[1736929860,"15"]]}]}}
      """, seen: "the matrix of a range query", readings: MetricsJSON.prometheus)

  static let cloudWatchJSON = metricsJSON(
    name: "CloudWatch metrics (JSON)",
    sample: """
      {"Label":"CPUUtilization","Datapoints":[
      {"Timestamp":"2026-03-18T08:30:00Z","Average":12.5,"Maximum":30,"Unit":"Percent"},
      {"Timestamp":"2026-03-18T08:35:00Z","Average":13,"Maximum":31,"Unit":"Percent"}]}
      """, seen: "datapoints as CloudWatch exports them", readings: MetricsJSON.cloudWatch)

  static let azureJSON = metricsJSON(
    name: "Azure Monitor metrics (JSON)",
    sample: """
      {"timespan":"x","interval":"PT1M","value":[{"name":{"value":"Percentage CPU"},"unit":"Percent",
      "timeseries":[{"metadatavalues":[],"data":[{"timeStamp":"2026-03-18T08:30:00Z","average":12.5},
      {"timeStamp":"2026-03-18T08:31:00Z","average":13}]}]}]}
      """, seen: "time series as Azure Monitor exports them", readings: MetricsJSON.azure)

  private static func metricsJSON(
    name: String, sample: String, seen: String,
    readings: @escaping @Sendable (JSONNode) -> [MetricsJSON.Reading]
  ) -> MaterialFormat {
    MaterialFormat(
      name: name, kind: .metrics, samples: [sample],
      fit: { sample in
        guard let count = sample.json.map({ readings($0).count }), count > 0 else { return .none }
        return Fit(score: 0.97, reason: "\(count) readings in the sample: \(seen).")
      },
      reading: .document { document, _ in MetricsJSON.read(document, readings: readings) })
  }

  static let exposition = MaterialFormat(
    name: "OpenMetrics and Prometheus text", kind: .metrics,
    samples: [
      """
      # HELP http_requests_total Requests served
      # TYPE http_requests_total counter
      http_requests_total{method="get",code="200"} 1027 1736929800000
      http_requests_total{method="get",code="200"} 1031 1736929860000
      """
    ],
    fit: { sample in
      let lines = sample.lines.filter { $0.first != 35 }
      let fitting = lines.count { ExpositionText.line($0.span)?.time != nil }
      guard fitting > 0 else { return .none }
      return Fit(
        score: 0.97 * Double(fitting) / Double(lines.count),
        reason: "Lines of a name with labels, a value and a time.")
    },
    reading: .document { document, _ in ExpositionText.read(document) })

  static let sar = MaterialFormat(
    name: "System activity report (sar)", kind: .metrics,
    samples: [
      """
      Linux 5.15.0-91-generic (web1) \t03/18/2026 \t_x86_64_\t(4 CPU)

      08:30:01 AM     CPU     %user   %system     %idle
      08:40:01 AM     all     12.50      3.10     84.40
      """
    ],
    fit: { sample in
      guard let first = sample.lines.first, SarText.isFirstLine(DisplayText.decode(first)) else {
        return .none
      }
      return Fit(score: 0.97, reason: "The first line of sar: system, host and date.")
    },
    reading: .document { document, _ in SarText.read(document) })

  static let vmstat = MaterialFormat(
    name: "Virtual memory statistics (vmstat)", kind: .metrics,
    samples: [
      """
      procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu----- -----timestamp-----
       r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st                 UTC
       1  0      0 812345  12345 234567    0    0     1     2  100  200  5  1 94  0  0 2026-03-18 08:30:00
      """
    ],
    fit: { sample in
      let headings = sample.lines.prefix(3).count { VmstatText.isHeading(DisplayText.decode($0)) }
      return headings >= 2
        ? Fit(score: 0.97, reason: "The two heading lines of vmstat.") : .none
    },
    reading: .document { document, _ in VmstatText.read(document) })
}
