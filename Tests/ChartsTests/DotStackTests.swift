import Testing

@testable import Charts

struct DotStackTests {
  @Test func stacksWhatFallsTogether() {
    #expect(DotStack([100, 100.1, 300]).height == 13)
    #expect(DotStack([100, 100.1, 300]).reportsPerDot == 1)
  }

  @Test func letsADotStandForSeveralWhereAStackWouldBeTooHigh() {
    let stack = DotStack(Array(repeating: 50, count: 100))
    #expect(stack.reportsPerDot == 13)
    #expect(stack.height <= 8 * 6.5)
  }

  @Test func needsNoRoomForNothing() { #expect(DotStack([]).height == 0) }
}
