import Records

extension MaterialFormat {
  /// Alerts of Prometheus's Alertmanager.
  static let alertmanager = MaterialFormat(
    name: "Alertmanager alerts (JSON)", kind: .alerts,
    samples: [
      """
      {"version": "4", "status": "firing", "alerts": [{"status": "firing",
        "labels": {"alertname": "HighErrorRate", "severity": "critical", "instance": "api-1"},
        "annotations": {"summary": "Many requests fail"},
        "startsAt": "2026-03-18T09:32:15Z", "endsAt": "0001-01-01T00:00:00Z"}]}
      """
    ],
    fit: { sample in
      of(.alertmanager, sample, "labels with the name of an alert, and when it started")
    },
    reading: .document { document, _ in AlertRecords.alertmanager.read(document) })

  /// Incidents of PagerDuty.
  static let pagerDuty = MaterialFormat(
    name: "PagerDuty incidents (JSON)", kind: .alerts,
    samples: [
      """
      {"incidents": [{"incident_number": 41, "title": "Error rate above 5%", "urgency": "high",
        "created_at": "2026-03-18T09:32:15Z", "status": "resolved",
        "service": {"summary": "Booking API"}}]}
      """
    ],
    fit: { sample in of(.pagerDuty, sample, "an urgency, a service and when it was created") },
    reading: .document { document, _ in AlertRecords.pagerDuty.read(document) })

  /// Alerts of Opsgenie.
  static let opsgenie = MaterialFormat(
    name: "Opsgenie alerts (JSON)", kind: .alerts,
    samples: [
      """
      {"data": [{"tinyId": "1791", "alias": "pool-waiting", "message": "Pool is full",
        "status": "closed", "createdAt": "2026-03-18T09:32:15Z", "priority": "P1",
        "source": "grafana", "owner": "ann@mail.example"}]}
      """
    ],
    fit: { sample in of(.opsgenie, sample, "a message, a short number and when it was created") },
    reading: .document { document, _ in AlertRecords.opsgenie.read(document) })

  /// History of CloudWatch alarms.
  static let alarmHistory = MaterialFormat(
    name: "CloudWatch alarm history (JSON)", kind: .alerts,
    samples: [
      """
      {"AlarmHistoryItems": [{"AlarmName": "api-5xx", "Timestamp": "2026-03-18T09:32:15.120Z",
        "HistoryItemType": "StateUpdate", "HistorySummary": "Alarm updated from OK to ALARM"}]}
      """
    ],
    fit: { sample in
      AlarmHistory.fits(sample.jsonRecords)
        ? Fit(score: 0.97, reason: "Records with the name of an alarm and a kind of history item.")
        : .none
    },
    reading: .document { document, _ in AlarmHistory.read(document) })

  /// Logs of Nagios and Icinga.
  static let nagiosLog = MaterialFormat(
    name: "Nagios or Icinga log", kind: .alerts,
    samples: [
      """
      [1736933535] SERVICE ALERT: web-1;HTTP;CRITICAL;HARD;3;Socket timeout after 10 seconds
      [1736934000] SERVICE ALERT: web-1;HTTP;OK;HARD;3;HTTP OK
      """
    ],
    fit: { sample in
      let entries = sample.lines.compactMap {
        NagiosLog.entry(DisplayText.decode($0), .assumedUTC)
      }
      guard entries.contains(where: { !$0.kind.isEmpty }) else { return .none }
      return .lines(entries.count, of: sample, "have a time in brackets.", times: 0.93)
    },
    reading: .document { document, _ in NagiosLog.read(document) })

  /// Channels of Slack.
  static let slackExport = MaterialFormat(
    name: "Slack export (JSON)", kind: .notes,
    samples: [
      """
      [{"type": "message", "user": "U01ABC", "ts": "1736933535.000200", "text": "Errors are rising"}]
      """
    ],
    fit: { sample in
      ChatExport.isSlack(sample.jsonRecords)
        ? Fit(score: 0.96, reason: "Messages with a type, a text and the time in ts.") : .none
    },
    reading: .document { document, people in ChatExport.read(document, people: &people) })

  /// Channels of Teams.
  static let teamsExport = MaterialFormat(
    name: "Teams export (JSON)", kind: .notes,
    samples: [
      """
      {"value": [{"createdDateTime": "2026-03-18T09:32:15Z", "from": {"user": {"displayName": "A B"}},
        "body": {"contentType": "html", "content": "<p>Errors are rising</p>"}}]}
      """
    ],
    fit: { sample in
      ChatExport.isTeams(sample.jsonRecords)
        ? Fit(score: 0.96, reason: "Messages with a body and the time they were created.") : .none
    },
    reading: .document { document, people in ChatExport.read(document, people: &people) })

  /// The organisation's own status page.
  static let statusPage = MaterialFormat(
    name: "Status page export (JSON)", kind: .socialMedia,
    samples: [
      """
      {"page": {"name": "Example Council"}, "incidents": [{"name": "Bookings are slow",
        "created_at": "2026-03-18T09:50:00Z", "incident_updates": [{"status": "investigating",
        "body": "We are looking into it.", "created_at": "2026-03-18T09:50:00Z"}]}]}
      """
    ],
    fit: { sample in
      guard let root = sample.json, StatusPage.fits(root) else { return .none }
      return Fit(score: 0.97, reason: "Incidents with the updates that were published on them.")
    },
    reading: .document { document, _ in StatusPage.read(document) })

  private static func of(
    _ records: AlertRecords, _ sample: FileSample, _ words: String
  ) -> Fit {
    let found = sample.jsonRecords
    guard records.fits(found) else { return .none }
    return Fit(score: 0.96, reason: "\(found.count) records with \(words).")
  }
}
