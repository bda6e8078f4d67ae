import Testing

@testable import Diagnosis

@Suite struct SentencesTests {
  @Test func endsNoSentenceInsideANumberOrAnAddress() {
    #expect(
      Sentences.all(in: "It took 3.5 hours. See site.example now! Why? ")
        == ["It took 3.5 hours.", "See site.example now!", "Why?"])
  }

  @Test func findsNoSentenceWithoutWords() {
    #expect(Sentences.all(in: "").isEmpty)
    #expect(Sentences.all(in: " ... !!! \n\n ?").isEmpty)
  }
}
