import Testing

@testable import Charts

struct LineChartLabelsTests {
  private let spacing = LabelSpacing(gap: 2)

  @Test func leavesLabelsThatDoNotTouch() {
    let middles = spacing.middles(wanted: [80, 20], heights: [20, 20], top: 0, bottom: 100)
    #expect(middles == [80, 20])
  }

  @Test func pushesLabelsApart() {
    let middles = spacing.middles(wanted: [50, 50], heights: [20, 20], top: 0, bottom: 200)
    #expect(middles == [50, 72])
  }

  @Test func keepsLabelsAboveTheFoot() {
    let middles = spacing.middles(
      wanted: [99, 99, 99], heights: [20, 20, 20], top: 0, bottom: 100)
    #expect(middles == [46, 68, 90])
  }
}
