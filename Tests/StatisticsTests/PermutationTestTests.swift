import Statistics
import Testing

@Suite struct PermutationTestTests {
  private let one = [Int](repeating: 0, count: 8)

  // R. A. Fisher, "The Design of Experiments" (1935): all eight cups told apart. One of the 70
  // arrangements is as extreme in that direction, two in either: p = 2/70 = 0.0286.
  @Test func agreesWithFishersTeaTasting() throws {
    let milkFirst = [true, true, true, true, false, false, false, false]
    let said = [1, 1, 1, 1, 0, 0, 0, 0]
    let result = try #require(
      PermutationTest(rounds: 19_999, seed: 7)
        .association(of: milkFirst, withCategories: said, withinStrata: one))
    #expect(abs(result.pValue - 2.0 / 70) < 0.005)
    #expect(result.effect == 1)
  }

  // Three of four right: 2 * (16 + 1) / 70 = 0.486 two-sided, the classic non-result.
  @Test func agreesWithFishersOneSwappedPair() throws {
    let milkFirst = [true, true, true, true, false, false, false, false]
    let said = [1, 1, 1, 0, 1, 0, 0, 0]
    let result = try #require(
      PermutationTest(rounds: 19_999, seed: 7)
        .association(of: milkFirst, withCategories: said, withinStrata: one))
    // Drawing stops at 100 extreme ones: three standard errors of such an estimate are 0.105.
    #expect(abs(result.pValue - 34.0 / 70) < 0.105)
  }

  // Bickel, Hammel and O'Connell, Science 187 (1975), in miniature: what the stratum explains
  // must not be found again within strata.
  @Test func findsNothingWithinStrataThatExplainEverything() throws {
    var outcomes: [Bool] = []
    var categories: [Int] = []
    var strata: [Int] = []
    for index in 0..<200 {
      let stratum = index % 2
      outcomes.append(stratum == 0 ? index % 10 < 8 : index % 10 < 2)
      categories.append(stratum == 0 ? (index % 20 < 16 ? 1 : 0) : (index % 20 < 4 ? 1 : 0))
      strata.append(stratum)
    }
    // Break the accidental lockstep of the two patterns inside each stratum.
    var random = RandomSource(seed: 3)
    for index in stride(from: 198, to: 1, by: -2) {
      let other = Int(random.next() % UInt64(index / 2 + 1)) * 2
      categories.swapAt(index, other)
      categories.swapAt(index + 1, other + 1)
    }
    let test = PermutationTest(rounds: 999, seed: 1)
    let pooled = try #require(
      test.association(
        of: outcomes, withCategories: categories, withinStrata: strata.map { _ in 0 }))
    let stratified = try #require(
      test.association(of: outcomes, withCategories: categories, withinStrata: strata))
    #expect(pooled.pValue < 0.01)
    #expect(stratified.pValue > 0.05)
  }

  @Test func seesANumberThatSeparatesPerfectly() throws {
    let outcomes = (0..<20).map { $0 >= 10 }
    let result = try #require(
      PermutationTest(rounds: 999, seed: 1).association(
        of: outcomes, withNumbers: (0..<20).map(Double.init),
        withinStrata: [Int](repeating: 0, count: 20)))
    #expect(result.pValue == 0.001)
    #expect(result.effect == 1)
  }

  @Test func saysNothingWhenEveryStratumHasOneOutcome() {
    #expect(
      PermutationTest().association(
        of: [true, true, false, false], withCategories: [0, 1, 0, 1], withinStrata: [0, 0, 1, 1])
        == nil)
  }

  @Test func saysNothingOfConstantOrUnequalInput() {
    let test = PermutationTest()
    #expect(
      test.association(of: [true, false], withNumbers: [2, 2], withinStrata: [0, 0]) == nil)
    #expect(test.association(of: [true], withNumbers: [1, 2], withinStrata: [0, 0]) == nil)
    #expect(
      test.association(of: [true, false], withNumbers: [1, .nan], withinStrata: [0, 0]) == nil)
  }
}
