import Diagnosis
import Records
import Testing

@testable import ReportSite

@Suite struct SiteEditionTests {
  private static let both = [InventedReview.rich, InventedReview.empty]

  private func keys(
    _ reviews: [Review] = both, library: LessonLibrary = LessonLibrary(), extras: [String] = [],
    changing change: (inout SiteOptions) -> Void = { _ in }
  ) throws -> [String: String] {
    var options = SiteOptions(version: "0.1.0")
    change(&options)
    let edition = SiteEdition(
      of: reviews.map(ReviewCard.init), library: library, site: try ReportSite(options: options),
      extras: extras)
    return Dictionary(uniqueKeysWithValues: edition.incidents.map { ($0.slug, $0.key) })
  }

  private let rich = "library-reservations-2026"

  @Test func givesTheSameKeysInWhateverOrderReviewsComeAndOnHoweverManyCores() throws {
    let keys = try keys()
    #expect(keys.count == 2 && Set(keys.values).count == 2)
    #expect(keys.values.allSatisfy { $0.utf8.count == 64 })
    #expect(try self.keys(Self.both.reversed()) == keys)
    #expect(try self.keys { $0.jobs = 4 } == keys)
  }

  static let changes: [@Sendable (inout SiteOptions) -> Void] = [
    { $0.version = "0.1.1" }, { $0.organisation = "Example" }, { $0.organisation = "" },
    { $0.siteName = "Reviews" },
    { $0.brandColour = "#003078" }, { $0.baseURL = "https://example.org/" },
    { $0.footerLinks = [.init(text: "a", href: "https://example.org/")] },
    { $0.stylesheet = ".govuk-body{margin:0}" }, { $0.hasWholeReviews = true },
    { $0.publicText = { $0 } },
  ]

  @Test(arguments: changes.indices)
  func givesEveryIncidentAnotherKeyUnderAnotherOption(change: Int) throws {
    let (before, after) = (try keys(), try keys(changing: Self.changes[change]))
    for (slug, key) in before { #expect(after[slug] != key) }
  }

  @Test func givesEveryIncidentAnotherKeyWithPDFs() throws {
    let (before, after) = (try keys(), try keys(extras: ["pdf"]))
    for (slug, key) in before { #expect(after[slug] != key) }
  }

  @Test func givesAnotherKeyOnlyWhereAMaterialChanged() throws {
    var changed = InventedReview.rich
    let old = try #require(changed.evidence.sources.first)
    changed.evidence.sources[0] = Source(
      id: old.id, path: old.path, byteCount: old.byteCount,
      sha256: Manifest.hash(Array("another".utf8)), recognition: old.recognition, lines: old.lines,
      clock: old.clock, recordCount: old.recordCount, span: old.span)
    let (before, after) = (try keys(), try keys([changed, InventedReview.empty]))
    #expect(before[rich] != after[rich])
    #expect(before["nothing"] == after["nothing"])
  }

  @Test func givesAnotherKeyWhereAFileCannotBeOpenedAnyMore() throws {
    var locked = InventedReview.rich
    locked.evidence.problems.append(
      Problem(path: "logs/db.log", headline: "A file can be opened", fix: "Correct its permissions")
    )
    #expect(try keys()[rich] != (try keys([locked, InventedReview.empty])[rich]))
  }

  @Test func givesAnotherKeyWhereThePagesShowAKeptLesson() throws {
    func kept(_ symptoms: [String]) -> LessonLibrary {
      let own = IncidentSignature(of: InventedReview.rich)
      return LessonLibrary(entries: [
        LibraryPagesTests.kept("april", symptoms: own.symptoms + symptoms, service: own.service)
      ])
    }
    let (before, after) = (try keys(library: kept([])), try keys(library: kept(["Forms vanish"])))
    #expect(before[rich] != after[rich])
    // Nothing is known of it, so nothing looks like it.
    #expect(before["nothing"] == after["nothing"])
    // A library that grows leaves it as it is, once there is one.
    #expect(try keys()["nothing"] == before["nothing"])
    #expect(try keys([InventedReview.empty])["nothing"] != before["nothing"])
  }

  @Test func givesAnotherKeyWhenTheMarkingsOfTheSiteChange() throws {
    var secret = InventedReview.empty
    secret.evidence.profile.marking = "OFFICIAL-SENSITIVE"
    #expect(try keys()[rich] != (try keys([InventedReview.rich, secret])[rich]))
  }

  @Test func makesTheSameFilesForEachIncidentAsTheWholeSite() throws {
    let site = try ReportSite(options: ReportSiteTests.options)
    let edition = SiteEdition(of: Self.both.map(ReviewCard.init), site: site)
    var files = try edition.sharedFiles()
    for incident in edition.incidents.reversed() {
      files += try edition.files(of: incident, review: Self.both[incident.place])
    }
    files.append(edition.manifest(of: files.map(FileRecord.init)))
    #expect(Set(files) == Set(try site.pages(for: Self.both)))
  }
}
