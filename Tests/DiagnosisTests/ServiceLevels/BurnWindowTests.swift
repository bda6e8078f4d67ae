import Testing

@testable import Diagnosis

@Suite struct BurnWindowTests {
  /// Beyer and others, "The Site Reliability Workbook", chapter 5, table 5-8: 14.4, 6 and 1 for 99.9%
  /// over 30 days; the 3 is in common use beside them.
  @Test func givesTheFactorsOfTheWorkbook() {
    let windows = BurnWindow.all(target: 0.999, periodSeconds: 30 * 86_400)
    #expect(windows.map { ($0.factor * 100).rounded() / 100 } == [14.4, 6, 3, 1])
    #expect(windows.map(\.budgetShare) == [0.02, 0.05, 0.1, 0.1])
    #expect(windows.allSatisfy { $0.shortSeconds * 12 == $0.longSeconds })
  }

  @Test func scalesTheFactorsToFourWeeks() {
    let windows = BurnWindow.all(target: 0.99, periodSeconds: ServiceLevel.periodSeconds)
    #expect(windows.map { ($0.factor * 100).rounded() / 100 } == [13.44, 5.6, 2.8, 0.93])
  }

  /// At 90% the largest burn rate there can be is 10.
  @Test func saysThatAFastBurnCannotBeReachedAtALowTarget() {
    let windows = BurnWindow.all(target: 0.9, periodSeconds: 30 * 86_400)
    #expect(windows.map(\.isReachable) == [false, true, true, true])
    #expect(windows[0].secondsToFireOnFullStop == nil)
  }

  /// The workbook, table 5-4: a complete stop at 99.9% is found by the 14.4 rule in about 52 seconds.
  @Test func tellsHowSoonACompleteStopIsFound() throws {
    let fast = BurnWindow.all(target: 0.999, periodSeconds: 30 * 86_400)[0]
    let seconds = try #require(fast.secondsToFireOnFullStop)
    #expect(abs(seconds - 51.84) < 0.01)
  }
}
