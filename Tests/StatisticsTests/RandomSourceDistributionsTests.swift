import Foundation
import Testing

@testable import Statistics

@Suite struct RandomSourceDistributionsTests {
  private let draws = 200_000

  private func moments(_ draw: (inout RandomSource) -> Double) -> (mean: Double, variance: Double) {
    var source = RandomSource(seed: 20_250_624)
    let values = (0..<draws).map { _ in draw(&source) }
    let mean = values.reduce(0, +) / Double(draws)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws))
  }

  // Tolerances are five standard errors of the mean, or wider where the tail is heavy.

  @Test func spreadsUniformNumbersWithVarianceOneTwelfth() {
    let (mean, variance) = moments { $0.uniform() }
    #expect(abs(mean - 0.5) < 0.0033)
    #expect(abs(variance - 1 / 12.0) < 0.001)
  }

  @Test func drawsNormalNumbersOfTheGivenMeanAndDeviation() {
    let (mean, variance) = moments { $0.normal(mean: 10, deviation: 3) }
    #expect(abs(mean - 10) < 0.034)
    #expect(abs(variance - 9) < 0.15)
  }

  /// Mean m·exp(s²/2) and variance m²·exp(s²)(exp(s²) − 1) for a median of m: N. Johnson, S. Kotz
  /// and N. Balakrishnan, "Continuous Univariate Distributions", volume 1, chapter 14.
  @Test func drawsLogNormalNumbersWithTheTextbookMoments() {
    let (mean, variance) = moments { $0.logNormal(median: 100, spread: 0.5) }
    #expect(abs(mean - 113.315) < 0.7)
    #expect(abs(variance - 3646.96) < 120)
  }

  @Test func drawsExponentialNumbersWhoseVarianceIsTheirMeanSquared() {
    let (mean, variance) = moments { $0.exponential(mean: 4) }
    #expect(abs(mean - 4) < 0.045)
    #expect(abs(variance - 16) < 0.5)
  }

  @Test(arguments: [0.3, 12, 75])
  func drawsPoissonCountsWhoseVarianceIsTheirMean(mean expected: Double) {
    let (mean, variance) = moments { Double($0.poisson(mean: expected)) }
    #expect(abs(mean - expected) < 5 * (expected / Double(draws)).squareRoot())
    #expect(abs(variance / expected - 1) < 0.03)
  }

  @Test(arguments: [0, -3, Double.nan, Double.infinity])
  func countsNothingForAMeanThatIsNoMean(mean: Double) {
    var source = RandomSource(seed: 1)
    #expect(source.poisson(mean: mean) == 0)
  }

  @Test func choosesInProportionAndNeverAWeightOfZero() {
    var source = RandomSource(seed: 5)
    var counts = [0, 0, 0]
    for _ in 0..<draws {
      if let position = source.choice(weights: [1, 0, 3]) { counts[position] += 1 }
    }
    #expect(counts[1] == 0)
    #expect(abs(Double(counts[2]) / Double(draws) - 0.75) < 0.005)
    #expect(source.choice(weights: [0, -1]) == nil)
  }

  @Test func staysBelowTheBoundAndToleratesABadOne() {
    var source = RandomSource(seed: 5)
    #expect(Set((0..<1_000).map { _ in source.below(7) }) == Set(0..<7))
    #expect(source.below(0) == 0)
    #expect(source.below(-4) == 0)
  }
}
