import Records
import Testing

@testable import Diagnosis

@Suite struct PlainTimeTests {
  @Test(arguments: [
    ("9:00", "9am"), ("9:01", "9:01am"), ("12:00", "midday"), ("0:00", "midnight"),
    ("17:30", "5:30pm"), ("0:05", "12:05am"), ("12:20", "12:20pm"),
  ])
  func writesTimesAsTheStyleGuideDoes(clock: String, expected: String) {
    #expect(PlainTime.clock(at(clock)) == expected)
  }

  @Test func showsUKClocksInSummer() {
    #expect(PlainTime.clock(at("8:00", month: 7)) == "9am")
    #expect(PlainTime.clock(at("23:30", month: 7)) == "12:30am")
    #expect(PlainTime.date(at("23:30", month: 7)) == "16 July 2026")
  }

  @Test func writesDatesInFull() {
    #expect(PlainTime.date(at("9:00")) == "15 January 2026")
  }
}
