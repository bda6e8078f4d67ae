import Diagnosis
import Records
import Testing

@testable import ReportSite

@Suite struct PeoplePageTests {
  private func page(_ review: Review) throws -> String {
    try #require(
      try ReportSiteTests.site([review]).first { $0.key.hasSuffix("/people.html") }?.value)
  }

  @Test func saysWhoHowManyAndWhatIsOwed() throws {
    let page = try page(InventedReview.rich)
    for words in [
      "9 reports came from 8 to 9 people. 8 to 9 of them told of a problem.",
      "A like is not a person affected.", "Clubs, classes and teams", "474 to 3,643",
      "not established", "Check each payment", "Finance lead", "to be set", ">Possible<",
      "very strong, 40 pairs", "Not measured.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func explainsTheTermsThatItUses() throws {
    let page = try page(InventedReview.rich)
    #expect(page.contains("Words used on this page"))
    #expect(page.contains("One question that a browser asks a website."))
  }

  @Test func promisesNothingWhereNothingIsKnown() throws {
    let page = try page(InventedReview.empty)
    #expect(page.contains("Nothing in the materials shows that something is still owed to people."))
    #expect(page.contains("Not established."))
  }

  @Test(arguments: [
    (474.0, 3_643.0 as Double?, MeasureUnit.count, "474 to 3,643"),
    (15, nil, .pounds, "at least £15"), (7, 7, .count, "7"),
  ])
  func writesARange(low: Double, high: Double?, unit: MeasureUnit, words: String) {
    #expect(PeopleWords.range(low, high, unit) == words)
  }
}
