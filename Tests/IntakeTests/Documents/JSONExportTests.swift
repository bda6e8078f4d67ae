import Records
import Testing

@testable import Intake

@Suite struct JSONExportTests {
  @Test func readsADashboardOfAnyNesting() throws {
    let evidence = try evidence(
      of: """
        {"metrics": {"rate": {"unit": "percentage", "description": "Bookings that succeed",
          "threshold_warning": 95, "threshold_critical": 85,
          "data_points": [
            {"timestamp": "2025-01-15T08:00:00Z", "value": 99.8},
            {"timestamp": "2025-01-15T08:30:00Z", "value": null}]},
          "api": {"endpoints": {"/b": {"count": {"data_points": [
            {"timestamp": "2025-01-15T08:00:00Z", "value": 1}]}}}}},
        "alerts_triggered": [
          {"timestamp": "2025-01-15T09:15:33Z", "severity": "warning", "metric": "rate", "value": 92}],
        "summary": {"affected_users": 1247, "peak_time": "2025-01-15T11:30:00Z", "state": "over"}}
        """)
    let rate = try #require(evidence.series.first)
    #expect(rate.name == "rate")
    #expect(rate.unit == .percent)
    #expect(rate.note == "Bookings that succeed")
    #expect(rate.samples.map(\.value) == [99.8, nil])
    #expect(rate.samples.map(\.line.line) == [4, 5])
    #expect(rate.thresholds.map(\.value) == [95, 85])
    #expect(rate.thresholds.map(\.line.line) == [2, 2])
    #expect(evidence.series.last?.path == ["api", "endpoints", "/b"])
    #expect(evidence.alerts.map(\.metric) == ["rate"])
    #expect(evidence.alerts.first?.details == [Attribute("value", "92")])
    #expect(evidence.statedFigures.map(\.name) == ["summary.affected_users", "summary.peak_time"])
    #expect(evidence.statedFigures.last?.time == Timestamp(seconds: 1_736_940_600))
    #expect(evidence.statedFigures.map(\.line.line) == [10, 10])
    #expect(evidence.sources.first?.lines == LineAccount(total: 10, understood: 10))
  }

  @Test func readsAlertsWithTheirDetails() throws {
    let evidence = try evidence(
      of: """
        [{"alert_id": "A", "timestamp": "2025-01-15T09:00:47Z", "severity": "critical",
          "source": "db", "metric": "m", "title": "T", "description": "D",
          "details": {"query_time_ms": 1823}, "status": "open"},
         {"timestamp": "2025-13-15T09:00:47Z", "severity": "warning", "metric": "n"}]
        """)
    let alert = try #require(evidence.alerts.first)
    #expect(alert.level == .critical)
    #expect((alert.system, alert.status, alert.title, alert.text) == ("db", "open", "T", "D"))
    #expect(alert.details.contains(Attribute("query_time_ms", "1823")))
    #expect(evidence.alerts.count == 1)
    #expect(evidence.problems.map(\.line) == [4])
  }

  @Test func keepsAPersonOutOfATicketAndKnowsThemAgain() throws {
    let evidence = try MaterialFolder([
      "a.json": """
      [{"ticket_id": "1", "timestamp": "2025-01-15T09:23:45Z", "citizen_name": "Ann Example",
        "contact_email": "ann@mail.example", "phone": "07700900001", "priority": "Medium",
        "category": "Fault", "subject": "Slow", "description": "It is slow", "status": "Open",
        "citizen_impact": "None"},
       {"ticket_id": "2", "timestamp": "2025-01-15T10:23:45Z", "citizen_name": "A. Example",
        "contact_email": "ANN@mail.example", "priority": "High", "subject": "Still slow"}]
      """,
      "b.txt": """
      Period: 2025-01-15

      === Posts ===

      Ann Example (North) - 09:28 AM
      "Slow"

      Walking Club - 13:30 PM
      "Works"
      """,
    ]).evidence()
    #expect(evidence.tickets.map(\.priority) == [.medium, .high])
    #expect(evidence.tickets.map(\.person) == [0, 0])
    #expect(evidence.posts.map(\.person) == [0, nil])
    for secret in ["Ann Example", "ann@mail.example", "07700900001"] {
      #expect(evidence.personalData.contains { $0.value == secret && $0.person == 0 })
      #expect(!"\(evidence.tickets) \(evidence.posts)".contains(secret))
    }
  }

  @Test func reportsWhereJSONBreaksAndKeepsWhatCameBefore() throws {
    let evidence = try evidence(
      of: """
        [{"timestamp": "2025-01-15T09:00:47Z", "severity": "warning", "metric": "m"},
        {"timestamp": "2025-01-15T09:00:47Z", "severity": "warning", "metric": oops},
        {}]
        """)
    #expect(evidence.alerts.count == 1)
    #expect(evidence.sources.first?.lines == LineAccount(total: 3, understood: 1, notUnderstood: 2))
    #expect(evidence.problems.first?.line == 2)
  }
}
