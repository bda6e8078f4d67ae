import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct ReportSiteTests {
  static let options = SiteOptions(version: "0.1.0")

  static func files(_ reviews: [Review]) throws -> [SiteFile] {
    try ReportSite(options: options).pages(for: reviews)
  }

  static func site(_ reviews: [Review]) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try files(reviews).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  static func pages(_ reviews: [Review]) throws -> [String: String] {
    try site(reviews).filter { $0.key.hasSuffix(".html") }
  }

  static let both = [InventedReview.rich, InventedReview.empty]

  @Test func makesEveryPageOfEveryReview() throws {
    let site = try Self.site(Self.both)
    for (folder, review) in zip(["library-reservations-2026", "nothing"], Self.both) {
      for page in ReviewPage.pages(of: review) {
        #expect(site["\(folder)/\(page.fileName)"] != nil)
      }
      #expect(site["\(folder)/review.json"] != nil)
    }
    for path in ["index.html", "accessibility.html", "style.css", "manifest.json", "icon.svg"] {
      #expect(site[path] != nil)
    }
  }

  @Test func makesASiteOfNoReviews() throws {
    let site = try Self.site([])
    #expect(site["index.html"]?.contains("There is no review yet.") == true)
  }

  /// `SITE_PREVIEW=FOLDER` writes the invented site there, for looking at it in a browser.
  @Test func writesAPreviewWhereItIsAskedTo() throws {
    guard let folder = ProcessInfo.processInfo.environment["SITE_PREVIEW"] else { return }
    try SiteWriter.publish(files: try Self.files(Self.both), to: folder) { _ in [] }
    #expect(FileManager.default.fileExists(atPath: "\(folder)/index.html"))
  }

  @Test func saysWhatIsNotKnownWhenNothingIs() throws {
    let site = try Self.site([InventedReview.empty])
    #expect(
      site["nothing/index.html"]?.contains("A first sign of the fault is not established") == true)
    #expect(
      site["nothing/people.html"]?.contains("How many were affected is not established") == true)
    #expect(site["nothing/monitoring.html"]?.contains("The materials hold no alerts") == true)
  }

  @Test func givesTheSameBytesInWhateverOrderReviewsCome() throws {
    let site = try Self.files(Self.both)
    #expect(site == (try Self.files(Self.both.reversed())))
    #expect(site.map(\.path) == site.map(\.path).sorted())
  }

  @Test func listsTheNewestIncidentFirst() throws {
    var older = InventedReview.rich
    older.evidence.folder = "a-older"
    older.title = "An older one"
    older.period = Span(start: InventedReview.at(-50_000), end: InventedReview.at(-49_000))
    let home = try #require(
      try Self.site([older, InventedReview.rich, InventedReview.empty])["index.html"])
    let places = [
      "library-reservations-2026/index.html", "a-older/index.html", "nothing/index.html",
    ]
    .compactMap { home.range(of: $0)?.lowerBound }
    #expect(places.count == 3)
    #expect(places == places.sorted())
  }

  @Test func givesEveryPageATitleOfItsOwn() throws {
    var twin = InventedReview.rich
    twin.evidence.folder = "twin"
    let titles = try Self.pages([InventedReview.rich, twin, InventedReview.empty]).values.map {
      String($0.split(separator: "<title>")[1].split(separator: "</title>")[0])
    }
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { $0.contains(" – ") })
  }

  @Test func tellsLinksToReviewsOfTheSameTitleApart() throws {
    var twin = InventedReview.rich
    twin.evidence.folder = "twin"
    twin.title = twin.title.uppercased()
    let site = try Self.site([InventedReview.rich, twin, InventedReview.empty])
    let home = try #require(site["index.html"])
    #expect(home.contains("(library reservations 2026)</a>"))
    #expect(home.contains("(twin)</a>"))
    #expect(home.contains(">Nothing known</a>"))
    #expect(site["library.html"]?.contains("(twin)</a>") == true)
  }

  @Test func namesFoldersPlainlyAndApart() {
    #expect(IncidentNames.slug("Réservation: 12/06 (final)") == "r-servation-12-06-final")
    #expect(IncidentNames.slug("../..") == "incident")
    var twin = InventedReview.empty
    twin.evidence.folder = "NOTHING!"
    #expect(
      IncidentNames([InventedReview.empty, twin].map(ReviewCard.init)).named.map(\.slug) == [
        "nothing", "nothing-2",
      ])
  }

  @Test func carriesTheMarkingTopAndBottomOfEveryPage() throws {
    var secret = InventedReview.rich
    secret.evidence.profile.marking = "OFFICIAL-SENSITIVE - HMG USE ONLY"
    for (path, page) in try Self.pages([secret, InventedReview.empty]) {
      let marking =
        path.hasPrefix("nothing/") ? "OFFICIAL" : "OFFICIAL-SENSITIVE - HMG USE ONLY"
      #expect(
        page.split(separator: "<p class=\"app-marking\">\(marking)</p>").count == 3, "\(path)")
      #expect(page.contains("All times are UK time"), "\(path)")
    }
  }

  @Test func runsNothingAndAsksForNothingFromElsewhere() throws {
    for (path, page) in try Self.pages(Self.both) {
      #expect(!page.contains("<script"), "\(path)")
      #expect(!page.contains("src="), "\(path)")
      #expect(!page.contains("style=\""), "\(path)")
      #expect(page.contains("content=\"noindex, nofollow\""), "\(path)")
      #expect(page.contains("default-src 'none'"), "\(path)")
      #expect(page.contains(path.contains("/") ? "href=\"../style.css\"" : "href=\"style.css\""))
    }
  }

  @Test func leadsEveryInnerLinkToAFileAndAnchorOfTheSite() throws {
    let site = try Self.site(Self.both)
    for (path, page) in try Self.pages(Self.both) {
      for part in page.components(separatedBy: "href=\"").dropFirst() {
        let href = String(part.split(separator: "\"", omittingEmptySubsequences: false)[0])
        if href.hasPrefix("https://") { continue }
        let pieces = href.split(separator: "#", omittingEmptySubsequences: false)
        let target = pieces[0].isEmpty ? path : Self.resolve(String(pieces[0]), from: path)
        let text = try #require(site[target], "\(path): \(href)")
        if pieces.count > 1 {
          #expect(text.contains("id=\"\(pieces[1])\""), "\(path): \(href)")
        }
      }
    }
  }

  private static func resolve(_ href: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in href.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test func bringsEveryNumberItsSource() throws {
    let site = try Self.site([InventedReview.rich])
    let folder = "library-reservations-2026"
    let sources = try #require(site["\(folder)/sources.html"])
    #expect(sources.contains("id=\"f0-l120\""))
    #expect(sources.contains("Median of the 12 samples before 9am"))
    #expect(try #require(site["\(folder)/index.html"]).contains("sources.html#s1\""))
  }

  @Test func keepsTheSummaryUnderTwoHundredAndFiftyWordsOfProse() throws {
    let page = try #require(
      try Self.site([InventedReview.rich])["library-reservations-2026/index.html"])
    let main = try #require(
      page.components(separatedBy: "<main").last?.components(
        separatedBy: "</main>"
      ).first)
    // Links to sources are no prose.
    let read = main.components(separatedBy: "<a class=\"govuk-link app-source\"").enumerated().map {
      $0.offset == 0
        ? $0.element
        : $0.element.components(separatedBy: "</a>").dropFirst().joined(separator: "</a>")
    }.joined()
    // Prose is what stands in paragraphs and lists outside of figures and navigation.
    var words = 0
    for block in read.components(separatedBy: "<figure").enumerated() {
      let text =
        block.offset == 0
        ? block.element : block.element.components(separatedBy: "</figure>").last ?? ""
      for tag in ["<p class=\"govuk-body", "<li>"] {
        for part in text.components(separatedBy: tag).dropFirst() {
          let inner = part.components(separatedBy: tag == "<li>" ? "</li>" : "</p>")[0]
          let plain = inner.components(separatedBy: "<").map {
            $0.components(separatedBy: ">").last ?? ""
          }.joined(separator: " ")
          words += plain.split(separator: " ").count
        }
      }
    }
    #expect(words > 60)
    #expect(words <= 250, "\(words) words")
  }

  @Test func listsEveryFileWithItsHashInTheManifest() throws {
    let files = try Self.files([InventedReview.rich])
    let manifest = try #require(files.first { $0.path == "manifest.json" })
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    for file in files where file.path != "manifest.json" {
      #expect(text.contains(Manifest.hash(file.bytes)), "\(file.path)")
    }
    #expect(text.contains("\"path\": \"logs/app.log\""))
    // FIPS 180-2, appendix B.1.
    #expect(
      Manifest.hash(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: ["red", "#12", "#12345g", "12436d", "#12436d;}"])
  func refusesABrandColourThatIsNotOne(colour: String) {
    #expect(throws: TemplateError.self) {
      try ReportSite(options: SiteOptions(brandColour: colour, version: "1"))
    }
  }

  @Test func refusesAFooterLinkThatRunsSomething() {
    #expect(throws: TemplateError.self) {
      try ReportSite(
        options: SiteOptions(
          footerLinks: [.init(text: "Help", href: "javascript:alert(1)")], version: "1"))
    }
  }

  @Test func failsTheBuildOnAnUnknownSlotOfAnOverridingTemplate() throws {
    let folder = try TemporaryFolder()
    try folder.write("partials/facts.mustache", "<p>\n{{factz}}</p>")
    var options = Self.options
    options.templatesFolder = folder.path
    let site = try ReportSite(options: options)
    let error = #expect(throws: RenderError.self) { try site.pages(for: Self.both) }
    #expect(error?.place == "partials/facts.mustache:2")
  }
}
