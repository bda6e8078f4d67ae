extension Scenario {
  /// A council's room bookings: searches for dates far ahead grow slower through the morning, and
  /// each one that is cancelled keeps its database connection, until there are none left.
  static let communityCentreBooking = Scenario(
    name: "community-centre-booking",
    summary:
      "Searches for some dates slow down and hold the database connections of a booking site",
    materials: ["access", "application", "database"] + BookingMaterials.small,
    scales: 1...1_000_000,
    write: { order throws(SimulationError) in try BookingMaterials(order).write() })
}

/// The files of the scenario.
struct BookingMaterials {
  static let small = ["metrics", "dashboard", "alerts", "tickets", "social", "incident"]
  /// Days that are modelled; more hosts than this live one of them over again, a moment later.
  private static let modelledDays = 64

  private let order: SimulationOrder
  private let clock = LocalClock(date: BookingService.date, aheadOfUTC: 3_600_000)

  init(_ order: SimulationOrder) {
    self.order = order
  }

  func write() throws(SimulationError) {
    let days = (0..<min(order.scale, Self.modelledDays)).map { number in
      BookingDay(seed: order.seed &+ UInt64(number) &* 0x9E37_79B9)
    }
    guard let first = days.first else { return }
    let folder = OutputFolder(path: order.folder)
    var tallies: [(file: String, tally: LogTally)] = []
    func log<Format: LogFormat>(
      _ material: String, _ file: String, _ format: Format
    ) throws(SimulationError) where Format.Day == BookingDay {
      guard order.wants(material) else { return }
      var output = try folder.open(file)
      let stream = LogStream(format: format, days: days, scale: order.scale)
      tallies.append((file, try stream.write(to: &output)))
      try output.close()
    }
    try log("access", "logs/access.log", BookingAccessLog(seed: order.seed, firstDay: first))
    try log(
      "application", "logs/app.log", BookingApplicationLog(seed: order.seed, firstDay: first))
    try log("database", "logs/db.log", BookingDatabaseLog(seed: order.seed))
    let measures = BookingMeasures(day: first, seed: order.seed)
    for (material, file, bytes) in smallFiles(first, measures) where order.wants(material) {
      try folder.write(bytes, to: file)
    }
    let truth = BookingTruth(
      order: order, days: days, measures: measures, clock: clock, tallies: tallies)
    try OutputFolder(path: order.truth).write(truth.document.bytes + [0x0A], to: "truth.json")
  }

  /// Measures, tickets and posts are those of the first host, whatever the scale.
  private func smallFiles(
    _ day: BookingDay, _ measures: BookingMeasures
  ) -> [(String, String, [UInt8])] {
    let monitoring = BookingMonitoring(measures: measures, clock: clock)
    return [
      ("metrics", "monitoring/metrics.csv", monitoring.table),
      ("dashboard", "monitoring/dashboard-data.json", monitoring.dashboard.bytes),
      (
        "alerts", "monitoring/alerts.json",
        BookingAlerts(measures: measures, clock: clock).document.bytes
      ),
      (
        "tickets", "citizen-impact/service-desk-tickets.json",
        BookingTickets(day: day, clock: clock).document.bytes
      ),
      (
        "social", "citizen-impact/social-media-mentions.txt",
        BookingSocialReport(milestones: measures.milestones, clock: clock).document
      ),
      ("incident", "incident.yaml", Array(Self.incident.utf8)),
    ]
  }

  private static let incident = """
    # What the organisation knows about the incident; everything here is optional.
    service: Community centre room bookings
    organisation: Example Borough Council
    time_zone: Europe/London
    period:
      from: 2025-06-24T08:00
      to: 2025-06-24T14:15
    marking: OFFICIAL
    service_profile: form
    journeys:
      search: GET /api/facilities/search
      book: POST /api/bookings
      pay: POST /api/payments
      confirm: GET /api/bookings/confirmation

    """
}
