import Testing

@testable import Charts

struct ValueScaleTests {
  private func linear(
    _ values: [Double], decimals: Int = 0, fromZero: Bool = true
  ) -> ValueScale {
    .linear(
      values, measure: Measure(title: "", decimals: decimals), standing: .english,
      fromZero: fromZero, steps: 5)
  }

  @Test(
    arguments: [
      ([3, 437], ["0", "100", "200", "300", "400", "500"]), ([0, 1], ["0", "1"]),
      ([-4, 9], ["\u{2212}5", "0", "5", "10"]), ([], ["0", "1"]), ([0], ["0", "1"]),
      (
        [2_400_000],
        ["0", "0.5 million", "1 million", "1.5 million", "2 million", "2.5 million"]
      ),
    ] as [([Double], [String])])
  func stepsByOneTwoOrFive(values: [Double], labels: [String]) {
    let ticks = linear(values).ticks.map(\.label)
    #expect(ticks == labels)
  }

  @Test func neverStepsFinerThanTheMeasureShows() {
    #expect(linear([0.2]).ticks.map(\.label) == ["0", "1"])
  }

  @Test(
    arguments: [
      [5, 5], [-5, -5], [1e15, 1e15], [-1e15, 1e15], [1e-12], [1e15, 1e15 - 1],
    ] as [[Double]])
  func drawsFlatAndExtremeSeries(values: [Double]) {
    for fromZero in [true, false] {
      let scale = linear(values, decimals: 6, fromZero: fromZero)
      #expect(scale.ticks.count >= 2 && scale.ticks.count <= 11)
      #expect(scale.upper > scale.lower)
      for value in values { #expect((0...1).contains(scale.fraction(value))) }
    }
  }

  @Test func countsPowersOfTen() {
    let scale = ValueScale.logarithmic(
      [3, 40_000], measure: Measure(title: ""), standing: .english, steps: 5)
    #expect(scale.ticks.map(\.label) == ["1", "10", "100", "1,000", "10,000", "100,000"])
    #expect((scale.fraction(1_000) - 0.6).magnitude < 1e-9)
  }

  @Test func putsZeroAndLessAtTheFootOfALogarithmicAxis() {
    let scale = ValueScale.logarithmic(
      [0, -3, 50], measure: Measure(title: ""), standing: .english, steps: 5)
    #expect(scale.fraction(0) == 0)
    #expect(scale.fraction(-3) == 0)
    #expect(scale.fraction(50) > 0)
  }
}
