import Records

extension MaterialFormat {
  /// JSON lines of log libraries: ECS, Serilog CLEF, pino, winston, bunyan, zap, logrus and the like.
  static let jsonLines = jsonLog(
    name: "Application log (JSON lines)", kind: .applicationLog,
    samples: [
      #"{"@timestamp":"2026-03-18T08:30:23.156Z","log.level":"WARN","message":"Slow answer","ecs.version":"1.2.0","service.name":"bookings","log.logger":"c.e.Halls"}"#,
      #"{"@t":"2026-03-18T08:30:23.1560000Z","@mt":"Booked {Hall}","@l":"Error","Hall":"north"}"#,
      #"{"level":30,"time":1736929823156,"pid":12,"hostname":"web1","msg":"listening"}"#,
      #"{"level":"info","ts":1736929823.156,"caller":"app/main.go:12","msg":"started"}"#,
      """
      {"level":"info","message":"request done","timestamp":"2026-03-18T08:30:23.156Z"}
      {"level":"error","message":"hall \\"north\\" is closed","timestamp":"2026-03-18T08:30:24Z"}
      """,
    ],
    seen: "one JSON object each, with a time and a message", certainty: 0.97
  ) { line in !isAccess(line) && !isDatabase(line) }

  /// Requests as JSON lines: Caddy, Traefik and others.
  static let jsonAccess = jsonLog(
    name: "Web server access log (JSON lines)", kind: .accessLog,
    samples: [
      #"{"level":"info","ts":1736929823.156,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"192.0.2.7","method":"GET","host":"www.example.org","uri":"/halls?area=north"},"duration":0.0123,"size":512,"status":200}"#,
      #"{"ClientHost":"192.0.2.7","Duration":15600000,"DownstreamStatus":502,"RequestMethod":"GET","RequestPath":"/halls","level":"info","msg":"","time":"2026-03-18T08:30:23Z"}"#,
    ],
    seen: "one JSON object each, with a time, a request and a status", certainty: 0.98
  ) { line in isAccess(line) }

  /// PostgreSQL with `log_destination = jsonlog`.
  static let postgreSQLJSONLog = jsonLog(
    name: "PostgreSQL server log (JSON lines)", kind: .databaseLog,
    samples: [
      #"{"timestamp":"2026-03-18 08:30:23.156 UTC","user":"app","dbname":"shop","pid":1237,"error_severity":"LOG","message":"duration: 67.234 ms  statement: SELECT 1","backend_type":"client backend"}"#
    ],
    seen: "one JSON object each, with a time, an error_severity and a message", certainty: 0.98
  ) { line in isDatabase(line) }

  private static func isAccess(_ line: Bytes) -> Bool {
    var parts = LineParts()
    var scanner = JSONLineScanner(zone: .assumedUTC)
    guard scanner.scan(line, into: &parts) == nil else { return false }
    return parts.kind == .route && parts.status > 0
  }

  private static func isNested(_ line: Bytes) -> Bool {
    line.place(of: "\"request\":{") != nil || line.place(of: "\"request\": {") != nil
  }

  private static func isDatabase(_ line: Bytes) -> Bool {
    line.place(of: "\"error_severity\"") != nil
  }

  private static func jsonLog(
    name: String, kind: MaterialKind, samples: [String], seen: String, certainty: Double,
    isOwn: @escaping @Sendable (Bytes) -> Bool
  ) -> MaterialFormat {
    .scanned(
      name: name, kind: kind, samples: samples, seen: seen, certainty: certainty
    ) { sample, zone -> JSONLineScanner? in
      guard sample.head.first == 123, !sample.isMultiLineJSON else { return nil }
      let own = sample.lines.count { isOwn($0.span) }
      guard own * 2 > sample.lines.count else { return nil }
      // Caddy writes seconds under `duration`; a number with a point and a nested request is its mark.
      let isCaddy = sample.lines.first { isNested($0.span) } != nil
      return JSONLineScanner(
        zone: zone, barePart: .bare(microseconds: isCaddy ? 1_000_000 : 1_000))
    }
  }
}

extension FileSample {
  /// An object over several lines: a document, not lines of a log.
  var isMultiLineJSON: Bool {
    guard let first = lines.first else { return true }
    return JSONWalk.walk(first.span, from: 0, member: { _, _, _ in }) != first.count
  }
}
