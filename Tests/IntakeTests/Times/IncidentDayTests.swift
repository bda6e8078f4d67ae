import Records
import Testing

@testable import Intake

@Suite struct IncidentDayTests {
  private let utc = ClockZone.assumedUTC

  private func time(_ text: String) throws -> Timestamp {
    try #require(AnyTime.read(text, zone: utc)).time
  }

  private func day(_ start: String, _ end: String) throws -> IncidentDay {
    IncidentDay(Span(start: try time(start), end: try time(end)), zone: utc, ground: "stated")
  }

  @Test func putsEveryTimeOnTheOneDayOfTheIncident() throws {
    let day = try day("2025-01-15T09:00:00Z", "2025-01-15T10:00:00Z")
    #expect(day.time(ofDay: 0, zone: utc) == (try time("2025-01-15T00:00:00Z")))
    #expect(day.time(ofDay: 86_399_000_000, zone: utc) == (try time("2025-01-15T23:59:59Z")))
  }

  @Test func putsTimesOnBothSidesOfMidnight() throws {
    let day = try day("2025-01-15T22:00:00Z", "2025-01-16T02:00:00Z")
    #expect(day.time(ofDay: 83_000_000_000, zone: utc) == (try time("2025-01-15T23:03:20Z")))
    #expect(day.time(ofDay: 60_000_000, zone: utc) == (try time("2025-01-16T00:01:00Z")))
  }

  @Test func takesAPeriodThatEndsAtMidnightForOneDay() throws {
    let day = try day("2025-01-15T00:00:00Z", "2025-01-16T00:00:00Z")
    #expect(day.time(ofDay: 60_000_000, zone: utc) == (try time("2025-01-15T00:01:00Z")))
  }

  @Test func takesTheDayThatMostFilesSpeakOf() throws {
    let spans = try [
      ("2025-01-14T09:00:00Z", "2025-01-16T09:00:00Z"),
      ("2025-01-15T09:00:00Z", "2025-01-15T10:00:00Z"),
    ].map { Span(start: try time($0.0), end: try time($0.1)) }
    let day = try #require(IncidentDay.mostSpokenOf(spans, zone: utc))
    #expect(day.words == "2025-01-15, the day that 2 other files speak of")
  }

  @Test func takesTheDateFromTheOtherFilesAndSaysSo() throws {
    let evidence = try MaterialFolder([
      "a": "[ERROR] 09:32:15 - Pool: Full\n",
      "b": "time,cpu\n2025-01-15 09:00:00,1\n2025-01-15 09:05:00,2\n",
    ]).evidence()
    #expect(evidence.operations.first?.exemplars.first?.time == (try time("2025-01-15T09:32:15Z")))
    #expect(
      evidence.sources.first?.clock.note.contains("2025-01-15, the day that 1 other file") == true)
    #expect(evidence.problems.map(\.weight) == [.note])
  }

  @Test func readsNoLineAsUnderstoodWhenNoDayIsKnown() throws {
    let evidence = try evidence(of: "[ERROR] 09:32:15 - Pool: Full\n")
    #expect(evidence.sources.first?.lines == LineAccount(total: 1, notUnderstood: 1))
    #expect(evidence.problems.contains { $0.weight == .loss && $0.fix.contains("period") })
  }
}
