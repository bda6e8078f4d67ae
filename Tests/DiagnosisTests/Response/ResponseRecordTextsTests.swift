import Records
import Testing

@testable import Diagnosis

struct ResponseRecordTextsTests {
  @Test func leavesNoTextOfTheRecordUnchanged() {
    let made = PaymentsResponse.record().mappingTexts { _ in "TAKEN OUT" }
    var found: Set<String> = []
    collect(made, into: &found)
    // Keys of lessons are fixed words, not what anybody wrote.
    #expect(found.subtracting(Lesson.Kind.allCases.flatMap(\.keys)) == ["TAKEN OUT"])
  }

  @Test func keepsEverythingWhenNothingIsChanged() {
    let record = PaymentsResponse.record()
    #expect(record.mappingTexts { $0 } == record)
  }

  /// Every text inside a value, whatever field is added later.
  private func collect(_ value: Any, into found: inout Set<String>) {
    if let text = value as? String {
      if !text.isEmpty { found.insert(text) }
      return
    }
    for child in Mirror(reflecting: value).children { collect(child.value, into: &found) }
  }
}
