import Foundation
import Records
import Testing

@testable import Intake

@Suite struct ArchiveListingTests {
  private func paths(_ files: [(name: String, text: String)]) throws -> [String] {
    let folder = try MaterialFolder()
    try folder.write("x.tar", Data(TarMaker.tar(files)))
    return try folder.evidence().sources.map(\.path)
  }

  @Test(arguments: [
    ("../../etc/passwd", "x.tar/etc/passwd"), ("/var/log/a.log", "x.tar/var/log/a.log"),
    ("./a.log", "x.tar/a.log"), ("..\\..\\a.log", "x.tar/a.log"),
    ("a\nb.log", "x.tar/a\u{FFFD}b.log"),
  ])
  func keepsNamesInsideTheArchive(name: String, path: String) throws {
    #expect(try paths([(name, TarArchiveTests.line)]) == [path])
  }

  @Test func tellsMembersOfOneNameApart() throws {
    let line = TarArchiveTests.line
    #expect(
      try paths([("a.log", line), ("a.log", line + line)]) == ["x.tar/a.log", "x.tar/a.log (2)"])
  }

  @Test func leavesOutWhatAFolderListingLeavesOut() throws {
    let line = TarArchiveTests.line
    #expect(
      try paths([(".git/config", line), ("__MACOSX/a.log", line), ("b.log", line)])
        == ["x.tar/b.log"])
  }

  @Test func leavesAnArchiveInsideAnArchivePacked() throws {
    let inner = TarMaker.tar([("a.log", TarArchiveTests.line)])
    let folder = try MaterialFolder()
    try folder.write(
      "x.tar", Data(TarMaker.tar([("y.tar", String(decoding: inner, as: UTF8.self))])))
    let evidence = try folder.evidence()
    #expect(evidence.sources.map(\.path) == ["x.tar/y.tar"])
    #expect(evidence.problems.first?.headline.contains("in another archive") == true)
  }

  @Test func keepsHealthyDaysInsideAnArchiveApart() throws {
    let folder = try MaterialFolder()
    let line = TarArchiveTests.line
    try folder.write(
      "x.tar", Data(TarMaker.tar([("healthy-days/a.log", line), ("b.log", line + line)])))
    let evidence = try folder.evidence()
    #expect(evidence.sources.map(\.isHealthy) == [false, true])
    #expect(evidence.operations.map(\.total.count) == [2])
  }

  @Test func saysThatAnArchiveHoldsNothing() throws {
    let folder = try MaterialFolder()
    try folder.write("x.zip", Data([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)))
    let evidence = try folder.evidence()
    #expect(evidence.sources.map(\.path) == ["x.zip"])
    #expect(evidence.problems.map(\.headline) == ["The archive holds no file"])
  }

  @Test func readsAProfileInsideAnArchiveFirst() throws {
    let folder = try MaterialFolder()
    try folder.write(
      "x.tar",
      Data(
        TarMaker.tar([
          ("incident.yaml", "title: Slow search\ntime_zone: Europe/London\n"),
          ("a.csv", "time,cpu\n2025-07-15 09:00:00,1\n2025-07-15 09:01:00,2\n"),
        ])))
    let evidence = try folder.evidence()
    #expect(evidence.profile.title == "Slow search")
    #expect(evidence.sources.first?.span?.start.seconds == 1_752_566_400)
  }
}
