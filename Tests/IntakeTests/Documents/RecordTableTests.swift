import Records
import Testing

@testable import Intake

@Suite struct RecordTableTests {
  @Test func saysWhichOrderItReadDatesIn() throws {
    let header = "number,opened_at,short_description,caller_id,priority\n"
    let us = try evidence(
      of: header + "1,03/14/2025 09:00,Cannot book a hall,Ann Example,2 - High\n")
    #expect(us.tickets.first?.time == Timestamp(seconds: 1_741_942_800))
    #expect(us.problems.contains { $0.headline.contains("United States") })
    let open = try evidence(
      of: header + "1,03/04/2025 09:00,Cannot book a hall,Ann Example,2 - High\n")
    #expect(open.tickets.first?.time == Timestamp(seconds: 1_743_670_800))
    #expect(open.problems.contains { $0.headline.contains("the day is taken to come first") })
  }

  @Test func countsRowsThatWereCutAsNotUnderstood() throws {
    let evidence = try evidence(
      of: "number,opened_at,short_description,caller_id,priority\n"
        + "1,2025-01-15 09:00,Cannot book a hall,Ann Example,2 - High\n2,2025-01-15\n"
        + "3,soon,Cannot book a hall,Ann Example,2 - High\n")
    #expect(evidence.tickets.count == 1)
    #expect(evidence.sources.first?.lines == LineAccount(total: 4, understood: 2, notUnderstood: 2))
    #expect(evidence.problems.map(\.line) == [3, 4])
  }

  @Test func keepsTheCallerOutOfTheTicketAndKnowsThemAgain() throws {
    let evidence = try evidence(
      of: "ID,Requester,Requester email,Subject,Created at,Priority\n"
        + "1,Ann Example,ann@mail.example,Slow,2025-01-15 09:00,high\n"
        + "2,A. Example,ann@mail.example,Still slow,2025-01-15 09:10,high\n")
    #expect(evidence.tickets.map(\.person) == [0, 0])
    #expect(evidence.personalData.map(\.value).contains("Ann Example"))
  }

  @Test func readsPeopleShownInObjectsOfTheirOwn() throws {
    let evidence = try evidence(
      of: """
        {"result": [{"number": "INC1", "opened_at": {"display_value": "2025-01-15 09:00:00"},
          "short_description": "Slow", "caller_id": {"display_value": "Ann Example"},
          "priority": "1 - Critical"}]}
        """)
    #expect(evidence.tickets.map(\.priority) == [.critical])
    #expect(evidence.personalData.map(\.value) == ["Ann Example"])
  }

  @Test func takesAnOnCallTableForAlertsAndItsPeopleForPeople() throws {
    let evidence = try evidence(
      of: "incident_number,description,service_name,created_on,urgency,assigned_to_user_names\n"
        + "41,Error rate above 5%,Bookings,2025-01-15T09:32:15Z,high,Ann Example\n")
    #expect(evidence.alerts.map(\.level) == [.critical])
    #expect(evidence.alerts.first?.details.contains { $0.value == "Ann Example" } == false)
    #expect(evidence.personalData.map(\.value) == ["Ann Example"])
  }
}
