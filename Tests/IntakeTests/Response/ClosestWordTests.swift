import Testing

@testable import Intake

struct ClosestWordTests {
  @Test func findsTheWordBehindASlip() {
    #expect(ClosestWord.of("descisions", among: ["decisions", "actions"]) == "decisions")
    #expect(ClosestWord.of("Went well", among: ["went_well", "was_lucky"]) == "went_well")
  }

  @Test func guessesNothingWhenNothingIsNear() {
    #expect(ClosestWord.of("weather", among: ["decisions", "actions"]) == nil)
    #expect(ClosestWord.of("", among: ["decisions"]) == nil)
  }
}
