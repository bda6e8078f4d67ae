import Records
import Testing

@testable import Diagnosis

/// A measure that very many files hold, one of each machine.
@Suite struct SignalRowsTests {
  private func review(machines: Int) -> Review {
    var evidence = Evidence(folder: "machines")
    evidence.series = (0..<machines).map { machine in
      let calm = (0..<20).map { Double(20 + $0 % 3) as Double? }
      let high = (0..<25).map { _ in Double(900 + machine) as Double? }
      return series("p95_ms", unit: .none, step: 60, file: machine, calm + high + calm)
    }
    return Diagnosis.review(of: evidence)
  }

  private func rows(_ review: Review, _ role: TimelineRow.Role) -> [TimelineRow] {
    review.timeline.filter { $0.role == role && !$0.isKey && $0.detail == "p95_ms" }
  }

  @Test func tellsAMeasureOfManyMachinesOnce() throws {
    let review = review(machines: 40)
    #expect(review.signals.count { $0.onset != nil } == 40)
    let moved = rows(review, .symptom)
    #expect(moved.count { $0.words.contains("in 39 more files") } == 1)
    #expect(moved.count <= 3)
    let back = review.timeline.filter { $0.role == .recovery && $0.words.contains("usual level") }
    #expect(back.contains { $0.words.contains("34 more measures") })
    #expect(back.allSatisfy { $0.words.utf8.count < 600 })
  }

  @Test func tellsEachOfAFewMachines() {
    let moved = rows(review(machines: SignalRows.mostAlike), .symptom)
    #expect(moved.allSatisfy { !$0.words.contains("more file") })
    #expect(moved.count >= SignalRows.mostAlike - 1)
  }
}
