/// The alerts that fired, each from the simulated measure that made it fire.
struct BookingAlerts {
  let measures: BookingMeasures
  let clock: LocalClock

  var document: Json {
    let fired = (perRequest + perWindow + byHand).sorted { $0.time < $1.time }
    return .array(fired.enumerated().map { json($1, number: $0 + 1) })
  }

  private struct Alert {
    let time: Int
    let severity: String
    let source: String
    let metric: String
    let title: String
    let description: String
    let details: [(String, Json)]
    var status = "open"
  }

  private func json(_ alert: Alert, number: Int) -> Json {
    .object([
      ("alert_id", .text("AL-20250624-\(number < 10 ? "0" : "")\(number)")),
      ("timestamp", .text(clock.utc(alert.time))), ("severity", .text(alert.severity)),
      ("source", .text(alert.source)), ("metric", .text(alert.metric)),
      ("title", .text(alert.title)), ("description", .text(alert.description)),
      ("details", .object(alert.details)), ("status", .text(alert.status)),
      ("auto_resolved", .truth(alert.status == "resolved")),
    ])
  }

  private var perRequest: [Alert] {
    var alerts: [Alert] = []
    if let slow = measures.milestones.firstSlow {
      alerts.append(
        Alert(
          time: slow.finished, severity: "warning", source: "database_monitor",
          metric: "statement_time", title: "Statement over one second",
          description: "A search statement took longer than its warning limit",
          details: [
            ("query_time_ms", .whole(slow.statementTime / 1_000)), ("threshold_ms", .whole(1_000)),
            ("query_type", .text("availability")), ("affected_table", .text("slot_default")),
          ], status: "acknowledged"))
    }
    if let critical = measures.milestones.firstCritical {
      alerts.append(
        Alert(
          time: critical.finished, severity: "critical", source: "database_monitor",
          metric: "statement_time", title: "Statement over ten seconds",
          description: "A search statement passed its critical limit; the plan reads a whole table",
          details: [
            ("query_time_ms", .whole(critical.statementTime / 1_000)),
            ("threshold_ms", .whole(10_000)), ("scan_type", .text("sequential")),
            // A plan's cost, passed on under the name of something else.
            ("rows_examined", .whole(critical.statementTime / 1_000 * 7 + 4_211)),
          ]))
    }
    if let starved = measures.milestones.firstStarved {
      alerts.append(
        Alert(
          time: starved.finished, severity: "critical", source: "application_monitor",
          metric: "connection_pool", title: "No database connection to be had",
          description: "A request waited for a connection until its limit",
          details: [
            ("active_connections", .whole(BookingService.poolSize)),
            ("max_connections", .whole(BookingService.poolSize)),
            ("connection_wait_timeout_ms", .whole(BookingService.acquireLimit)),
          ]))
    }
    return alerts
  }

  private typealias Window = BookingMeasures.Window

  /// An alert at the end of the first window that answers a question with details.
  private func first(
    _ severity: String, _ source: String, _ metric: String, _ title: String, _ text: String,
    status: String = "open", _ details: (Window) -> [(String, Json)]?
  ) -> [Alert] {
    for window in measures.windows {
      guard let details = details(window) else { continue }
      return [
        Alert(
          time: window.start + BookingMeasures.step + 2_000, severity: severity, source: source,
          metric: metric, title: title, description: text, details: details, status: status)
      ]
    }
    return []
  }

  private var perWindow: [Alert] {
    first(
      "warning", "application_monitor", "response_time", "Searches are slow",
      "The slowest twentieth of requests is over its warning limit"
    ) { window in
      window.slowestTwentieth.flatMap { time in
        time <= 2_000
          ? nil
          : [
            ("response_time_ms", .whole(time)), ("threshold_ms", .whole(2_000)),
            ("endpoint", .text("/api/facilities/search")),
          ]
      }
    }
      + first(
        "warning", "database_monitor", "connection_pool", "Connection pool nearly full",
        "Four connections in five are in use", status: "acknowledged"
      ) { window in
        window.peakActive < 8
          ? nil
          : [
            ("active_connections", .whole(window.peakActive)),
            ("pool_utilization_percent", .whole(window.peakActive * 10)),
            ("waiting_connections", .whole(window.peakWaiting)),
          ]
      }
      + first(
        "critical", "application_monitor", "error_rate", "Requests are failing",
        "More than a quarter of requests ended in an error"
      ) { window in
        window.errorRate <= 25
          ? nil
          : [
            ("error_rate_percent", .tenths(window.errorRate)), ("threshold_percent", .whole(25)),
            ("failed_requests_last_5min", .whole(window.failures)),
            ("total_requests_last_5min", .whole(window.journeys.count)),
          ]
      }
      + first(
        "critical", "infrastructure_monitor", "cpu_utilization", "Processor at its limit",
        "The application's processor time is used up"
      ) { window in
        window.processor < 95
          ? nil
          : [
            ("cpu_utilization_percent", .tenths(window.processor)),
            ("memory_utilization_percent", .tenths(window.memory)),
          ]
      }
      + first(
        "warning", "infrastructure_monitor", "memory_usage", "Heap nearly full",
        "Frequent full collections", status: "acknowledged"
      ) { window in
        window.memory < 90
          ? nil
          : [
            ("heap_utilization_percent", .tenths(window.memory)),
            ("gc_frequency_per_min", .whole(Int(window.collections.rounded()))),
          ]
      }
      + first(
        "critical", "service_monitor", "service_availability", "Booking service unavailable",
        "Nothing but errors for five minutes", status: "escalated"
      ) { window in
        window.errorRate < 100
          ? nil
          : [
            ("availability_percent", .tenths(100 - window.errorRate)), ("sla_breach", .truth(true)),
            ("escalation_required", .truth(true)),
          ]
      }
  }

  private var byHand: [Alert] {
    [
      Alert(
        time: BookingService.poolRestarted + 5_000, severity: "info", source: "database_monitor",
        metric: "connection_pool", title: "Connection pool restarted",
        description: "The pool was restarted by hand with more connections",
        details: [
          ("old_pool_size", .whole(BookingService.poolSize)),
          ("new_pool_size", .whole(BookingService.enlargedPoolSize)),
          ("restart_reason", .text("manual_intervention")),
        ], status: "resolved")
    ]
  }
}
