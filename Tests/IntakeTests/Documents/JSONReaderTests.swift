import Testing

@testable import Intake

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> JSONReader.Outcome { JSONReader.read(Array(text.utf8)) }

  @Test func knowsTheLineOfEveryValue() throws {
    let root = try #require(read("\u{FEFF}{\n \"a\": 1,\n \"b\": [\n  {\"c\": null}]}").root)
    #expect(root.members.map(\.line) == [2, 3])
    #expect(root.members.last?.node.elements.first?.line == 4)
  }

  @Test func decodesEscapes() {
    #expect(read(#""a\n\u00e9\ud83d\ude00\"\ud800""#).root?.text == "a\né😀\"\u{FFFD}")
  }

  @Test func keepsWhatStandsBeforeAMistake() {
    let outcome = read("[{\"a\": 1},\n{\"a\": oops}]")
    #expect(outcome.fault?.line == 2)
    #expect(outcome.root?.elements.first?.member(["a"])?.node.number == 1)
  }

  @Test(arguments: ["[1", "{\"a\"", "{\"a\":", "\"x", "[1,]2", "{a:1}", "", "{\"a\":1 \"b\":2}"])
  func reportsBrokenJSON(text: String) { #expect(read(text).fault != nil) }

  @Test func refusesNestingPastTheStatedDepth() {
    let outcome = read(String(repeating: "[", count: 100_000))
    #expect(outcome.fault?.headline.contains("nested") == true)
  }

  @Test func reportsKeysThatComeTwice() {
    #expect(read("{\"a\": 1,\n\"a\": 2}").duplicateKeys.map(\.line) == [2])
  }

  @Test func keepsTheDigitsOfLargeNumbers() {
    #expect(read("12345678901234567890123").root?.text == "12345678901234567890123")
  }

  @Test func survivesAnyBytes() {
    var numbers = SeededNumbers(state: 3)
    let good = Array(#"{"a": [1, 2.5e3, null, "x\u00e9"], "b": {"c": true}}"#.utf8)
    for _ in 0..<2_000 {
      var bytes = good
      for _ in 0..<3 {
        bytes[Int(numbers.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: numbers.next())
      }
      let outcome = JSONReader.read(bytes)
      #expect(outcome.root != nil || outcome.fault != nil)
    }
  }
}
