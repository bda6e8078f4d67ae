import Foundation
import Testing

@testable import PageCheck

@Suite struct SiteTests {
  @Test func checksEveryPageBelowAFolder() throws {
    let up = Sample.model(title: "Hall", main: "<p><a href=\"../index.html\">Up</a></p>")
    try withFolder([
      "index.html": Sample.model(main: "<p><a href=\"hall/index.html\">Hall</a></p>"),
      "hall/index.html": up.replacing("site.css", with: "../site.css"),
      "site.css": "p {}",
    ]) { folder in
      let report = try Site.check(folder: folder, jobs: 2)
      #expect(report == SiteReport(pages: 2, otherFiles: 1, violations: []))
    }
  }

  @Test func findsADeadLinkBetweenFolders() throws {
    let page = Sample.model(main: "<p>\n<a href=\"../gone.html\">Up</a></p>")
    try withFolder(["hall/index.html": page, "hall/site.css": ""]) { folder in
      let found = try Site.check(folder: folder, jobs: 1).violations
      #expect(found.map(\.rule) == ["live-links"])
      #expect(found.map(\.page) == ["hall/index.html"])
      #expect(found.map(\.line) == [18])
    }
  }

  @Test func walksInNoCircle() throws {
    try withFolder(["index.html": Sample.model(main: "<p>x</p>"), "site.css": ""]) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/circle", withDestinationPath: folder)
      #expect(try Site.check(folder: folder, jobs: 1).pages == 1)
    }
  }

  @Test func saysWhichFolderCannotBeListed() {
    #expect(throws: SiteError("nowhere/at/all", .cannotBeListed)) {
      try Site.check(folder: "nowhere/at/all", jobs: 1)
    }
  }

  @Test func saysThatAFolderHoldsNoPage() throws {
    try withFolder(["site.css": ""]) { folder in
      #expect(throws: SiteError(folder, .holdsNoPage)) {
        try Site.check(folder: folder, jobs: 1)
      }
    }
  }

  @Test func saysWhichPageCannotBeRead() throws {
    try withFolder(["index.html": Sample.model(main: "<p>x</p>")]) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/gone.html", withDestinationPath: folder + "/nothing")
      #expect(throws: SiteError(folder + "/gone.html", .cannotBeRead)) {
        try Site.check(folder: folder, jobs: 4)
      }
    }
  }

  @Test(arguments: [SiteError.Reason.cannotBeListed, .cannotBeRead, .holdsNoPage])
  func writesPlaceHeadlineAndFix(reason: SiteError.Reason) {
    let text = SiteError("site", reason).description
    #expect(text.hasPrefix("site: A ") && text.hasSuffix("."))
  }

  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
  }
}
