import Records
import Testing

@testable import Diagnosis

@Suite struct ImpactFinderTests {
  @Test func countsThanksAsNoReport() {
    let tickets = ImpactFinder.voices(of: [
      ticket("8:00", "Thank you for last week"), ticket("9:23:45", "Page is slow", line: 2),
    ])
    #expect(ImpactFinder.firstReport(tickets: tickets, posts: [])?.time == at("9:23:45"))
  }

  @Test func takesTheFirstReportOfAnyChannel() {
    let tickets = ImpactFinder.voices(of: [ticket("9:30", "Page is slow")])
    let posts = ImpactFinder.voices(of: [
      post("9:20", "Page is slow"), post("9:10", "We are aware", official: true),
    ])
    #expect(ImpactFinder.firstReport(tickets: tickets, posts: posts)?.time == at("9:20"))
    #expect(ImpactFinder.lastReport(tickets: tickets, posts: posts)?.time == at("9:30"))
  }

  @Test func countsAVoiceInEveryThemeItSpeaksOf() {
    let tickets = ImpactFinder.voices(of: [ticket("9:30", "Slow, then the site is down")])
    let themes = ImpactFinder.themes(tickets: tickets, posts: [])
    #expect(themes.map(\.ticketCount) == [1, 1])
  }

  @Test func listsPrioritiesThatOccurMostUrgentFirst() {
    let tickets = ImpactFinder.voices(of: [ticket("9:30", "a"), ticket("9:31", "b")])
    #expect(ImpactFinder.priorities(of: tickets).map(\.count) == [2])
  }
}
