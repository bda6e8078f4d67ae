import Records
import Testing

@testable import Diagnosis

struct ToldChangeTests {
  private func changes(_ lines: [(String, String)]) -> [ToldChange] {
    var evidence = Evidence(folder: "x")
    evidence.operations = lines.enumerated().map { place, line in
      operation(.message, line.1, [event(line.0, line.1, line: place + 1)])
    }
    return ToldChange.all(in: clueContext(evidence, firstSign: "10:00"))
  }

  @Test func takesAStartOfAnotherVersionForAReleaseAndOfTheSameForARestart() {
    let found = changes([
      ("08:00", "Starting ledger v2.1.0 on a-01"), ("09:00", "Starting ledger v2.1.0 on a-01"),
      ("09:50", "Starting ledger v2.2.0 on a-01"),
    ])
    #expect(found.map(\.kind) == [.restart, .version])
    #expect(found.last?.before == "v2.1.0")
  }

  @Test func readsHowMuchShorterATimeLimitBecame() {
    let found = changes([
      ("09:58", "Setting partner.read-timeout changed from 5000 ms to 250 ms"),
      ("09:59", "Setting page.size changed from 50 to 25"),
    ])
    #expect(found.compactMap(\.timeLimitRatio) == [0.05])
  }

  @Test func passesOverTextThatOnlyLooksLikeAChange() {
    #expect(changes([("09:00", "Starting"), ("09:01", "from  to "), ("09:02", "v1 from")]).isEmpty)
  }
}

/// A context that holds evidence and the time of the first sign, and nothing that needs more.
func clueContext(_ evidence: Evidence, firstSign: String, signals: [Signal] = []) -> ClueContext {
  ClueContext(
    evidence: evidence, signals: signals,
    firstSign: Moment(time: at(firstSign), words: "", basis: Basis()),
    history: ServiceHistory(spans: [], definition: ""), separations: [], lifetimes: [],
    interventions: [])
}
