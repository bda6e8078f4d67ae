import Records
import Testing

@testable import Diagnosis

@Suite struct MachineLinksTests {
  private func judged(
    _ name: String, _ kind: Signal.Kind, _ layer: Signal.Layer, _ polarity: Signal.Polarity,
    _ values: [Double?], step: Int = 300
  ) -> Signal {
    var signal = signal(series(name, step: step, values))
    signal.kind = kind
    signal.layer = layer
    signal.polarity = polarity
    signal.onset = Moment(time: at("8:30"), words: "", basis: Basis())
    return signal
  }

  private func links(_ machine: [Double?], _ people: [Double?]) -> [MachineLink] {
    let success = judged("success_rate", .business, .citizen, .lowerIsWorse, people)
    let pool = judged("pool_waiting", .saturation, .pool, .higherIsWorse, machine)
    return MachineLinks(
      signals: [success, pool], citizenMeasures: [success], problemReports: []
    ).links()
  }

  /// Jumps that no clock explains.
  private let jumps: [Double] = [3, 9, 1, 14, 6, 20, 2, 17, 8, 12, 30, 4, 25, 11, 19, 7]

  @Test func findsTheLagByWhichPeopleFollow() throws {
    let people = [99.0, 98.5] + jumps.map { 100 - $0 }
    let machine = jumps + [5, 13]
    let link = try #require(links(machine, people).first)
    #expect(link.lagSeconds == 600)
    #expect(link.strength == -1)
    #expect(link.pairs == 16)
    #expect(!link.mayFollowTheClock)
  }

  @Test func warnsWhenBothMerelyFollowTheClock() throws {
    let wobble: [Double] = [0.1, 0.7, 0.3, 0.9, 0.2, 0.5, 0.8, 0.4, 0.6, 0.1, 0.9, 0.3, 0.7, 0.2]
    let other: [Double] = [0.5, 0.2, 0.6, 0.1, 0.9, 0.3, 0.4, 0.8, 0.1, 0.7, 0.2, 0.9, 0.6, 0.3]
    let machine = wobble.enumerated().map { Double($0.offset) * 0.6 + $0.element }
    let people = other.enumerated().map { 100 - Double($0.offset) * 0.6 - $0.element }
    let link = try #require(links(machine, people).first)
    #expect(link.mayFollowTheClock)
    #expect(link.words.contains("follow the clock"))
  }

  @Test func claimsNoLinkFromAHandfulOfReadings() {
    #expect(links([1, 5, 2, 9], [99, 95, 98, 91]).isEmpty)
  }

  @Test func claimsNoLinkInWhichAWorseMachineIsBetterForPeople() {
    #expect(links(jumps, jumps.map { 60 + $0 }).isEmpty)
  }

  @Test func claimsNoLinkWithAMeasureThatNeverMoves() {
    #expect(links(steady(5, 16), jumps.map { 100 - $0 }).isEmpty)
  }
}
