import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct SiteBeforeTests {
  private let folder: TemporaryFolder
  private let edition: SiteEdition
  private let slug = "nothing"

  init() throws {
    folder = try TemporaryFolder()
    let reviews = [InventedReview.empty, InventedReview.rich]
    let site = try ReportSite(options: ReportSiteTests.options)
    edition = SiteEdition(of: reviews.map(ReviewCard.init), site: site)
    try SiteWriter.publish(files: try site.pages(for: reviews), to: "\(folder.path)/out") { _ in []
    }
  }

  private func taken() throws -> [SiteFile]? {
    let incident = try #require(edition.incidents.first { $0.slug == slug })
    return SiteBefore(folder: "\(folder.path)/out")?.files(of: incident)
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try #require(folder.read("out/\(file)"))
    try #require(text.contains(old))
    try folder.write("out/\(file)", text.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func takesOverAllFilesOfAnIncidentAsTheyAre() throws {
    let files = try #require(try taken())
    #expect(files.map(\.path).contains("nothing/index.html"))
    #expect(files.allSatisfy { $0.path.hasPrefix("nothing/") })
    #expect(files.allSatisfy { folder.read("out/\($0.path)").map { Array($0.utf8) } == $0.bytes })
  }

  @Test func takesNothingOfAnIncidentWithAChangedFile() throws {
    try change("nothing/timeline.html", "</h1>", "</h2>")
    #expect(try taken() == nil)
  }

  @Test func takesNothingOfAnIncidentWithAMissingFile() throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/out/nothing/review.json")
    #expect(try taken() == nil)
  }

  @Test func takesNothingWhenTheManifestSaysOtherwise() throws {
    let manifest = try #require(folder.read("out/manifest.json"))
    let incident = try #require(edition.incidents.first { $0.slug == slug })
    let page = try #require(folder.read("out/nothing/index.html"))
    let seal = try #require(
      manifest.split(separator: "\n").last { $0.hasPrefix("      \"seal\"") }.map(String.init))
    for (old, new) in [
      (incident.key, String(incident.key.reversed())), (seal, "      \"seal\": \"x\","),
      ("nothing/index.html", "nothing/../index.html"), ("\"files\": [", "\"file\": ["),
      (Manifest.hash(Array(page.utf8)), String(repeating: "0", count: 64)),
    ] {
      try folder.write("out/manifest.json", manifest)
      #expect(try taken() != nil)
      try change("manifest.json", old, new)
      // A renamed list does not matter: the entries are what counts.
      #expect((try taken() == nil) == (old != "\"files\": ["), "\(old)")
    }
  }

  @Test func readsAnyManifest() throws {
    for text in [
      "", "{", "\u{0}\u{FF}\n      \"", "      \"path\": \"",
      "      \"bytes\": 99999999999999999999",
    ] {
      try folder.write("out/manifest.json", text)
      #expect(try taken() == nil)
    }
    try FileManager.default.removeItem(atPath: "\(folder.path)/out/manifest.json")
    #expect(try taken() == nil)
  }
}
