import Diagnosis
import Foundation
import Testing
import Translation

@testable import ReportSite

@Suite struct WelshSiteTests {
  /// Read once: in a test build the file takes its time.
  private static let read = Result { () throws -> Catalogue in
    let file = try #require(TemplateFolder.embedded.first { $0.path == "cy.yaml" })
    return try Catalogue(file.bytes, path: file.path)
  }

  private static func catalogue() throws -> Catalogue { try read.get() }

  private static let made = Result { try site(jobs: 1) }

  private static func site() throws -> [String: String] { try made.get() }

  private static func site(jobs: Int) throws -> [String: String] {
    var options = SiteOptions(version: "0.1.0", jobs: jobs, hasWholeReviews: true)
    options.language = .welsh
    return Dictionary(
      uniqueKeysWithValues: try ReportSite(options: options).pages(for: ReportSiteTests.both).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  /// The words of a template with the same sample in place of every tag, and what is missing of them.
  private static func missing(_ file: TemplateFile, sample: String) throws -> Set<String> {
    var text = String(decoding: file.bytes, as: UTF8.self)
    text = text.replacing("{{^", with: " {{^")
    text = text.replacing(/\{\{\{\w+\}\}\}|\{\{[#^\/>$<][\w-]+\}\}/, with: "")
    text = text.replacing(/\{\{[\w.]+\}\}/, with: sample)
    let page = PageTranslation(
      of: Array(text.utf8), by: try catalogue(),
      quoting: Quotes([], names: ["Sample name", "incident-review"]))
    return Set(page.missing.map { $0.replacing(sample, with: "{}").replacing("…", with: "{}") })
  }

  @Test(arguments: StandingWordsTests.templates.map(\.path))
  func hasEveryStandingWordOfTheTemplates(path: String) throws {
    let file = try #require(StandingWordsTests.templates.first { $0.path == path })
    let samples = ["<code>x</code>", "Sample name", "5", "9am", "5 minutes", "1 June 2026"]
    let sets = try samples.map { try Self.missing(file, sample: $0) }
    let missing = sets.dropFirst().reduce(sets[0]) { $0.intersection($1) }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test(arguments: ReviewPage.allCases)
  func hasTheTitleOfEveryPage(page: ReviewPage) throws {
    let catalogue = try Self.catalogue()
    for title in [page.title, ReviewPart(of: page).title] {
      #expect(PageTranslation.title(title, by: catalogue) != title)
    }
  }

  @Test(arguments: FailurePattern.all.map(\.title))
  func hasTheTitleOfEveryFailurePattern(title: String) throws {
    #expect(PageTranslation.title(title, by: try Self.catalogue()) != title)
  }

  @Test func publishesEveryPageInWelsh() throws {
    let site = try Self.site()
    for (path, page) in site where path.hasSuffix(".html") {
      #expect(page.contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"cy\""), "\(path)")
      #expect(page.contains("Neidio i’r prif gynnwys"), "\(path)")
    }
    #expect(site["index.html"]?.contains("Pob adolygiad") == true)
  }

  @Test func keepsTheFileForMachinesInEnglish() throws {
    let json = "library-reservations-2026/review.json"
    let english = try ReportSiteTests.site(ReportSiteTests.both)
    #expect(try Self.site()[json] == english[json])
  }

  @Test func countsWhatIsStillInEnglishOnAPageOfItsOwn() throws {
    let site = try Self.site()
    let list = try #require(site["library-reservations-2026/data/untranslated.csv"])
    #expect(list.hasPrefix("page,text,times\n"))
    let page = try #require(site["language.html"])
    let counts = LanguageGaps.counts(in: Array(list.utf8))
    for (path, count) in counts {
      #expect(page.contains(path))
      #expect(page.contains(">\(FigureWords.grouped(count))<"))
    }
    #expect(site["accessibility.html"]?.contains("href=\"language.html\"") == true)
  }

  @Test func isTheSameWhateverTheNumberOfJobs() throws {
    #expect(try Self.site() == Self.site(jobs: 4))
  }

  @Test func saysNothingOfLanguagesOnAnEnglishSite() throws {
    let site = try ReportSiteTests.site(ReportSiteTests.both)
    #expect(site["language.html"] == nil)
    #expect(site["untranslated.csv"] == nil)
    #expect(site["accessibility.html"]?.contains("language.html") == false)
  }

  @Test func quotesAListSoThatNoSpreadsheetRunsIt() {
    let gap = PageLanguage.Gap(page: "a.html", text: "=1+1, \"so\"\nthere")
    let file = LanguageGaps(gaps: [gap, gap]).file("x.csv")
    #expect(
      String(decoding: file.bytes, as: UTF8.self)
        == "page,text,times\na.html,\"'=1+1, \"\"so\"\" there\",2\n")
    #expect(LanguageGaps.counts(in: file.bytes).map(\.count) == [2])
  }

  @Test func namesTheLineOfATranslationThatCannotBeUsed() throws {
    let folder = try TemporaryFolder()
    try Data("- en: Summary\n  cy: Crynodeb {number}\n".utf8).write(
      to: URL(filePath: folder.path + "/cy.yaml"))
    var options = SiteOptions(templatesFolder: folder.path, version: "0.1.0")
    #expect(throws: Never.self) { try ReportSite(options: options) }
    options.language = .welsh
    #expect(throws: TemplateError.self) { try ReportSite(options: options) }
  }
}
