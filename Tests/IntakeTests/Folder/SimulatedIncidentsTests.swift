import Foundation
import Records
import Testing

@testable import Intake

/// The simulated incidents that stand in Inputs/.
@Suite struct SimulatedIncidentsTests {
  private static func evidence(_ name: String) throws -> Evidence {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Intake.evidence(from: root.appendingPathComponent("Inputs/\(name)").path)
  }

  @Test func readsEveryLineOfThePaymentIncident() throws {
    let evidence = try Self.evidence("payment-timeout")
    for source in evidence.sources {
      #expect(source.recognition != nil, "\(source.path)")
      #expect(source.lines.addsUp && source.lines.notUnderstood == 0, "\(source.path)")
    }
    #expect(!evidence.problems.contains { $0.weight == .loss })
    let limit = try #require(evidence.changes.first { $0.text.contains("read_timeout_ms") })
    #expect((limit.before, limit.after) == ("3000", "300"))
    // 10:30 in British Summer Time, from the list of deployments.
    #expect(limit.time == Timestamp(seconds: 1_757_496_600))
    #expect(evidence.alerts.count == 3)
    #expect(evidence.notes.contains { $0.text.hasSuffix("no review") })
    #expect(evidence.notes.contains { $0.text.contains("Own machine: passed") })
  }

  @Test func readsTheChangesOfTheBlockedWrites() throws {
    let evidence = try Self.evidence("blocked-writes")
    for source in evidence.sources { #expect(source.lines.addsUp) }
    #expect(evidence.healthy?.series.allSatisfy { $0.samples.count == 7 * 144 } == true)
    #expect(evidence.changes.map(\.kind) == [.schedule, .schedule, .setting, .setting])
    #expect(evidence.changes.map(\.before) == [nil, nil, "20", "5 s"])
  }
}
