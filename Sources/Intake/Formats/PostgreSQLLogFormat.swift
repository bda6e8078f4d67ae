import Records

extension MaterialFormat {
  /// PostgreSQL server logs in the usual settings of `log_line_prefix`.
  static let postgreSQLLog = MaterialFormat(
    name: "PostgreSQL server log", kind: .databaseLog,
    samples: [
      "2026-03-18 08:30:23.156 UTC [1237] LOG:  duration: 67.234 ms  statement: SELECT 1;",
      "2026-03-18 08:30:23 GMT [88]: [3-1] user=app,db=shop ERROR:  relation \"x\" does not exist",
      "2026-03-18 08:30:23.156 [1237] app@shop FATAL:  terminating connection",
    ],
    fit: { sample in
      let share = PostgreSQLLog(zone: .assumedUTC).share(of: sample)
      guard share > 0 else { return .none }
      return Fit(
        score: share,
        reason: "\(words(share)) have a time, a severity such as LOG: or ERROR: and a message.")
    },
    reading: .log { file, sample, zone throws(ReadFault) in
      let format = PostgreSQLLog(zone: zone)
      return try LogReading.read(file, as: format, sample: sample)
    },
    lines: { _, zone in PostgreSQLLog(zone: zone) })
}
