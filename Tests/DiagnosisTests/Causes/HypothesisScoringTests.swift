import Diagnosis
import Records
import Testing

@Suite struct HypothesisScoringTests {
  private let evidence: Evidence = {
    var evidence = Evidence(folder: "x")
    for (number, kind) in [MaterialKind.databaseLog, .metrics].enumerated() {
      evidence.sources.append(
        Source(
          id: FileID(number), path: "\(kind)", byteCount: 1, sha256: "",
          recognition: Recognition(format: "", kind: kind, confidence: 1, reason: ""),
          lines: LineAccount(), clock: SourceClock(zone: "UTC", ground: .stated, note: ""),
          recordCount: 1, span: nil))
    }
    return evidence
  }()

  private func pattern(
    _ id: String, _ predictions: [FailurePattern.Prediction], mechanism: [Clue] = [],
    confirming: Clue? = nil
  ) -> FailurePattern {
    FailurePattern(
      id: id, title: id, component: .database, plainWords: "", mechanism: "", prior: -2,
      predictions: predictions, mechanismClues: mechanism, confirmingClue: confirming,
      redHerrings: [], confirmingTest: "", mitigation: "", prevention: "", monitoring: "")
  }

  private func seen(_ clue: Clue, files: [Int] = [0, 1]) -> (Clue, ClueAnswer) {
    (
      clue,
      ClueAnswer(
        clue: clue, state: .seen(strength: 1), words: "seen",
        basis: Basis(lines: files.map { SourceLine(FileID($0), line: 1) }))
    )
  }

  private func judge(
    _ patterns: [FailurePattern], _ answers: [(Clue, ClueAnswer)]
  ) -> [Hypothesis] {
    HypothesisScoring.hypotheses(
      from: patterns, answers: Dictionary(uniqueKeysWithValues: answers), evidence: evidence)
  }

  @Test(arguments: [0.5, 3, 8, 40])
  func sharesSumTo100AndNoneFallsBelowOne(weight: Double) {
    let found = judge(
      (0..<9).map {
        pattern("p\($0)", [.init(.slowByInput, ifSeen: weight * Double($0 - 4))])
      }, [seen(.slowByInput)])
    #expect(found.reduce(0) { $0 + $1.confidence } == 100)
    #expect(found.allSatisfy { $0.confidence >= 1 })
    #expect(found.contains { $0.id == Hypothesis.somethingElse })
  }

  @Test func evidenceFromOneFileKindStopsAtSixty() throws {
    let pattern = pattern(
      "leak", [.init(.poolFull, ifSeen: 20)], mechanism: [.poolFull], confirming: .poolFull)
    let one = try #require(
      judge([pattern], [seen(.poolFull, files: [0])]).first { $0.id == "leak" })
    let two = try #require(judge([pattern], [seen(.poolFull)]).first { $0.id == "leak" })
    #expect(one.confidence == 60)
    #expect(two.confidence == 99)
  }

  @Test func withoutTheMechanismConfidenceStopsAtSeventy() throws {
    let pattern = pattern(
      "leak", [.init(.poolFull, ifSeen: 20)], mechanism: [.heldLongAfterWork],
      confirming: .poolFull)
    let found = try #require(judge([pattern], [seen(.poolFull)]).first { $0.id == "leak" })
    #expect(found.confidence == 70)
    #expect(found.caps.map(\.percent) == [70])
  }

  @Test func withoutAConfirmingTestConfidenceStopsAtNinety() throws {
    let pattern = pattern("leak", [.init(.poolFull, ifSeen: 20)], mechanism: [.poolFull])
    let found = try #require(judge([pattern], [seen(.poolFull)]).first { $0.id == "leak" })
    #expect(found.confidence == 90)
  }

  @Test func missingMaterialNeitherHelpsNorHarms() {
    let pattern = pattern("leak", [.init(.poolFull, ifSeen: 3, ifNotSeen: -3)])
    let missing = ClueAnswer(clue: .poolFull, state: .notAvailable, words: "", basis: Basis())
    let none = HypothesisScoring.logOdds(of: pattern, answers: [:])
    #expect(HypothesisScoring.logOdds(of: pattern, answers: [.poolFull: missing]) == none)
    let absent = ClueAnswer(clue: .poolFull, state: .notSeen, words: "", basis: Basis())
    #expect(HypothesisScoring.logOdds(of: pattern, answers: [.poolFull: absent]) == none - 3)
  }

  @Test func contradictionIsListedAgainst() throws {
    let pattern = pattern(
      "leak", [.init(.poolFull, ifSeen: 2), .init(.waitersFollowTraffic, ifSeen: -2)])
    let found = try #require(
      judge([pattern], [seen(.poolFull), seen(.waitersFollowTraffic)]).first { $0.id == "leak" })
    #expect(found.support.map(\.clue) == [.poolFull])
    #expect(found.against.map(\.clue) == [.waitersFollowTraffic])
    #expect(found.steps.count == 2)
  }

  @Test func wordsFollowThePublishedScale() {
    #expect(ConfidenceWord(percent: 95) == .almostCertain)
    #expect(ConfidenceWord(percent: 94) == .veryLikely)
    #expect(ConfidenceWord(percent: 60) == .likely)
    #expect(ConfidenceWord(percent: 30) == .possible)
    #expect(ConfidenceWord(percent: 10) == .unlikely)
    #expect(ConfidenceWord(percent: 1) == .veryUnlikely)
  }

  @Test func everyPatternNamesItsTestAndItsMisreadings() {
    for pattern in FailurePattern.all {
      #expect(!pattern.confirmingTest.isEmpty && !pattern.redHerrings.isEmpty)
      #expect(!pattern.mitigation.isEmpty && !pattern.prevention.isEmpty)
      #expect(!pattern.monitoring.isEmpty && !pattern.mechanismClues.isEmpty)
      #expect(pattern.predictions.contains { $0.ifSeen < 0 }, "\(pattern.id) cannot be refuted")
      let clues = pattern.predictions.map(\.clue)
      #expect(Set(clues).count == clues.count, "\(pattern.id) counts a clue twice")
    }
    let ids = FailurePattern.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
