import Foundation
import FoundationXML
import Testing

/// What leaves the site: one file, PDF, feed; and the settings of a site.
@Suite(.serialized) struct SharingTests {
  private func scratch() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    var log = ""
    for minute in 0..<60 {
      let clock = "2026-06-12 09:\(minute < 10 ? "0" : "")\(minute):00.000"
      log += "\(clock) INFO  [worker-1] c.e.Loans - Loan stored in \(minute < 30 ? 40 : 4000)ms\n"
    }
    try scratch.write(log, to: "in/loans/app.log")
    try scratch.write(log.replacing("2026-06-12", with: "2026-05-12"), to: "in/fines/app.log")
    return scratch
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
  }

  @Test func putsAWholeReviewIntoOneFileWhoseLinksStayInIt() throws {
    let scratch = try scratch()
    let made = try BuiltProgram.run(
      "build", scratch.path + "/in", "--single-file", "--output", scratch.path + "/site")
    #expect(made.status == 0, "\(made.errors)")
    let whole = try text(scratch.path + "/site/loans/whole-review.html")
    #expect(whole.contains("<style>") && !whole.contains("<link "))
    let addresses = whole.components(separatedBy: "href=\"").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
    #expect(addresses.count > 50)
    #expect(addresses.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") })
    for page in ["timeline", "monitoring", "sources", "data"] {
      let isThere = whole.contains("<div class=\"app-chapter\" id=\"\(page)\">")
      #expect(isThere, "no chapter \(page)")
    }
    #expect(try text(scratch.path + "/site/loans/data.html").contains("whole-review.html"))
    #expect(try text(scratch.path + "/site/manifest.json").contains("loans/whole-review.html"))
  }

  @Test func printsATaggedPDFWithBookmarks() throws {
    let scratch = try scratch()
    let made = try BuiltProgram.run(
      "build", scratch.path + "/in/loans", "--pdf", "--output", scratch.path + "/site")
    #expect(made.status == 0, "\(made.errors)")
    let pdf = try #require(
      FileManager.default.contents(atPath: scratch.path + "/site/loans/whole-review.pdf"))
    let bytes = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(bytes.hasPrefix("%PDF-"))
    #expect(bytes.contains("/MarkInfo") && bytes.contains("/Outlines"))
  }

  @Test func saysThatNoBrowserIsThereAndPublishesTheRest() throws {
    let scratch = try scratch()
    let made = try BuiltProgram.run(
      "build", scratch.path + "/in/loans", "--pdf", "--output", scratch.path + "/site",
      environment: ["PATH": "/nowhere"])
    #expect(made.status == 0 && made.errors.contains("chromium"))
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/site/loans/whole-review.html"))
  }

  @Test func takesTheSettingsOfTheSiteFromTheFileBesideTheIncidents() throws {
    let scratch = try scratch()
    try scratch.write(
      """
      organisation: Example Borough Council
      site_name: Incident reviews
      brand_colour: "#4c2c92"
      base_url: https://intranet.example.org/reviews
      footer_links:
        - text: Privacy notice
          href: https://example.org/privacy
      """, to: "in/site.yaml")
    let made = try BuiltProgram.run(
      "build", scratch.path + "/in", "--organisation", "Other Council", "--output",
      scratch.path + "/site")
    #expect(made.status == 0, "\(made.errors)")
    let home = try text(scratch.path + "/site/index.html")
    #expect(home.contains("Other Council") && !home.contains("Example Borough Council"))
    #expect(home.contains("Incident reviews") && home.contains("https://example.org/privacy"))
    #expect(try text(scratch.path + "/site/style.css").hasPrefix(":root{--app-brand:#4c2c92}"))
    let feed = try text(scratch.path + "/site/feed.xml")
    #expect(feed.contains("<id>https://intranet.example.org/reviews/loans/index.html</id>"))
    let newest = try #require(feed.firstRange(of: "loans/index.html"))
    let older = try #require(feed.firstRange(of: "fines/index.html"))
    #expect(newest.lowerBound < older.lowerBound)
    let parser = XMLParser(data: Data(feed.utf8))
    #expect(parser.parse(), "\(parser.parserError.debugDescription)")
  }

  @Test func refusesSettingsThatItDoesNotKnow() throws {
    let scratch = try scratch()
    try scratch.write("organisation: A\nsite_nam: B\n", to: "in/site.yaml")
    let made = try BuiltProgram.run(
      "build", scratch.path + "/in", "--output", scratch.path + "/site")
    #expect(made.status == 2)
    #expect(made.errors.contains("site.yaml:2") && made.errors.contains("'site_name'"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/site"))
  }

  @Test func publishesInTheLanguageThatTheSettingsName() throws {
    let scratch = try scratch()
    try scratch.write("language: cy\n", to: "in/site.yaml")
    let made = try BuiltProgram.run(
      "build", scratch.path + "/in", "--base-url", "https://example.org/", "--output",
      scratch.path + "/site")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try text(scratch.path + "/site/index.html").contains("Pob adolygiad"))
    #expect(try text(scratch.path + "/site/feed.xml").contains("xml:lang=\"cy\""))
    let english = try BuiltProgram.run(
      "build", scratch.path + "/in", "--language", "en", "--output", scratch.path + "/site")
    #expect(english.status == 0, "\(english.errors)")
    #expect(try text(scratch.path + "/site/index.html").contains("All reviews"))
  }

  @Test func refusesALanguageThatItDoesNotHave() throws {
    let scratch = try scratch()
    let made = try BuiltProgram.run(
      "build", scratch.path + "/in", "--language", "fr", "--output", scratch.path + "/site")
    #expect(made.status == 2)
    #expect(made.errors.contains("--language 'fr'") && made.errors.contains("cy (Welsh)"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/site"))
  }

  @Test func keepsItsOwnRulesBehindAnotherStylesheetAndLoadsNothing() throws {
    let scratch = try scratch()
    try scratch.write(
      """
      @charset "UTF-8";
      @font-face{font-family:X;src:url(/assets/x.woff2)}
      .govuk-button{color:#fff;background:url(/a.png)}
      @media print{.govuk-body{color:#000}}
      """, to: "other.css")
    let made = try BuiltProgram.run(
      "build", scratch.path + "/in/loans", "--single-file", "--stylesheet",
      scratch.path + "/other.css", "--output", scratch.path + "/site")
    #expect(made.status == 0, "\(made.errors)")
    let style = try text(scratch.path + "/site/style.css")
    #expect(style.contains(".govuk-button{color:#fff}"))
    #expect(style.contains("@media print{.govuk-body{color:#000}}"))
    #expect(!style.contains("url(") && !style.contains("@font-face"))
    #expect(style.contains(".app-timeline__item") && !style.contains(".govuk-details__summary"))
  }
}
