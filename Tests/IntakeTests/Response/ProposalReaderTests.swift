import Records
import Testing

@testable import Intake

@Suite struct ProposalReaderTests {
  private func read(_ text: String) -> ([ProposedHypothesis], [Problem]) {
    ProposalReader.read(
      Document(
        file: FileID(3), path: "hypotheses.yaml", bytes: Array(text.utf8), zone: .assumedUTC))
  }

  @Test func readsEveryKindOfSignWithItsLine() throws {
    let (found, problems) = read(
      """
      hypotheses:
        - claim: The disk was full
          pattern: disk-full
          confidence: 80%
          by: assistant
          expects:
            - rises: disk_used
            - falls: throughput
            - stays: requests
            - first: disk_used
              then: errors
            - seen: diskFull
            - not_seen: trafficRoseFirst
            - changed: new release
      """)
    #expect(problems.isEmpty)
    let only = try #require(found.first)
    #expect((only.claim, only.pattern, only.confidence) == ("The disk was full", "disk-full", 80))
    #expect(
      only.signs.map(\.sign) == [
        .rises("disk_used"), .falls("throughput"), .stays("requests"),
        .order(first: "disk_used", then: "errors"), .clue("diskFull", isSeen: true),
        .clue("trafficRoseFirst", isSeen: false), .changed("new release"),
      ])
    #expect(only.signs.map(\.line.line) == [7, 8, 9, 10, 12, 13, 14])
    #expect(only.line == SourceLine(FileID(3), line: 2))
  }

  @Test func namesTheLineOfWhatItCannotUse() {
    let (found, problems) = read(
      """
      hypotheses:
        - claim: A
          expects:
            - rise: disk_used
            - rises: one
              falls: two
        - pattern: disk-full
      """)
    #expect(found.map(\.claim) == ["A"])
    #expect(problems.compactMap(\.line).contains(4) && problems.compactMap(\.line).contains(5))
    #expect(problems.contains { $0.fix.contains("'rises'") })
    #expect(problems.contains { $0.headline.contains("makes a claim") && $0.line == 7 })
  }

  @Test func takesAClaimWithoutSignsAsOneThatCannotBeTested() {
    let (found, problems) = read("hypotheses:\n  - claim: Something\n")
    #expect(found.count == 1)
    #expect(problems.map(\.weight) == [.note])
  }

  @Test func isReadAsOneOfTheMaterials() throws {
    let evidence = try MaterialFolder([
      "claims.txt": "hypotheses:\n  - claim: A\n    expects:\n      - rises: cpu\n"
    ]).evidence()
    #expect(evidence.proposals.map(\.claim) == ["A"])
    #expect(evidence.sources.first?.recognition?.format == "Proposed explanations (YAML)")
  }
}
