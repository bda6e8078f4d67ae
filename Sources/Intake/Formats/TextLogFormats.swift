import Records

extension MaterialFormat {
  /// A text log of a few known layouts.
  static func layout<Joining: LineJoining>(
    name: String, kind: MaterialKind = .applicationLog, samples: [String], seen: String,
    patterns: [String], form: TimeForm = .iso, joining: Joining.Type, certainty: Double = 0.98,
    components: [String] = [], headings: [String] = [], failing: [String] = []
  ) -> MaterialFormat {
    let patterns = patterns.map { LinePattern($0) }
    return .scanned(
      name: name, kind: kind, samples: samples, seen: seen, certainty: certainty
    ) { sample, zone in
      PatternScanner<Joining>(
        patterns, form: form, zone: zone, day: sample.day, components: components,
        headings: headings, failing: failing)
    }
  }

  static let pythonLog = layout(
    name: "Python logging",
    samples: [
      "2026-03-18 08:30:23,156 - app.halls - WARNING - slow answer",
      "[2026-03-18 08:30:23,156] ERROR in halls: cannot book",
      "2026-03-18 08:30:23,156 INFO [app.halls] [views.py:12] booked",
    ],
    seen: "a time, a logger, a level and a message as Python writes them",
    patterns: [
      "{time} - {component} - {level} - {message}", "{time} - {level} - {component} - {message}",
      "[{time}] {level} in {component}: {message}",
      "{time} {level} [{component}] [{place}] {message}",
      "[{time}] [{thread}] [{level}] {message}", "[{time}: {level}/{component}] {message}",
    ], joining: TraceLines.self)

  static let log4jLog = layout(
    name: "Log4j application log",
    samples: [
      "2026-03-18 08:30:23,156 WARN [main] c.e.Halls - slow answer",
      "2026-03-18 08:30:23,156 ERROR [http-8080-3] (Halls.java:12) - cannot book",
      "2026-03-18 08:30:23,156 INFO  c.e.Halls:42 [main] - booked",
    ],
    seen: "a time, a level, a thread and a logger as Log4j writes them",
    patterns: [
      "{time} {level} [{thread}] {component} - {message}",
      "{time} {level} [{component}] ({thread}) {message}",
      "{time} {level} {component}:{line} [{thread}] - {message}",
      "{time} [{thread}] {level} ({component}) - {message}",
    ], joining: TraceLines.self, certainty: 0.97)

  static let railsLog = layout(
    name: "Rails log",
    samples: [
      "I, [2026-03-18T08:30:23.156789 #1237]  INFO -- : Completed 200 OK in 15ms",
      "E, [2026-03-18T08:30:23.156789 #1237] ERROR -- bookings: [ab12] cannot book",
    ],
    seen: "a letter, a time with a process and a level as Ruby's logger writes them",
    patterns: ["{}, [{time} #{thread}] {level} -- {component}: {message}"], joining: TraceLines.self
  )

  static let serilogLog = layout(
    name: ".NET log (Serilog text)",
    samples: [
      "2026-03-18 08:30:23.156 +00:00 [WRN] Slow answer",
      "2026-03-18 08:30:23.156 +00:00 [ERR] (Bookings.Halls) Cannot book\nSystem.TimeoutException: too late\n   at Bookings.Halls.Book()",
    ],
    seen: "a time, a level of three letters in brackets and a message",
    patterns: [
      "{time} [{level}] ({component}) {message}", "{time} [{level}] [{component}] {message}",
      "{time} [{level}] {message}",
    ], joining: TraceLines.self, certainty: 0.96)

  static let serverErrorLog = layout(
    name: "Web server error log (nginx)",
    samples: [
      "2025/01/15 08:30:23 [error] 1237#1237: *42 upstream timed out (110: Connection timed out) while reading, client: 192.0.2.7, server: www.example.org",
      "2025/01/15 08:30:23 [notice] 1#1: start worker processes",
    ],
    seen: "a time, a level in brackets, a process and a message as nginx writes them",
    patterns: [
      "{time} [{level}] {thread}: *{connection} {message}", "{time} [{level}] {thread}: {message}",
    ], joining: TraceLines.self, certainty: 0.98)

  static let apacheErrorLog = layout(
    name: "Web server error log (Apache)",
    samples: [
      "[Wed Mar 18 08:30:23.156789 2026] [proxy:error] [pid 1237:tid 14] [client 192.0.2.7:51234] AH00898: Error reading",
      "[Wed Mar 18 08:30:23 2026] [notice] caught SIGTERM, shutting down",
    ],
    seen: "a time with its weekday, a module and a level in brackets",
    patterns: [
      "[{time}] [{component}:{level}] [pid {thread}] [client {client}] {message}",
      "[{time}] [{component}:{level}] [pid {thread}] {message}",
      "[{time}] [{level}] [client {client}] {message}", "[{time}] [{level}] {message}",
    ], form: .weekday, joining: TraceLines.self)

  static let redisLog = layout(
    name: "Redis server log", kind: .databaseLog,
    samples: [
      "1237:M 18 Mar 2026 08:30:23.156 * Background saving started by pid 4711"
    ],
    seen: "a process, its role, a time and a mark for the level as Redis writes them",
    patterns: ["{thread}:{component} {time} {level} {message}"], form: .dayMonthName,
    joining: SingleLines.self)

  static let mySQLErrorLog = layout(
    name: "MySQL and MariaDB error log", kind: .databaseLog,
    samples: [
      "2026-03-18T08:30:23.156789Z 12 [Warning] [MY-010055] [Server] IP address could not be resolved",
      "2026-03-18 08:30:23 0 [Note] InnoDB: Buffer pool loaded",
    ],
    seen: "a time, a thread number and a level in brackets",
    patterns: [
      "{time} {thread} [{level}] [{code}] [{component}] {message}",
      "{time} {thread} [{level}] {message}",
    ], joining: TraceLines.self)

  static let sqlServerLog = layout(
    name: "SQL Server error log", kind: .databaseLog,
    samples: [
      "2026-03-18 08:30:23.15 spid51      Error: 1205, Severity: 13, State: 51.",
      "2026-03-18 08:30:23.15 Server      Microsoft SQL Server 2022",
    ],
    seen: "a time and a source such as spid51 or Server",
    patterns: ["{time} {component} {message}"], joining: TraceLines.self, certainty: 0.95,
    components: ["spid", "Server", "Logon", "Backup"],
    failing: ["Error: ", "Login failed", "The server encountered"])

  static let haproxyLog = layout(
    name: "HAProxy log", kind: .accessLog,
    samples: [
      #"Mar 18 08:30:23 lb1 haproxy[1237]: 192.0.2.7:51234 [18/Mar/2026:08:30:23.156] www~ app/web1 0/0/1/150/151 200 1234 - - ---- 1/1/0/0/0 0/0 "GET /halls?area=north HTTP/1.1""#
    ],
    seen: "a client, a time in brackets, a frontend, timers and a request as HAProxy writes them",
    patterns: [
      #"{}haproxy[{thread}]: {client} [{time}] {component} {backend} {tq}/{tw}/{tc}/{tr}/{milliseconds} {status} {bytes} {} {} {state} {} {} "{request}""#,
      #"{client} [{time}] {component} {backend} {tq}/{tw}/{tc}/{tr}/{milliseconds} {status} {bytes} {} {} {state} {} {} "{request}""#,
    ], form: .access, joining: SingleLines.self)

  static let loadBalancerLog = layout(
    name: "AWS load balancer access log", kind: .accessLog,
    samples: [
      #"https 2026-03-18T08:30:23.156789Z app/www/50dc6c 192.0.2.7:2817 10.0.0.66:80 0.001 0.150 0.000 200 200 34 366 "GET https://www.example.org:443/halls?area=north HTTP/1.1" "curl/8" ECDHE TLSv1.2 arn:aws:x "Root=1" "www.example.org" "-" 0 2026-03-18T08:30:23.000000Z "forward" "-" "-" "10.0.0.66:80" "200" "-" "-""#
    ],
    seen: "a scheme, a time, a balancer, addresses, three times in seconds and a request",
    patterns: [
      #"{scheme} {time} {component} {client} {target.address} {seconds} {seconds} {seconds} {status} {target.status} {} {bytes} "{request}" {}"#,
      #"{time} {component} {client} {target.address} {seconds} {seconds} {seconds} {status} {target.status} {} {bytes} "{request}" {}"#,
    ], joining: SingleLines.self)

  static let collectorLog = layout(
    name: "Java garbage collector log",
    samples: [
      "[2026-03-18T08:30:23.156+0000][info][gc] GC(12) Pause Young (Normal) (G1 Evacuation Pause) 24M->4M(256M) 3.456ms",
      "[2026-03-18T08:30:23.156+0000][12.345s][info][gc,start     ] GC(13) Pause Full (Allocation Failure)",
      "2026-03-18T08:30:23.156+0000: 12.345: [GC (Allocation Failure) 24M->4M(256M), 0.0034560 secs]",
    ],
    seen: "a time and a collection as the Java machine writes them",
    patterns: [
      "[{time}][{uptime}s][{level}][{component}] GC({thread}) {message} {duration}",
      "[{time}][{uptime}s][{level}][{component}] {message}",
      "[{time}][{level}][{component}] GC({thread}) {message} {duration}",
      "[{time}][{level}][{component}] {message}",
      "{time}: {uptime}: [{message}, {seconds} secs]",
      "{time}: {uptime}: {message}",
    ], joining: TraceLines.self, certainty: 0.97)
}
