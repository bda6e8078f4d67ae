import Records

extension MaterialFormat {
  /// Dashboards exported as JSON.
  static let dashboard = MaterialFormat(
    name: "Dashboard export (JSON)", kind: .dashboard,
    samples: [
      """
      {"metrics": {"success_rate": {"unit": "percentage", "data_points": [
        {"timestamp": "2026-03-18T08:00:00Z", "value": 99.8},
        {"timestamp": "2026-03-18T08:30:00Z", "value": null}]}}}
      """,
      #"{"cpu": [[1736928000, 12.5], [1736928060, 13]]}"#,
    ],
    fit: { sample in
      guard let root = sample.json else { return .none }
      let count = DashboardExport.seriesCount(in: root)
      guard count > 0 else { return .none }
      return Fit(score: 0.95, reason: "\(count) lists of times with values.")
    },
    reading: .document { document, _ in DashboardExport.read(document) })

  /// Alerts exported as JSON.
  static let alerts = MaterialFormat(
    name: "Alerts export (JSON)", kind: .alerts,
    samples: [
      """
      [{"alert_id": "A-1", "timestamp": "2026-03-18T09:00:47Z", "severity": "warning",
        "metric": "query_time", "title": "Slow query", "details": {"query_time_ms": 1823}}]
      """
    ],
    fit: { sample in
      let records = sample.jsonRecords
      let share = AlertsExport.share(records)
      return Fit(
        score: share * 0.9,
        reason: "\(records.count) records with a time, a severity and what is watched.")
    },
    reading: .document { document, _ in AlertsExport.read(document) })

  /// Service-desk tickets exported as JSON.
  static let tickets = MaterialFormat(
    name: "Service desk tickets (JSON)", kind: .tickets,
    samples: [
      """
      [{"ticket_id": "T-1", "timestamp": "2026-03-18T09:23:45Z", "citizen_name": "A. Person",
        "priority": "Medium", "category": "Fault", "subject": "Slow", "description": "It is slow."}]
      """,
      #"{"tickets": [{"id": 1, "created": "2026-03-18 09:00", "email": "a@b.example", "title": "x", "priority": "P2"}]}"#,
    ],
    fit: { sample in
      let records = sample.jsonRecords
      let share = TicketsExport.share(records)
      return Fit(
        score: share * 0.92,
        reason: "\(records.count) records with a time, a subject and who reported.")
    },
    reading: .document { document, people in TicketsExport.read(document, people: &people) })
}
