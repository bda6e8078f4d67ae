/// The monitoring materials: the metrics table and the dashboard's export.
struct BookingMonitoring {
  let measures: BookingMeasures
  let clock: LocalClock

  /// Flaws planted in the table: a row that is missing and a cell that is blank.
  static let missingRow = BookingService.clock(10, 40)
  static let blankCell = BookingService.clock(9, 35)

  /// A wide table, one row for the five minutes that begin at its local time.
  var table: [UInt8] {
    var text =
      "timestamp,app_cpu_percent,app_memory_percent,db_cpu_percent,db_memory_percent,"
      + "db_connections_active,db_connections_waiting,response_time_95th_ms,"
      + "request_volume_per_min,error_rate_percent,cache_hit_rate_percent,gc_frequency_per_min"
    for window in measures.windows where window.start != Self.missingRow {
      let memory = window.start == Self.blankCell ? "" : Json.tenthsText(window.memory)
      let cells = [
        clock.local(window.start), Json.tenthsText(window.processor), memory,
        Json.tenthsText(window.databaseProcessor), Json.tenthsText(window.databaseMemory),
        "\(window.peakActive)", "\(window.peakWaiting)",
        window.slowestTwentieth.map { "\($0)" } ?? "",
        Json.tenthsText(Double(window.requests) / 5), Json.tenthsText(window.errorRate),
        Json.tenthsText(window.cacheHits), "\(Int(window.collections.rounded()))",
      ]
      text += "\n" + cells.joined(separator: ",")
    }
    return Array(text.utf8)
  }

  /// Metrics in a tree, with uneven steps and holes where nothing was measured.
  var dashboard: Json {
    .object([
      ("dashboard_name", .text("Room bookings: service health")),
      (
        "collection_period",
        .object([
          ("start", .text(clock.utc(BookingService.opens))),
          ("end", .text(clock.utc(BookingService.closes))), ("interval_minutes", .whole(5)),
        ])
      ),
      (
        "metrics",
        .object([
          ("booking_success_rate", bookingSuccess), ("search_response_time", searchTime),
          ("payment_processing_time", paymentTime), ("session_management", sessions),
          ("cache_performance", cache), ("api_endpoint_performance", endpoints),
          ("database_query_patterns", slowQueries),
        ])
      ),
      ("alerts_triggered", .array(crossings)), ("system_health_summary", summary),
    ])
  }

  /// Half-hours while it was calm, quarters of an hour afterwards.
  private var spans: [Range<Int>] {
    let opens = BookingService.opens
    let fine = BookingService.clock(9, 0)
    let coarse = stride(from: opens, to: fine, by: 1_800_000).map { $0..<$0 + 1_800_000 }
    return coarse
      + stride(from: fine, to: BookingService.clock(14, 15), by: 900_000).map { $0..<$0 + 900_000 }
  }

  private var hours: [Range<Int>] {
    (8...13).map { BookingService.clock($0, 0)..<BookingService.clock($0 + 1, 0) }
  }

  private func points(_ spans: [Range<Int>], _ value: ([BookingRequest], Range<Int>) -> Json)
    -> Json
  {
    .array(
      spans.map { span in
        .point([
          ("timestamp", .text(clock.utc(span.lowerBound))),
          ("value", value(measures.requests(in: span), span)),
        ])
      })
  }

  private static func mean(_ requests: [BookingRequest]) -> Json {
    requests.isEmpty ? .null : .whole(requests.reduce(0) { $0 + $1.duration } / requests.count)
  }

  private static func share(of part: Int, in whole: Int) -> Json {
    whole == 0 ? .null : .tenths(Double(part) * 100 / Double(whole))
  }

  private func metric(
    _ description: String, _ unit: String, _ warning: Int, _ critical: Int, _ points: Json
  ) -> Json {
    .object([
      ("description", .text(description)), ("unit", .text(unit)),
      ("threshold_warning", .whole(warning)), ("threshold_critical", .whole(critical)),
      ("data_points", points),
    ])
  }

  private var bookingSuccess: Json {
    metric(
      "Bookings and payments that succeeded, of those tried", "percentage", 95, 85,
      points(spans) { requests, _ in
        let tried = requests.filter { $0.route == .book || $0.route == .pay }
        return Self.share(of: tried.count { $0.status < 400 }, in: tried.count)
      })
  }

  private var searchTime: Json {
    metric(
      "Mean time of availability searches", "milliseconds", 2_000, 5_000,
      points(spans) { requests, _ in Self.mean(requests.filter { $0.route == .search }) })
  }

  private var paymentTime: Json {
    metric(
      "Mean time of payments that were answered", "milliseconds", 1_000, 3_000,
      points(spans) { requests, _ in
        Self.mean(requests.filter { $0.route == .pay && $0.outcome == .answered })
      })
  }

  private var sessions: Json {
    .object([
      ("description", .text("Visitors with a request in the period, and how many gave up")),
      (
        "metrics",
        .object([
          (
            "active_sessions",
            .object([
              ("unit", .text("count")),
              (
                "data_points",
                points(spans) { requests, _ in .whole(Set(requests.compactMap(\.visitor)).count) }
              ),
            ])
          ),
          (
            "session_timeout_rate",
            metric(
              "Visitors whose last request in the period failed", "percentage", 5, 10,
              points(spans) { requests, _ in
                let last = Dictionary(
                  requests.map { ($0.visitor ?? -1, $0) }, uniquingKeysWith: { $1 })
                return Self.share(of: last.values.count { $0.status >= 500 }, in: last.count)
              })
          ),
        ])
      ),
    ])
  }

  private var cache: Json {
    .object([
      ("description", .text("How often room details came from memory")),
      (
        "metrics",
        .object([
          (
            "facility_cache_hit_rate",
            metric(
              "Share of look-ups answered by the cache", "percentage", 85, 70,
              points(spans) { _, span in
                let hits = measures.windows.first { $0.start >= span.lowerBound }?.cacheHits
                return hits.map(Json.tenths) ?? .null
              })
          )
        ])
      ),
    ])
  }

  private var endpoints: Json {
    let routes = [BookingRequest.Route.search, .book, .pay]
    return .object([
      ("description", .text("Requests and errors by address, hour by hour")),
      (
        "endpoints",
        .object(
          routes.map { route in
            let path = String(route.name.split(separator: " ").last ?? "")
            return (
              path,
              .object([
                (
                  "request_count",
                  .object([
                    (
                      "data_points",
                      points(hours) { requests, _ in .whole(requests.count { $0.route == route }) }
                    )
                  ])
                ),
                (
                  "error_rate",
                  .object([
                    ("unit", .text("percentage")),
                    (
                      "data_points",
                      points(hours) { requests, _ in
                        let asked = requests.filter { $0.route == route }
                        return Self.share(of: asked.count { $0.status >= 500 }, in: asked.count)
                      }
                    ),
                  ])
                ),
              ])
            )
          })
      ),
    ])
  }

  private var slowQueries: Json {
    .object([
      ("description", .text("Statements over one second")),
      (
        "slow_query_count",
        .object([
          ("unit", .text("queries_per_hour")), ("threshold_warning", .whole(5)),
          ("threshold_critical", .whole(15)),
          (
            "data_points",
            points(hours) { requests, _ in .whole(requests.count { $0.statementTime >= 1_000_000 })
            }
          ),
        ])
      ),
    ])
  }

  private var crossings: [Json] {
    var found: [Json] = []
    for (severity, limit) in [("warning", 2_000), ("critical", 5_000)] {
      let request = measures.windows.flatMap(\.journeys)
        .first { $0.route == .search && $0.duration > limit }
      guard let request else { continue }
      found.append(
        .point([
          ("timestamp", .text(clock.utc(request.finished))), ("severity", .text(severity)),
          ("metric", .text("search_response_time")), ("threshold_exceeded", .text(severity)),
          ("value", .whole(request.duration)), ("threshold", .whole(limit)),
        ]))
    }
    return found
  }

  /// Figures somebody typed at the end of the day. The length and the visitors are rounded up beyond
  /// what the logs hold, on purpose.
  private var summary: Json {
    .object([
      ("overall_status", .text("recovered")), ("incident_duration_minutes", .whole(330)),
      ("peak_impact_time", .text(clock.utc(BookingService.clock(11, 30)))),
      ("recovery_time", .text(clock.utc(BookingService.clock(13, 30)))),
      ("affected_users_estimated", .whole(900)), ("bookings_lost_estimated", .whole(64)),
    ])
  }
}
