import Records
import Statistics
import Testing

@testable import Diagnosis

/// What is composed about people reads like a text for children of 9 to 11 years.
@Suite struct PlainWordsTests {
  private var rich: CitizenImpact {
    var evidence = evidence(
      tickets: [
        desk("10:20", "I paid £12 and have no booking, please call me", person: 1),
        desk("10:25", "Our 20 elderly members need it urgently", person: 2, line: 2),
      ],
      posts: [
        report("10:30", "Our club cannot book", engagement: [Attribute("likes", "40")]),
        post("10:40", "We apologise. Please call us. It works normally.", official: true, line: 2),
      ])
    evidence.series = [
      series("booking_success_rate", step: 900, steady(99.9, 8) + [50, 50, 50, 99.9, 99.9]),
      series("active_sessions", unit: .count, step: 900, steady(200, 13)),
    ]
    evidence.statedFigures = [
      StatedFigure(
        name: "affected_users", value: 250, text: "250", line: SourceLine(FileID(9), line: 1)),
      StatedFigure(
        name: "bookings_lost", value: 40, text: "40", line: SourceLine(FileID(9), line: 2)),
      StatedFigure(
        name: "revenue_gbp", value: 480, text: "480", line: SourceLine(FileID(9), line: 3)),
    ]
    return impact(evidence)
  }

  private func years(_ texts: [String]) throws -> Double {
    try #require(ReadingAge(texts.joined(separator: " ")).years)
  }

  @Test func readsEasilyAboutWhoAndHowMany() throws {
    let impact = rich
    #expect(try years(impact.groups.map(\.words)) < 11)
    #expect(try years(impact.access.map(\.words) + [impact.heard.engagementLimits]) < 11)
    #expect(try years(impact.estimates.map(\.words)) < 11)
    #expect(try years(impact.estimates.flatMap { $0.stated.map(\.words) }) < 11)
  }

  @Test func readsEasilyAboutWhatIsOwed() throws {
    #expect(try years(rich.duties.map { "\($0.title). \($0.reason)" }) < 11)
  }

  @Test func blamesNobody() {
    let impact = rich
    let words = ThemeLexicon.Words(
      (impact.duties.map { "\($0.title). \($0.reason)" } + impact.estimates.map(\.words)
        + impact.groups.map(\.words)).joined(separator: " "))
    for banned in ["human error", "should have", "failed to", "careless", "obvious", "simply"] {
      #expect(!words.contain(banned), "\(banned)")
    }
  }
}
