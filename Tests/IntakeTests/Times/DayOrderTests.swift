import Testing

@testable import Intake

@Suite struct DayOrderTests {
  @Test func takesTheDayFirstAsInTheUKWhenNothingDecides() {
    let order = DayOrder(["03/04/2025 09:00", "05/06/2025 10:00"])
    #expect(order == .dayFirst(isCertain: false))
    #expect(order.iso("03/04/2025 09:00") == "2025-04-03 09:00:00")
  }

  @Test func takesTheMonthFirstWhenADayPast12StandsSecond() {
    let order = DayOrder(["03/04/2025", "03/14/2025"])
    #expect(order == .monthFirst)
    #expect(order.iso("3/4/2025 9:05 PM") == "2025-03-04 21:05:00")
  }

  @Test(arguments: [
    ("15-Jan-2025 08:00", "2025-01-15 08:00:00"), ("15 January 2025", "2025-01-15"),
    ("15/Jan/25 8:03 AM", "2025-01-15 08:03:00"), ("15.01.2025 08:00:30", "2025-01-15 08:00:30"),
    ("2025-01-15T08:00:00Z", "2025-01-15T08:00:00Z"), ("soon", "soon"),
  ])
  func putsDatesIntoOneForm(text: String, iso: String) {
    #expect(DayOrder.dayFirst(isCertain: true).iso(text) == iso)
  }

  @Test func makesNoDateOutOfOneThatDoesNotExist() {
    let iso = DayOrder.dayFirst(isCertain: true).iso("31/02/2025 08:00")
    #expect(AnyTime.read(iso, zone: .assumedUTC) == nil)
  }
}
