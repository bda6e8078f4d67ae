/// Lines of the application log that belong to no request: start, monitor, operators, and the flaws
/// planted on purpose. Figures come from the first host's simulated day.
enum BookingApplicationNotes {
  static func lines(of day: BookingDay) -> [ExtraLine] {
    start + monitor(of: day) + operators(of: day) + flaws
  }

  private static func line(_ time: Int, _ kind: String, _ rest: String) -> ExtraLine {
    var buffer = LineBuffer(capacity: 200)
    buffer.text("2025-06-24 ")
    buffer.preciseTimeOfDay(time)
    buffer.text(" " + rest)
    return ExtraLine(time, kind, bytes: buffer.bytes)
  }

  private static let start: [ExtraLine] = {
    let opens = BookingService.opens
    return [
      (
        1_234,
        "INFO  o.e.b.BookingsApplication - Starting BookingsApplication v3.4.0 on app-01 with PID 4127"
      ),
      (
        1_580,
        "WARN  o.e.b.BookingsApplication - No profile given, using 'default' (pool size 10, "
          + "connection wait 30s)"
      ),
      (3_771, "INFO  o.s.b.w.embedded.tomcat.TomcatWebServer - Tomcat initialized with port 8080"),
      (
        9_456,
        "INFO  o.s.b.w.embedded.tomcat.TomcatWebServer - Tomcat started on port 8080 (http)"
      ),
      (9_812, "INFO  o.e.b.BookingsApplication - Started BookingsApplication in 8.578 seconds"),
      (12_340, "INFO  o.e.b.cache.RoomCache - Loaded 18 facilities into the cache in 1528ms"),
    ].map { line(opens + $0.0, "start", "[main] " + $0.1) }
  }()

  private static func monitor(of day: BookingDay) -> [ExtraLine] {
    stride(
      from: BookingService.opens + 15 * 60_000, to: BookingService.closes, by: 15 * 60_000
    ).flatMap { mark in
      let state = day.pool.last { $0.time <= mark + 250 }
      let active = state?.active ?? 0
      let size = state?.size ?? BookingService.poolSize
      let level = active == size ? "WARN " : "INFO "
      var lines = [
        line(
          mark + 250, "pool status",
          "[monitor-1] \(level) o.e.b.monitor.PoolMonitor - Pool status: active=\(active), "
            + "idle=\(size - active), waiting=\(state?.waiting ?? 0), size=\(size)")
      ]
      if mark == BookingService.clock(11, 15) || mark == BookingService.clock(11, 45) {
        lines.append(
          line(
            mark + 281, "memory",
            "[monitor-1] WARN  o.e.b.monitor.HeapMonitor - Heap at 91.4% (3.7GB of 4GB), "
              + "full collections in the last 5 minutes: 14"))
      }
      return lines
    }
  }

  private static func operators(of day: BookingDay) -> [ExtraLine] {
    [
      line(
        BookingService.clock(12, 15) + 56_118, "operators",
        "[admin-1] INFO  o.e.b.admin.PoolAdmin - Restart of the connection pool requested by "
          + "operator, new size 15"),
      line(
        BookingService.clock(14, 0) + 10_789, "operators",
        "[monitor-1] INFO  o.e.b.monitor.PoolMonitor - Cleared: pool at its limit"),
    ]
  }

  /// A line that ends in the middle of its time, an empty one, and one byte of Latin-1.
  private static let flaws: [ExtraLine] = {
    var latin = line(
      BookingService.clock(9, 47) + 31_118, "import",
      "[import-reader-1] WARN  o.e.b.imports.SlotImport - Row 2214 skipped: name 'Caf"
    ).bytes
    latin.append(0xE9)
    latin.append(contentsOf: " Room' is not UTF-8".utf8)
    return [
      ExtraLine(BookingService.clock(9, 47) + 31_118, "import, with a Latin-1 byte", bytes: latin),
      ExtraLine(BookingService.clock(10, 31) + 2_000, "blank", ""),
      ExtraLine(BookingService.clock(11, 6) + 40_000, "truncated", "2025-06-24 11:0"),
    ]
  }()
}
