import Diagnosis
import Foundation
import Intake
import Records
import Testing

@testable import incident_review

@Suite struct IncidentBatchTests {
  private let scratch: ScratchFolder
  private let pipeline = ReviewPipeline(options: IntakeOptions(jobs: 1))
  private var folders: [String] { ["may", "june"].map { "\(scratch.path)/\($0)" } }

  init() throws {
    scratch = try ScratchFolder()
    for (name, share) in [("may", "40"), ("june", "50")] {
      try scratch.write(
        """
        timestamp,error_rate_percent
        2026-06-12 09:00:00,0.1
        2026-06-12 09:05:00,\(share)
        2026-06-12 09:10:00,0.1

        """, to: "\(name)/metrics.csv")
    }
  }

  @Test func readsAnIncidentAgainThatItDidNotKeep() throws {
    let kept = try IncidentBatch(of: folders, pipeline: pipeline)
    let few = try IncidentBatch(of: folders, pipeline: pipeline, mostKept: 1)
    for place in folders.indices {
      let (a, b) = (try kept.review(at: place), try few.review(at: place))
      #expect(a.title == b.title && a.evidence.folder == b.evidence.folder)
      #expect(a.timeline == b.timeline && a.signals.map(\.title) == b.signals.map(\.title))
    }
    try FileManager.default.removeItem(atPath: folders[0])
    #expect(throws: Never.self) { try kept.review(at: 0) }
    #expect(throws: Refusal.self) { try few.review(at: 0) }
  }

  @Test func refusesMaterialsThatChangedBetweenTwoReadings() throws {
    let batch = try IncidentBatch(of: folders, pipeline: pipeline, mostKept: 0)
    try scratch.write(
      "timestamp,error_rate_percent\n2026-06-12 09:00:00,9\n", to: "may/metrics.csv")
    #expect(throws: Never.self) { try batch.review(at: 1) }
    let refusal = #expect(throws: Refusal.self) { try batch.review(at: 0) }
    #expect(refusal?.message.contains("Build again") == true)
  }
}
