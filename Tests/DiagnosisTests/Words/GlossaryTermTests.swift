import Statistics
import Testing

@testable import Diagnosis

@Suite struct GlossaryTermTests {
  @Test func namesTheTermsThatATextUses() {
    let terms = GlossaryTerms.used(in: ["The connection pool was full.", "Queries timed out."])
    #expect(terms.map(\.term) == ["connection pool", "query", "timeout"])
  }

  @Test func findsNoTermInsideAnotherWord() {
    #expect(GlossaryTerms.used(in: ["The therapist was capital", ""]).isEmpty)
  }

  @Test func keepsTheTableInOrderOfTheAlphabet() {
    let terms = GlossaryTerms.all.map { $0.term.lowercased() }
    #expect(terms == terms.sorted())
    #expect(Set(terms).count == terms.count)
  }

  @Test func explainsTermsInWordsForAboutElevenYears() throws {
    let years = try #require(
      ReadingAge(GlossaryTerms.all.map(\.meaning).joined(separator: " ")).years)
    #expect(years < 11)
  }
}
