import Records

extension MaterialFormat {
  static let mySQLSlowLog = scanned(
    name: "MySQL and MariaDB slow query log", kind: .databaseLog,
    samples: [
      """
      # Time: 2026-03-18T08:30:23.156789Z
      # User@Host: app[app] @ web1 [10.0.0.5]  Id:    12
      # Query_time: 2.345678  Lock_time: 0.000012 Rows_sent: 1  Rows_examined: 40000
      SET timestamp=1736929823;
      SELECT * FROM halls WHERE area = 'north';
      """
    ],
    seen: "user, times and statement as the slow query log writes them"
  ) { sample, zone in
    sample.lines.contains { $0.starts(with: Array("# User@Host:".utf8)) }
      ? SlowLogScanner(zone: zone) : nil
  }

  static let redisSlowLog = scanned(
    name: "Redis slow log", kind: .databaseLog,
    samples: [
      """
      1) 1) (integer) 14
         2) (integer) 1736929823
         3) (integer) 15234
         4) 1) "KEYS"
            2) "session:*"
         5) "10.0.0.5:51234"
         6) ""
      """
    ],
    seen: "numbered fields as SLOWLOG GET prints them"
  ) { sample, zone in
    sample.lines.contains { !RedisSlowLogScanner.isContinuation($0.span) }
      ? RedisSlowLogScanner(zone: zone) : nil
  }

  static let postgreSQLRows = scanned(
    name: "PostgreSQL server log (CSV)", kind: .databaseLog,
    samples: [
      #"2026-03-18 08:30:23.156 UTC,"app","shop",1237,"10.0.0.5:51234",67876f.4d5,3,"SELECT",2026-03-18 08:00:00 UTC,3/42,0,LOG,00000,"duration: 67.234 ms  statement: SELECT 1",,,,,,,,,"web","client backend",,0"#
    ],
    seen: "the columns of the CSV log: a time, a process, a severity and a message",
    certainty: 0.99
  ) { _, zone in PostgreSQLRowScanner(zone: zone) }

  static let postgreSQLAnyPrefix = scanned(
    name: "PostgreSQL server log (own prefix)", kind: .databaseLog,
    samples: [
      "2026-03-18 08:30:23 UTC:10.0.0.5(51234):app@shop:[1237]:LOG:  duration: 67.234 ms  statement: SELECT 1;",
      "[1237] 2026-03-18 08:30:23.156 UTC app@shop ERROR:  deadlock detected",
      "app@shop 1736929823.156 [1237] FATAL:  too many connections for role \"app\"",
    ],
    seen: "a prefix with a time and a severity with a colon", certainty: 0.94
  ) { _, zone in PostgreSQLAnyPrefixScanner(zone: zone) }
}
