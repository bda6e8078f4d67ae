import Records
import Testing

@testable import Diagnosis

@Suite struct GroupFinderTests {
  private func groups(_ text: String) -> [String] {
    impact(evidence(tickets: [desk("9:00", text)])).groups.filter(\.isSpokenOf).map(\.name)
  }

  @Test(arguments: [
    ("Our elderly members meet here", ["Older people", "Age"]),
    ("My daughter's swimming lesson", ["Children and families", "Age"]),
    ("I use a wheelchair", ["Disabled people", "Disability"]),
    ("I am a carer", ["Carers"]),
    ("We are a charity", ["Charities and community groups"]),
    ("Our chess club cannot meet", ["Clubs, classes and teams"]),
    ("It costs my business money", ["Small businesses"]),
    ("Our mosque needs the hall", ["Religion or belief"]),
    ("Registering our wedding", ["Marriage and civil partnership"]),
  ])
  func hearsWhomAReportSpeaksOf(text: String, names: [String]) {
    #expect(groups(text) == names)
  }

  @Test func matchesWholeWordsOnly() {
    #expect(groups("Transport, a clubbed skidding sonnet, kidney, Ladieswear, transfer").isEmpty)
  }

  @Test func readsWhatTheDeskNotedToo() {
    let found = impact(evidence(tickets: [desk("9:00", "It fails", note: "Carer cannot renew")]))
    #expect(found.groups.first { $0.name == "Carers" }?.basis.lines.count == 1)
  }

  @Test func claimsNoEffectOnACharacteristicThatNobodySpeaksOf() {
    let groups = impact(evidence(tickets: [desk("9:00", "It fails")])).groups
    let characteristics = groups.filter { $0.kind == .protectedCharacteristic }
    // Equality Act 2010, section 4, lists nine.
    #expect(characteristics.count == 9)
    #expect(
      characteristics.allSatisfy { $0.words.hasPrefix("Not measured.") && $0.basis.lines.isEmpty })
  }

  @Test func claimsNoEffectOnACharacteristicThatSomebodySpeaksOf() throws {
    let groups = impact(evidence(tickets: [desk("9:00", "I use a wheelchair")])).groups
    let found = try #require(groups.first { $0.name == "Disability" })
    #expect(found.words.contains("not measured"))
  }
}
