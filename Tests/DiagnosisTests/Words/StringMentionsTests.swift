import Testing

@testable import Diagnosis

@Suite struct StringMentionsTests {
  @Test(arguments: [
    ("deadlock detected", "deadlock"), ("a deadlock", "deadlock"), ("dead deadlock", "deadlock"),
    ("déjà vu: lock wait", "lock wait"), ("anything", ""), ("", ""),
  ])
  func findsAPhraseAnywhere(text: String, phrase: String) {
    #expect(text.mentions(phrase))
  }

  @Test(arguments: [
    ("dead lock", "deadlock"), ("deadloc", "deadlock"), ("", "a"), ("Deadlock", "deadlock"),
  ])
  func findsNothingElse(text: String, phrase: String) {
    #expect(!text.mentions(phrase))
  }
}
