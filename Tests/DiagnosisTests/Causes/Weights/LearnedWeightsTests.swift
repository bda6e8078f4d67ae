import Testing

@testable import Diagnosis

struct LearnedWeightsTests {
  @Test func readsRowsAndPassesOverWhatNamesNoClue() {
    let weights = LearnedWeights(
      table: """
        # pattern, clue, if seen, if not seen
        bots, prior, -1.5, 0
        bots, fewClientsDominate, 3.1, -0.7
        bots, noSuchClue, 1, 1
        bots, fewClientsDominate, many, 1
        cut short
        """)
    #expect(
      weights.rows == [
        .init(pattern: "bots", clue: nil, ifSeen: -1.5, ifNotSeen: 0),
        .init(pattern: "bots", clue: .fewClientsDominate, ifSeen: 3.1, ifNotSeen: -0.7),
      ])
  }

  @Test func replacesOnlyWhatTheTableNames() throws {
    let weights = LearnedWeights(table: "bots, fewClientsDominate, 3.1, -0.7")
    let bots = weights.weighing(.bots)
    let changed = try #require(bots.predictions.first { $0.clue == .fewClientsDominate })
    #expect(changed.ifSeen == 3.1)
    #expect(bots.prior == FailurePattern.bots.prior)
    #expect(bots.predictions.count == FailurePattern.bots.predictions.count)
    #expect(
      weights.weighing(.diskFull).predictions.count == FailurePattern.diskFull.predictions.count)
  }

  @Test func keepsEveryCommittedWeightWithinItsLimit() {
    for row in LearnedWeights.committed.rows {
      #expect(abs(row.ifSeen) <= 4 && abs(row.ifNotSeen) <= 4)
      #expect(FailurePattern.all.contains { $0.id == row.pattern })
    }
  }
}
