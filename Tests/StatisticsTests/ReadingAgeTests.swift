import Testing

@testable import Statistics

@Suite struct ReadingAgeTests {
  /// The worked example of Wikipedia's article "Flesch–Kincaid readability tests": 13 words, 24
  /// syllables, grade 11.3.
  @Test func givesThePublishedGradeOfThePlatypus() throws {
    let text = ReadingAge(
      "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.")
    #expect(text.words == 13)
    #expect(text.syllables == 24)
    let grade = try #require(text.grade)
    #expect((grade * 10).rounded() / 10 == 11.3)
  }

  /// The same article: "The cat sat on the mat" has six words of one syllable.
  @Test func findsTheCatEasierThanThePlatypus() throws {
    let text = ReadingAge("The cat sat on the mat.")
    #expect(text.syllables == 6)
    let grade = try #require(text.grade)
    #expect(abs(grade - (0.39 * 6 + 11.8 - 15.59)) < 1e-9)
  }

  @Test func endsNoSentenceInsideANumber() {
    #expect(ReadingAge("It took 1.9 seconds at 9.30. Then it failed!").sentences == 2)
  }

  @Test func saysNothingOfNoWords() {
    #expect(ReadingAge("").grade == nil)
    #expect(ReadingAge(" … — \u{0}").grade == nil)
  }

  @Test(arguments: [
    ("one", 1), ("people", 2), ("table", 2), ("failed", 1), ("needed", 2), ("service", 2),
    ("requests", 2), ("a", 1), ("xyz", 1),
  ])
  func countsSyllables(word: String, count: Int) {
    #expect(ReadingAge.syllables(in: word) == count)
  }
}
