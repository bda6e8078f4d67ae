import Testing

@testable import RuleFormats

@Suite struct PromQLSubsetTests {
  @Test func namesEveryFunctionThatTheParserTakes() {
    let words = PromQLSubset.words.joined(separator: " ")
    for function in PromQLFunction.allCases { #expect(words.contains(function.rawValue)) }
  }
}
