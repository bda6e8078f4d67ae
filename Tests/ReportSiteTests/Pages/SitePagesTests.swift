import Diagnosis
import Records
import Testing

@testable import ReportSite

@Suite struct SitePagesTests {
  private static func links(_ count: Int) -> [Slots] {
    (0..<count).map { ["href": .text("\($0)/index.html"), "text": .text("Review \($0)")] }
  }

  private static func groups(_ page: SitePage) -> [(name: String, count: Int)] {
    guard case .list(let groups)? = page.slots["directoryGroups"] else { return [] }
    return groups.map { group in
      guard case .text(let name)? = group["groupName"], case .list(let items)? = group["groupItems"]
      else { return ("", 0) }
      return (name, items.count)
    }
  }

  @Test func goesOnWithAGroupOnTheNextPage() {
    let most = Directory.mostLinks
    let pages = Directory(
      name: "by-service", title: "By service", lead: "",
      groups: [
        .init(name: "Bins", links: Self.links(10)), .init(name: "Parks", links: Self.links(most)),
      ]
    ).pages
    #expect(pages.map(\.path) == ["by-service.html", "by-service-2.html"])
    #expect(Self.groups(pages[0]).map(\.name) == ["Bins", "Parks"])
    #expect(Self.groups(pages[0]).map(\.count) == [10, most - 10])
    #expect(Self.groups(pages[1]).map(\.name) == ["Parks (continued)"])
    #expect(Self.groups(pages[1]).map(\.count) == [10])
  }

  @Test func makesOnePageOfNothing() {
    let pages = Directory(name: "a", title: "A", lead: "", groups: []).pages
    #expect(pages.map(\.path) == ["a.html"])
  }

  /// As many incidents as make a large site, of two services, with the files of lessons of others.
  private static func largeSite(_ count: Int) throws -> [String: String] {
    let cards = (0..<count).map { number in
      var review = number.isMultiple(of: 2) ? InventedReview.rich : InventedReview.empty
      review.evidence.folder = "incident-\(number)"
      return ReviewCard(review)
    }
    let kept = (0..<60).map { LibraryPagesTests.kept("kept-\($0)") }
    let edition = SiteEdition(
      of: cards, library: LessonLibrary(entries: kept),
      site: try ReportSite(options: ReportSiteTests.options))
    return Dictionary(
      uniqueKeysWithValues: try edition.sharedFiles().map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func keepsThePagesOfALargeSiteShort() throws {
    let files = try Self.largeSite(400)
    for (path, text) in files where path.hasSuffix(".html") {
      #expect(text.utf8.count < 150_000, "\(path)")
    }
    #expect(files.keys.contains("reviews-8.html") && !files.keys.contains("reviews-9.html"))
    #expect(files.keys.contains("library-kept-3.html"))
  }

  @Test func leadsToEveryReviewFromTheHomePages() throws {
    let files = try Self.largeSite(120)
    let home = try ["index.html", "reviews-2.html", "reviews-3.html"].map {
      try #require(files[$0])
    }.joined()
    for number in 0..<120 {
      #expect(home.contains("href=\"incident-\(number)/index.html\""), "\(number)")
      for name in ["by-service.html", "by-cause.html", "by-month.html"] {
        #expect(files[name]?.contains("href=\"incident-\(number)/index.html\"") == true)
      }
    }
    #expect(files["index.html"]?.contains("href=\"reviews-2.html\"") == true)
    #expect(files["reviews-2.html"]?.contains("href=\"index.html\" rel=\"prev\"") == true)
    #expect(files["reviews-2.html"]?.contains(", page 2 of 3</h1>") == true)
  }

  @Test func leadsToEveryFileOfLessonsThatWasKept() throws {
    let files = try Self.largeSite(10)
    let list = try #require(files["library-incidents.html"])
    for number in 0..<60 {
      let place = list.firstRange(of: "#incident-kept-\(number)\"")
      let end = try #require(place?.lowerBound)
      let start = try #require(list[..<end].lastIndex(of: "\""))
      let page = String(list[list.index(after: start)..<end])
      #expect(files[page]?.contains("id=\"incident-kept-\(number)\"") == true, "\(page)")
    }
  }
}
