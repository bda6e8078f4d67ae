import Records
import Testing

@testable import Diagnosis

@Suite struct PlainNumberTests {
  @Test func putsCommasBetweenThousands() {
    #expect(PlainNumber.words(1_889) == "1,889")
    #expect(PlainNumber.words(1_234_567.89) == "1,234,567.9")
    #expect(PlainNumber.words(999) == "999")
  }

  @Test func writesNoDecimalsThatSayNothing() {
    #expect(PlainNumber.words(50.0) == "50")
    #expect(PlainNumber.words(-6.04) == "–6")
    #expect(PlainNumber.words(0.75, decimals: 2) == "0.75")
    #expect(PlainNumber.words(-0.01) == "0")
  }

  @Test(arguments: [
    (MeasureUnit.percent, 11.7, "11.7%"), (.ratio, 0.117, "11.7%"),
    (.milliseconds, 1_889, "1.9 seconds"), (.milliseconds, 178, "178 milliseconds"),
    (.perMinute, 120, "120 a minute"), (.pounds, 1_334.5, "£1,334.5"), (.count, 10, "10"),
  ])
  func writesAReadingWithItsUnit(unit: MeasureUnit, value: Double, expected: String) {
    #expect(PlainNumber.reading(value, unit) == expected)
  }

  @Test func survivesNumbersThatAreNone() {
    #expect(PlainNumber.words(.nan) == "an unknown number")
    #expect(PlainNumber.words(1e300) == "an unknown number")
    #expect(PlainDuration.words(seconds: .infinity) == "an unknown time")
  }

  @Test(arguments: [
    (0.2, "200 milliseconds"), (1.0, "1 second"), (1.889, "1.9 seconds"), (9.97, "10 seconds"),
    (45.0, "45 seconds"), (60.0, "1 minute"), (135.0, "2 minutes 15 seconds"),
    (900.0, "15 minutes"),
    (3_600.0, "1 hour"), (11_700.0, "3 hours 15 minutes"), (90_000.0, "1 day 1 hour"),
  ])
  func writesLengthsOfTimeInTwoUnitsAtMost(seconds: Double, expected: String) {
    #expect(PlainDuration.words(seconds: seconds) == expected)
  }
}
