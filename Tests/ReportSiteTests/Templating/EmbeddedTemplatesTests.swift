import Foundation
import Testing

@testable import ReportSite

@Suite struct EmbeddedTemplatesTests {
  /// Templates/ of this checkout.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates").resolvingSymlinksInPath()

  @Test func holdsExactlyTheFilesOfTheFolder() throws {
    let manager = FileManager.default
    let paths = try manager.subpathsOfDirectory(atPath: Self.folder.path).filter { path in
      var isFolder: ObjCBool = false
      _ = manager.fileExists(
        atPath: Self.folder.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }
    let embedded = TemplateFolder.embedded
    #expect(embedded.map(\.path).sorted() == paths.sorted())
    for file in embedded {
      let bytes = try Data(contentsOf: Self.folder.appending(path: file.path))
      let isSame = Array(bytes) == file.bytes
      #expect(isSame, "\(file.path)")
    }
  }

  @Test func letsAFolderReplaceOneTemplate() throws {
    let folder = try TemporaryFolder()
    try folder.write("partials/facts.mustache", "<p>Our own words</p>")
    let files = try TemplateFolder.files(overriddenBy: folder.path)
    #expect(files.count == TemplateFolder.embedded.count)
    let facts = try #require(files.first { $0.path == "partials/facts.mustache" })
    #expect(String(decoding: facts.bytes, as: UTF8.self) == "<p>Our own words</p>")
  }

  @Test func refusesAFolderThatIsNotThere() {
    let error = #expect(throws: TemplateError.self) {
      try TemplateFolder.files(overriddenBy: "/no/such/folder")
    }
    #expect(error?.place == "/no/such/folder")
  }
}
