import Testing

@testable import Diagnosis

@Suite struct MoneyWordsTests {
  @Test(arguments: [
    ("I paid £15.", [15.0]), ("(£1,334.50)", [1_334.5]), ("It was 12 pounds or £9", [12, 9]),
    ("15 people", []), ("£", []), ("£0", []), ("£99999999999999999999", []), ("", []),
  ])
  func readsAmountsInPounds(text: String, amounts: [Double]) {
    #expect(MoneyWords.pounds(in: text) == amounts)
  }
}
