/// The materials of the blocked writes: an access log with seconds, JSON lines, a database log that
/// names the lock, measures, alerts and the calendar of changes.
struct BlockedDocuments {
  let day: BlockedDay
  private let clock = LocalClock(date: BlockedService.date, aheadOfUTC: 0)

  init(day: BlockedDay) {
    self.day = day
  }

  private func precise(_ time: Int) -> String {
    var buffer = LineBuffer(capacity: 12)
    buffer.preciseTimeOfDay(time)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private func thousandths(_ value: Int) -> String {
    var buffer = LineBuffer(capacity: 12)
    buffer.thousandths(value)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private func path(_ request: BlockedDay.Request) -> String {
    switch request.route {
    case .search: "GET /api/applications?ward=\(1 + request.application % 14)&page=1"
    case .read: "GET /api/applications/\(request.application)"
    case .comment: "POST /api/applications/\(request.application)/comments"
    case .submit: "POST /api/applications"
    }
  }

  /// Combined format with the request time in seconds at the end, stamped when the request ended.
  var accessLog: String {
    day.requests.sorted {
      ($0.arrival + $0.duration, $0.number) < ($1.arrival + $1.duration, $1.number)
    }
    .map { request in
      let time = clock.timeOfDay(request.arrival + request.duration)
      let size = request.isFailed ? 61 : 380 + request.application % 900
      return "10.20.\(request.client / 60).\(1 + request.client % 60) - - "
        + "[06/Nov/2025:\(time) +0000] \"\(path(request)) HTTP/2.0\" \(request.status) \(size) "
        + "\"-\" \"planning-app/6.2\" \(thousandths(request.duration))"
    }.joined(separator: "\n")
  }

  /// One JSON object a line, for writes and their failures.
  var applicationLog: String {
    let starts = [
      line(BlockedService.poolRaised, "WARN", "api.pool", "Pool size changed from 20 to 40", nil),
      line(
        BlockedService.limitRaised, "WARN", "api.db",
        "Statement limit changed from 5000 ms to 10000 ms", nil),
    ]
    let writes = day.requests.filter(\.route.isWrite).map { request in
      let words =
        request.isFailed
        ? "Write failed: canceling statement due to statement timeout" : "Write stored"
      return line(
        request.arrival + request.duration, request.isFailed ? "ERROR" : "INFO",
        request.route == .submit ? "api.applications" : "api.comments", words, request)
    }
    return (starts + writes).sorted { ($0.time, $0.text) < ($1.time, $1.text) }.map(\.text)
      .joined(separator: "\n")
  }

  private func line(
    _ time: Int, _ level: String, _ logger: String, _ message: String,
    _ request: BlockedDay.Request?
  ) -> (time: Int, text: String) {
    let about =
      request.map {
        ",\"request_id\":\"r-\($0.number)\",\"attempt\":\($0.attempt),\"duration_ms\":\($0.duration)"
      } ?? ""
    return (
      time,
      "{\"time\":\"\(clock.date.text)T\(precise(time))Z\",\"level\":\"\(level)\","
        + "\"logger\":\"\(logger)\",\"message\":\"\(message)\"\(about)}"
    )
  }

  /// In the manner of PostgreSQL, UTC, stamped when a statement ended.
  var databaseLog: String {
    var lines: [(time: Int, text: String)] = []
    func add(_ time: Int, _ session: Int, _ words: String) {
      lines.append((time, "\(clock.date.text) \(precise(time)) UTC [\(session)] \(words)"))
    }
    add(
      BlockedService.lockBegins - 212, BlockedService.builder,
      "LOG:  connection authorized: user=housekeeping database=planning")
    for request in day.requests where request.route.isWrite {
      let session = 3_100 + request.session
      // Both kinds of write change the one table that the index build locks.
      let statement =
        request.route == .submit
        ? "INSERT INTO application (ward, body) VALUES ($1, $2);"
        : "UPDATE application SET comments = comments + 1 WHERE id = $1;"
      let end = request.arrival + 4 + request.statement / 1_000
      let began = request.arrival + 4
      if request.waited > BlockedService.lockReport {
        add(
          began + BlockedService.lockReport, session,
          "LOG:  process \(session) still waiting for RowExclusiveLock on relation 16411 of database "
            + "16384 after 1000.\(100 + request.number % 800) ms")
        add(
          began + BlockedService.lockReport, session,
          "DETAIL:  Process holding the lock: \(BlockedService.builder).")
      }
      if request.isFailed {
        add(end, session, "ERROR:  canceling statement due to statement timeout")
      } else {
        add(
          end, session,
          "LOG:  duration: \(thousandths(request.statement)) ms  statement: \(statement)")
      }
    }
    for request in day.requests where request.route == .search && request.number % 3 == 0 {
      add(
        request.arrival + 4 + request.statement / 1_000, 3_100 + request.session,
        "LOG:  duration: \(thousandths(request.statement)) ms  statement: SELECT id, title FROM "
          + "application WHERE ward = $1 ORDER BY received DESC LIMIT 20;")
    }
    add(
      BlockedService.lockEnds, BlockedService.builder,
      "ERROR:  canceling statement due to user request")
    add(
      BlockedService.lockEnds, BlockedService.builder,
      "STATEMENT:  CREATE INDEX application_received ON application (received, ward);")
    return lines.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element.text).joined(separator: "\n") + "\n"
  }

  static let measureNames =
    "timestamp,requests,errors,error_rate_percent,read_p95_ms,write_p95_ms,"
    + "db_sessions_active,pool_size,cpu_percent"

  /// Five minutes a row; nothing that is usually blamed moves.
  var measures: String {
    var text = Self.measureNames + "\n"
    for start in stride(from: BlockedService.opens, to: BlockedService.closes, by: 300_000) {
      let requests = day.requests(in: start..<start + 300_000)
      let failed = requests.count(where: \.isFailed)
      let active =
        stride(from: start, to: start + 300_000, by: 5_000).map(day.active(at:)).max() ?? 0
      let cells = [
        "\(clock.date.text)T\(clock.timeOfDay(start))Z", "\(requests.count)", "\(failed)",
        Json.tenthsText(Double(failed) * 100 / Double(max(1, requests.count))),
        slowestTwentieth(requests.filter { !$0.route.isWrite }),
        slowestTwentieth(requests.filter(\.route.isWrite)), "\(active)",
        "\(BlockedService.poolSize(at: start))",
        Json.tenthsText(11 + Double(requests.count) / 10),
      ]
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  private func slowestTwentieth(_ requests: [BlockedDay.Request]) -> String {
    let times = requests.map(\.duration).sorted()
    return times.isEmpty ? "" : "\(times[(times.count * 95 + 99) / 100 - 1])"
  }

  var alerts: [UInt8] {
    let failures = day.requests.filter(\.isFailed)
    let tenth =
      failures.dropFirst(9).first.map { $0.arrival + $0.duration } ?? BlockedService.closes
    return Json.array([
      alert(
        1, tenth, "critical", "error_rate", "Requests failing on database time-outs",
        [("failed_requests", .whole(10)), ("threshold_percent", .whole(5))]),
      alert(
        2, BlockedService.clock(14, 31), "info", "error_rate", "Error rate back to normal",
        [("threshold_percent", .whole(5))]),
    ]).bytes
  }

  private func alert(
    _ number: Int, _ time: Int, _ severity: String, _ metric: String, _ title: String,
    _ details: [(String, Json)]
  ) -> Json {
    .object([
      ("alert_id", .text("PL-\(number)")), ("timestamp", .text(clock.utc(time))),
      ("severity", .text(severity)), ("source", .text("api_monitor")), ("metric", .text(metric)),
      ("title", .text(title)), ("details", .object(details)),
      ("status", .text(severity == "info" ? "resolved" : "open")),
    ])
  }

  static let changes = """
    start,end,change,system,reviewed_by
    2025-11-06 09:10,2025-11-06 09:25,Certificate renewal,web tier,Platform lead
    2025-11-06 13:30,2025-11-06 13:40,Housekeeping: index for reports,planning database,none
    2025-11-06 13:52,2025-11-06 13:52,Pool from 20 to 40 (emergency),planning interface,Duty manager
    2025-11-06 14:03,2025-11-06 14:03,Statement limit 5 s to 10 s (emergency),planning interface,Duty manager

    """

  static let incident = """
    service: Planning register
    organisation: Example Borough Council
    time_zone: Europe/London
    period:
      from: 2025-11-06T13:00
      to: 2025-11-06T15:00
    marking: OFFICIAL
    journeys:
      search: GET /api/applications
      comment: POST /api/applications/{id}/comments
      submit: POST /api/applications

    """
}
