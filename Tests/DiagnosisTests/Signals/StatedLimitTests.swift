import Testing

@testable import Diagnosis

@Suite struct StatedLimitTests {
  @Test(arguments: [
    ("Search took 1856ms (threshold: 1000ms)", 1_000.0),
    ("execution time exceeded threshold: 1823ms > 1000ms", 1_000),
    ("slow call, limit 2 s", 2_000),
    ("took 1856ms", nil), ("threshold unknown", nil), ("", nil),
  ])
  func readsTheLimitThatALineStates(message: String, expected: Double?) {
    #expect(StatedLimit.milliseconds(in: message) == expected)
  }

  @Test func trustsOnlyALimitThatAllLinesShare() {
    let one = event("9:00", "took 5ms (threshold: 1000ms)", line: 1)
    let other = event("9:01", "took 5ms (threshold: 2000ms)", line: 2)
    #expect(StatedLimit.milliseconds(in: [one, one]) == 1_000)
    #expect(StatedLimit.milliseconds(in: [one, other]) == nil)
  }
}
