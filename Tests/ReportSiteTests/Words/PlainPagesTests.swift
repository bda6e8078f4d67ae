import Diagnosis
import Records
import Statistics
import Testing

@testable import ReportSite

/// The pages that everybody reads are in words for children of 9 to 11 years.
@Suite struct PlainPagesTests {
  /// The paragraphs of a page, without markup.
  private func paragraphs(_ page: String) -> String {
    var texts: [String] = []
    for part in page.split(separator: "<p class=\"govuk-body").dropFirst() {
      let inner = String(part.prefix { $0 != "\n" })
      let end = inner.firstRange(of: "</p>")?.lowerBound ?? inner.endIndex
      var text = ""
      var isMarkup = true
      for character in inner[..<end] {
        if character == "<" { isMarkup = true }
        if !isMarkup { text.append(character) }
        if character == ">" { isMarkup = false }
      }
      texts.append(text)
    }
    return texts.joined(separator: " ")
  }

  @Test(arguments: ["index", "people"])
  func readsEasilyOnThePagesThatEverybodyReads(page: String) throws {
    let site = try ReportSiteTests.site([InventedReview.rich])
    let html = try #require(site["library-reservations-2026/\(page).html"])
    let years = try #require(ReadingAge(paragraphs(html)).years)
    #expect(years < 11)
  }
}
