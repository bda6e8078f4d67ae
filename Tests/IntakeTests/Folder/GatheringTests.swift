import Foundation
import Records
import Testing

@testable import Intake

@Suite struct GatheringTests {
  private let access = "a - - [15/Jan/2025:08:30:23 +0000] \"GET / HTTP/1.1\" 200 1\n"

  @Test func listsEveryFileInPathOrderWithItsAccount() throws {
    let evidence = try MaterialFolder(["logs/b.log": access, "a.txt": "prose", "logs/empty": ""])
      .evidence()
    #expect(evidence.sources.map(\.path) == ["a.txt", "logs/b.log", "logs/empty"])
    #expect(evidence.sources.map(\.id.number) == [0, 1, 2])
    #expect(evidence.operations.map(\.file.number) == [1])
    #expect(evidence.sources.allSatisfy { $0.lines.addsUp })
    #expect(evidence.problems.map(\.path) == ["a.txt", "logs/empty"])
  }

  @Test func keepsHealthyDaysApartFromTheIncident() throws {
    let measures = "time,cpu_percent\n2025-01-14T08:00:00Z,10\n2025-01-14T08:05:00Z,11\n"
    let evidence = try MaterialFolder([
      "a.log": access, "healthy-days/b.log": access + access, "healthy-days/m.csv": measures,
    ]).evidence()
    #expect(evidence.operations.map(\.total.count) == [1])
    #expect(evidence.series.isEmpty)
    #expect(evidence.healthy?.operations.map(\.total.count) == [2])
    #expect(evidence.healthy?.series.map(\.name) == ["cpu_percent"])
    #expect(evidence.sources.map(\.isHealthy) == [false, true, true])
    #expect(evidence.incidentSources.map(\.path) == ["a.log"])
  }

  @Test func readsTheSameContentOnce() throws {
    let evidence = try MaterialFolder(["a.log": access, "b.log": access]).evidence()
    #expect(evidence.operations.map(\.total.count) == [1])
    #expect(evidence.sources.map(\.recordCount) == [1, 0])
    #expect(evidence.problems.map(\.path) == ["b.log"])
    #expect(evidence.problems.first?.headline.contains("a.log") == true)
  }

  @Test func refusesLinksAndDoesNotFollowThem() throws {
    let outside = try MaterialFolder(["secret.log": access])
    let folder = try MaterialFolder(["a.log": access + access])
    for (name, target) in [("link.log", "/secret.log"), ("folder", "")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(name)", withDestinationPath: outside.path + target)
    }
    let evidence = try folder.evidence()
    #expect(evidence.operations.map(\.total.count) == [2])
    #expect(evidence.problems.map(\.path) == ["folder", "link.log"])
    #expect(evidence.problems.allSatisfy { $0.headline.contains("symbolic link") })
  }

  @Test func doesNotWaitForAPipe() throws {
    let folder = try MaterialFolder(["a.log": access])
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let evidence = try folder.evidence()
    #expect(evidence.problems.map(\.path) == ["pipe"])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func reportsAFileItMayNotRead() throws {
    let folder = try MaterialFolder(["a.log": access, "b.log": access + access])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path + "/a.log")
    let evidence = try folder.evidence()
    #expect(evidence.problems.first?.headline.contains("permission") == true)
    #expect(evidence.operations.map(\.total.count) == [2])
  }

  @Test func notesBytesThatAreNotUTF8() throws {
    let folder = try MaterialFolder()
    try folder.write(
      "m.csv", Data("time,caf".utf8) + [0xE9] + Data("\n1736928000,1\n1736928060,2".utf8))
    let evidence = try folder.evidence()
    #expect(evidence.series.map(\.name) == ["café"])
    #expect(evidence.problems.map(\.weight) == [.note])
  }

  @Test func keepsEveryEventOfSmallLogsOnly() throws {
    let folder = try MaterialFolder(["a.log": String(repeating: access, count: 40)])
    #expect(try folder.evidence().operations.first?.exemplars.count == 40)
    let few = try folder.evidence(IntakeOptions(keepEveryEventBelow: 40)).operations.first
    #expect(few?.isComplete == false)
    #expect((few?.exemplars.count ?? 0) < 20)
  }

  @Test func throwsForAFolderWithNothingInIt() throws {
    #expect(throws: IntakeError.self) { try MaterialFolder().evidence() }
  }

  @Test func throwsForAZoneItDoesNotKnow() throws {
    let folder = try MaterialFolder(["a.log": access])
    #expect(throws: IntakeError.self) {
      try folder.evidence(IntakeOptions(defaultZone: "Mars/Base"))
    }
  }
}
