import Records

extension MaterialFormat {
  /// Tables of measures with one row per time.
  static let metricsTable = MaterialFormat(
    name: "Metrics table (CSV)", kind: .metrics,
    samples: [
      "timestamp,cpu_percent,memory_percent\n2026-03-18 08:00:00,12.3,45.2\n2026-03-18 08:05:00,,46",
      "Time;Requests per second\n18/03/2026 08:00;12\n18/03/2026 08:05;NaN",
      "time\tlatency_ms\n1736928000\t12\n1736928060\t14",
    ],
    fit: { sample in
      var head = sample.head
      if sample.byteCount > head.count, let end = head.lastIndex(of: 10) {
        head.removeSubrange(end...)
      }
      guard sample.json == nil, head.contains(10) else { return .none }
      let table = CSVReader.read(head)
      guard let header = table.rows.first, header.cells.count >= 2,
        AnyTime.read(header.cells[0], zone: .assumedUTC) == nil, table.rows.count >= 2
      else { return .none }
      let rows = table.rows.dropFirst()
      let fitting = rows.count { row in
        AnyTime.read(row.cells[0], zone: .assumedUTC) != nil && row.cells.count >= 2
          && row.cells.dropFirst().count { CellNumber.read($0) != nil || MetricsTable.isGap($0) }
            * 2
            >= row.cells.count - 1
          && row.cells.dropFirst().allSatisfy { $0.utf8.count <= 32 }
      }
      let share = Double(fitting) / Double(rows.count)
      return Fit(
        score: share,
        reason: "A header of \(header.cells.count) columns, then rows of a time and numbers.")
    },
    reading: .document { document, _ in MetricsTable.read(document) })
}
