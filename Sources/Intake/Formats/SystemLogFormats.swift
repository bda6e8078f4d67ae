import Records

extension MaterialFormat {
  static let syslog = scanned(
    name: "System log (syslog)", kind: .applicationLog,
    samples: [
      "Mar 18 08:30:23 web1 sshd[1237]: Accepted publickey for deploy",
      "<34>Jan  5 08:30:23 web1 app: error: cannot book",
      "<165>1 2026-03-18T08:30:23.156Z web1 bookings 1237 ID47 [x@1 hall=\"north\"] slow answer",
      "2026-03-18T08:30:23.156789+00:00 web1 systemd[1]: Started bookings.",
    ],
    seen: "a time, a host, a program and a message as syslog writes them", certainty: 0.95
  ) { sample, zone in SyslogScanner(zone: zone, day: sample.day) }

  static let windowsEvents = scanned(
    name: "Windows event log (CSV)", kind: .applicationLog,
    samples: [
      """
      Level,Date and Time,Source,Event ID,Task Category
      Warning,18/03/2026 08:30:23,Microsoft-Windows-Time-Service,36,None,"The time service has not
      synchronized the system time."
      Information,18/03/2026 08:31:02,Service Control Manager,7036,None,"The service stopped."
      """,
      """
      "TimeCreated","Id","LevelDisplayName","ProviderName","Message"
      "03/18/2026 8:30:23 AM","7036","Information","Service Control Manager","The service stopped."
      """,
    ],
    seen: "a level, a time, a source and a number as Windows exports its events",
    // A table of records, which such a file also is, may fit wholly.
    certainty: 1.02
  ) { sample, zone in WindowsEventScanner(sample, zone: zone) }

  static let journal = scanned(
    name: "System journal export (journald)", kind: .applicationLog,
    samples: [
      """
      __CURSOR=s=1;i=2
      __REALTIME_TIMESTAMP=1736929823156000
      PRIORITY=4
      SYSLOG_IDENTIFIER=bookings
      _PID=1237
      MESSAGE=slow answer

      __CURSOR=s=1;i=3
      __REALTIME_TIMESTAMP=1736929824156000
      MESSAGE=booked
      """
    ],
    seen: "a cursor that starts an entry of the journal", certainty: 0.99
  ) { _, zone in JournalScanner(zone: zone) }

  static let logfmt = scanned(
    name: "Application log (logfmt)", kind: .applicationLog,
    samples: [
      #"time=2026-03-18T08:30:23Z level=warn msg="slow answer" hall=north duration=12ms"#,
      #"ts=2026-03-18T08:30:23.156Z caller=main.go:12 level=error msg="cannot \"book\"""#,
    ],
    seen: "pairs of a key and a value, with a time among them", certainty: 0.97
  ) { _, zone in LogfmtScanner(zone: zone) }

  /// IIS, CloudFront and others that name their columns in `#Fields`.
  static let extendedAccessLog = scanned(
    name: "Web server access log (W3C extended)", kind: .accessLog,
    samples: [
      """
      #Software: Microsoft Internet Information Services 10.0
      #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port c-ip sc-status time-taken
      2026-03-18 08:30:23 10.0.0.5 GET /halls area=north 443 192.0.2.7 200 156
      """
    ],
    seen: "the columns that a #Fields line names", certainty: 0.99
  ) { sample, zone in
    ExtendedColumns.pattern(sample).map {
      PatternScanner<SingleLines>([$0], form: .iso, zone: zone, headings: ["#"])
    }
  }

  /// nginx and Apache logs in an order of their own.
  static let accessOrderLog = scanned(
    name: "Web server access log (custom order)", kind: .accessLog,
    samples: [
      #"www.example.org 192.0.2.7 - - [18/Mar/2026:08:30:23 +0000] "GET /halls HTTP/1.1" 200 12 "-" "curl/8" 0.156 0.150"#,
      #"192.0.2.7 - - [18/Mar/2026:08:30:23 +0000] "GET /halls HTTP/1.1" 200 12 "-" "curl/8" rt=0.156 uct="0.001" urt="0.150""#,
    ],
    seen: "a time in brackets, a request in quotes and a status, in an order of their own",
    certainty: 0.95
  ) { sample, _ in AccessOrderScanner.isCustom(sample) ? AccessOrderScanner() : nil }
}

/// The columns that a W3C log names.
enum ExtendedColumns {
  static func pattern(_ sample: FileSample) -> LinePattern? {
    guard
      let heading = sample.lines.first(where: { $0.starts(with: Array("#Fields:".utf8)) })
    else { return nil }
    let separator: UInt8 = sample.lines.contains { $0.first != 35 && $0.contains(9) } ? 9 : 32
    let names = heading.dropFirst(8).split { $0 == 32 || $0 == 9 }.map {
      DisplayText.decode(Array($0))
    }
    // Whole numbers are milliseconds (IIS), numbers with a point seconds (CloudFront).
    let place = names.firstIndex(of: "time-taken")
    let hasPoint = sample.lines.contains { line in
      guard let place, line.first != 35 else { return false }
      let cells = line.split(separator: separator, omittingEmptySubsequences: false)
      return cells.indices.contains(place) && cells[place].contains(46)
    }
    guard names.contains("date"), names.contains("time"), names.contains("sc-status") else {
      return nil
    }
    return LinePattern(
      parts: names.map { part($0, unit: hasPoint ? 1_000_000 : 1_000) }, separator: separator)
  }

  private static func part(
    _ name: String, unit: Int
  ) -> (part: LinePattern.Part?, name: String) {
    switch name {
    case "date": (.date, name)
    case "time": (.clock, name)
    case "cs-method": (.method, name)
    case "cs-uri-stem", "cs-uri": (.target, name)
    case "cs-uri-query": (.query, name)
    case "sc-status": (.status, name)
    case "c-ip": (.client, name)
    case "cs-username": (.user, name)
    case "time-taken": (.duration(microseconds: unit), name)
    case "sc-bytes": (nil, "http.bytes")
    case "cs(User-Agent)": (nil, "http.agent")
    case "x-edge-location", "x-edge-result-type", "x-host-header", "sc-substatus",
      "sc-win32-status", "s-computername":
      (nil, name)
    default: (.skipped, name)
    }
  }
}
