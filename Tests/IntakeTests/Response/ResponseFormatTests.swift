import Foundation
import Records
import Testing

@testable import Intake

struct ResponseFormatTests {
  private func evidence(_ files: [String: String]) throws -> Evidence {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "response-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return try Intake.evidence(from: folder.path)
  }

  private let log = """
    2025-01-15 09:00:01.000 [main] INFO  a.b.C - Started
    2025-01-15 09:00:02.000 [main] INFO  a.b.C - Ready
    2025-01-15 09:00:03.000 [main] WARN  a.b.C - Slow

    """

  @Test func takesTheDayFromTheOtherFiles() throws {
    let found = try evidence([
      "response.yaml": "checks:\n  - {check: Logs, at: \"09:30\"}\n", "z.log": log,
    ])
    #expect(found.response?.checks.first?.time == Timestamp(seconds: 1_736_933_400))
    #expect(found.sources.first { $0.path == "response.yaml" }?.recognition?.kind == .response)
  }

  @Test func knowsARecordByItsKeysWhateverItsName() throws {
    let found = try evidence(["a.yaml": "date: 2025-01-15\nwent_well: [Calm]\n", "z.log": log])
    #expect(found.response?.wentWell.map(\.text) == ["Calm"])
  }

  @Test func reportsASlipWithItsPlace() throws {
    let found = try evidence(["response.yaml": "descisions: []\nwent_well: [Calm]\n"])
    #expect(found.problems.contains { $0.path == "response.yaml" && $0.line == 1 })
    #expect(found.response?.wentWell.count == 1)
  }

  @Test func readsOneRecordAndNamesTheOther() throws {
    let found = try evidence([
      "response.yaml": "went_well: [Calm]\n", "x.yaml": "went_well: [Loud]\nwas_lucky: [Quiet]\n",
    ])
    #expect(found.response != nil)
    #expect(found.problems.contains { $0.headline.hasPrefix("One response record is read") })
  }
}
