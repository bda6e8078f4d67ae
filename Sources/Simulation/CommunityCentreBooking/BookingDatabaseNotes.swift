/// Lines of the database log that belong to no request: start, the import of next term's slots,
/// maintenance, and what the operators did.
enum BookingDatabaseNotes {
  static let lines = start + batches + maintenance

  /// `time` is local; the log is in UTC.
  private static func line(_ time: Int, _ kind: String, _ rest: String) -> ExtraLine {
    var buffer = LineBuffer(capacity: 200)
    buffer.text("2025-06-24 ")
    buffer.preciseTimeOfDay(time - 3_600_000)
    buffer.text(" UTC " + rest)
    return ExtraLine(time, kind, bytes: buffer.bytes)
  }

  private static let start = [
    line(
      BookingService.opens + 1_020, "start",
      "[1901] LOG:  database system was shut down at 2025-06-24 03:00:02 UTC"),
    line(
      BookingService.opens + 1_344, "start",
      "[1901] LOG:  database system is ready to accept connections"),
    line(BookingService.opens + 1_352, "start", "[1904] LOG:  autovacuum launcher started"),
  ]

  private static let batches: [ExtraLine] = {
    var time = BookingService.importBegins + 3_410
    var total = 0
    var lines = [
      line(
        time - 900, "import",
        "[1977] LOG:  connection received: host=batch-01 port=38112")
    ]
    while time < BookingService.importEnds {
      // Batches vary a little, as files do; the arithmetic stands in for a random source.
      let rows = 41_000 + (total / 7 + 311) % 9_000
      total += rows
      lines.append(
        line(
          time, "import",
          "[1977] LOG:  duration: \(640 + rows % 331).\(100 + rows % 900) ms  statement: "
            + "COPY slot_default (facility, starts_at) FROM STDIN;"))
      lines.append(
        line(
          time + 1_204, "import", "[1977] LOG:  slot import: \(rows) rows, \(total) so far"))
      time += BookingService.importEvery
    }
    return lines
  }()

  private static let maintenance = [
    line(
      BookingService.clock(9, 5) + 102, "maintenance", "[1902] LOG:  checkpoint starting: time"),
    line(
      BookingService.clock(9, 7) + 29_410, "maintenance",
      "[1902] LOG:  checkpoint complete: wrote 2213 buffers (13.5%)"),
    line(
      BookingService.clock(11, 2) + 44_030, "memory",
      "[1902] WARNING:  buffer cache hit ratio 61.2% in the last 5 minutes"),
    line(
      BookingService.clock(11, 40) + 12_030, "memory",
      "[1902] WARNING:  buffer cache hit ratio 38.7% in the last 5 minutes"),
    line(
      BookingService.clock(12, 15) + 56_456, "operators",
      "[1988] LOG:  operator ended sessions that were idle in their transaction"),
    line(
      BookingService.clock(12, 21) + 8_120, "maintenance",
      "[1905] LOG:  automatic analyze of table \"bookings.public.slot_default\" started"),
    line(
      BookingService.clock(13, 52) + 40_771, "maintenance",
      "[1905] LOG:  automatic analyze of table \"bookings.public.slot_default\" finished"),
  ]
}
