import Foundation
import Testing

@testable import ReportSite

@Suite struct SiteWriterTests {
  private func site(_ word: String) -> [SiteFile] {
    [
      SiteFile(path: "index.html", bytes: Array(word.utf8)),
      SiteFile(path: "a/b/c.csv", bytes: Array("x,y".utf8)),
      SiteFile(
        path: "manifest.json", bytes: Array("{\n  \"generator\": \"incident-review\"\n}\n".utf8)),
    ]
  }

  @Test func publishesIntoAFolderThatIsNotThereYet() throws {
    let folder = try TemporaryFolder()
    try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    #expect(folder.read("out/index.html") == "one")
    #expect(folder.read("out/a/b/c.csv") == "x,y")
    #expect(folder.names == ["out"])
  }

  @Test func replacesTheSiteBeforeAsAWhole() throws {
    let folder = try TemporaryFolder()
    try SiteWriter.publish(
      files: site("one") + [SiteFile(path: "old.html", bytes: [])], to: "\(folder.path)/out"
    ) { _ in [] }
    try SiteWriter.publish(files: site("two"), to: "\(folder.path)/out/") { _ in [] }
    #expect(folder.read("out/index.html") == "two")
    #expect(folder.read("out/old.html") == nil)
    #expect(folder.names == ["out"])
  }

  @Test func keepsTheSiteBeforeWhenAPageFailsItsChecks() throws {
    let folder = try TemporaryFolder()
    try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    let error = #expect(throws: PublishError.self) {
      try SiteWriter.publish(files: site("two"), to: "\(folder.path)/out") { files in
        files.contains { $0.path == "index.html" } ? ["index.html:1: wrong"] : []
      }
    }
    #expect(error?.violations == ["index.html:1: wrong"])
    #expect(folder.read("out/index.html") == "one")
    #expect(folder.names == ["out"])
  }

  @Test func refusesAFolderWithSomethingElseInIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("out/thesis.txt", "precious")
    let error = #expect(throws: PublishError.self) {
      try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    }
    #expect(error?.fix.hasPrefix("Name another folder") == true)
    #expect(folder.read("out/thesis.txt") == "precious")
  }

  @Test func refusesAManifestOfAnotherProgram() throws {
    let folder = try TemporaryFolder()
    try folder.write("out/manifest.json", "{\"generator\": \"something\"}")
    #expect(throws: PublishError.self) {
      try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    }
  }

  @Test func showsNothingOfASiteThatIsWrittenInPartsBeforeAllAreThere() throws {
    let folder = try TemporaryFolder()
    try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    var writer = try SiteWriter(to: "\(folder.path)/out")
    try writer.add([SiteFile(path: "index.html", bytes: Array("two".utf8))])
    #expect(folder.read("out/index.html") == "one")
    #expect(writer.bytes(of: "index.html") == Array("two".utf8))
    #expect(writer.bytes(of: "../out/index.html") == nil)
    try writer.add(Array(site("x").dropFirst()))
    try writer.publish()
    #expect(folder.read("out/index.html") == "two")
    #expect(folder.read("out/a/b/c.csv") == "x,y")
    #expect(writer.records.map(\.path) == ["index.html", "a/b/c.csv", "manifest.json"])
    #expect(folder.names == ["out"])
  }

  @Test func leavesNothingOfASiteThatIsGivenUp() throws {
    let folder = try TemporaryFolder()
    try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    var writer = try SiteWriter(to: "\(folder.path)/out")
    try writer.add([SiteFile(path: "index.html", bytes: Array("two".utf8))])
    writer.discard()
    #expect(folder.read("out/index.html") == "one")
    #expect(folder.names == ["out"])
  }

  @Test func fillsAnEmptyFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("out/.gitkeep", "")
    try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    #expect(folder.read("out/index.html") == "one")
  }

  @Test func refusesAFileInPlaceOfTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("out", "a file")
    let error = #expect(throws: PublishError.self) {
      try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    }
    #expect(error?.headline.contains("this is a file") == true)
    #expect(folder.read("out") == "a file")
  }

  @Test func saysSoWhenTheFolderAboveCannotHoldIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("above", "a file")
    let error = #expect(throws: PublishError.self) {
      try SiteWriter.publish(files: site("one"), to: "\(folder.path)/above/out") { _ in [] }
    }
    #expect(error?.fix.isEmpty == false)
  }

  @Test(arguments: ["../out.html", "/etc/x", "a//b", ".hidden", "a/./b", "", "a\u{0}b"])
  func refusesANameThatLeavesTheFolder(path: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: PublishError.self) {
      try SiteWriter.publish(
        files: [SiteFile(path: path, bytes: [])], to: "\(folder.path)/out"
      ) { _ in [] }
    }
    #expect(folder.names == [])
  }

  /// Process numbers end far below this one.
  private static let dead = 999_999_999

  @Test func removesWhatAKilledRunLeft() throws {
    let folder = try TemporaryFolder()
    try folder.write(".out.building-\(Self.dead)/index.html", "half")
    try folder.write(".outer.building-\(Self.dead)/index.html", "not ours")
    try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in [] }
    #expect(folder.names == [".outer.building-\(Self.dead)", "out"])
  }

  @Test func putsBackASiteThatWasCaughtBetweenTwoRenames() throws {
    let folder = try TemporaryFolder()
    try folder.write(".out.old-\(Self.dead)/index.html", "before")
    #expect(throws: PublishError.self) {
      try SiteWriter.publish(files: site("one"), to: "\(folder.path)/out") { _ in ["wrong"] }
    }
    #expect(folder.read("out/index.html") == "before")
    #expect(folder.names == ["out"])
  }

  @Test func exchangesTwoFoldersInOneStep() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x", "1")
    try folder.write("b/x", "2")
    #expect(FolderExchange.exchange("\(folder.path)/a", "\(folder.path)/b"))
    #expect(folder.read("a/x") == "2")
    #expect(!FolderExchange.exchange("\(folder.path)/a", "\(folder.path)/absent"))
  }
}
