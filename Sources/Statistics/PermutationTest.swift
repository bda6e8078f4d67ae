/// Whether a yes-or-no outcome goes with something else, when a third thing may drive both.
///
/// Outcomes are shuffled only among observations of the same stratum, so that what the stratum
/// explains cannot look like an association (P. Good, "Permutation, Parametric and Bootstrap Tests of
/// Hypotheses", 3rd edition, 2005, chapter 7). The p-value counts the observed arrangement itself:
/// (1 + arrangements at least as extreme) / (1 + rounds) (B. Phipson and G. Smyth, 2010), so it is
/// never 0. Drawing stops early when `enough` arrangements were at least as extreme: the p-value is then
/// their share of those drawn (J. Besag and P. Clifford, "Sequential Monte Carlo p-values", Biometrika
/// 78, 1991), and that is far from any limit at which it would count.
package struct PermutationTest: Sendable {
  /// Arrangements that are drawn; the smallest p-value is 1 / (rounds + 1).
  package let rounds: Int
  /// With so many, 1,999 rounds are never cut short below a p-value of 0.05.
  private static let enough = 100
  /// The same seed gives the same p-value.
  package let seed: UInt64

  package init(rounds: Int = 1_999, seed: UInt64 = 1) {
    self.rounds = max(rounds, 1)
    self.seed = seed
  }

  package struct Result: Hashable, Sendable {
    /// How far the observed arrangement is from independence; only its rank among shuffles counts.
    package let statistic: Double
    /// Between 1 / (rounds + 1) and 1.
    package let pValue: Double
    /// 0 (no association) to 1 (perfect): Cramér's V for categories, |2 AUC - 1| for numbers.
    package let effect: Double
    /// Observations in strata that hold both outcomes: the others say nothing.
    package let informative: Int
  }

  /// Association with a category (numbered from 0). All arrays have one entry per observation.
  /// `nil` when fewer than two observations are informative or only one category is present.
  package func association(
    of outcomes: [Bool], withCategories categories: [Int], withinStrata strata: [Int]
  ) -> Result? {
    guard outcomes.count == categories.count, outcomes.count == strata.count,
      Set(categories).count > 1, (categories.min() ?? -1) >= 0
    else { return nil }
    let levels = (categories.max() ?? 0) + 1
    let expected = expectedPositives(outcomes, strata)
    return run(outcomes, strata, effect: cramersV(outcomes, categories, levels)) { arrangement in
      var excess = [Double](repeating: 0, count: levels)
      for index in arrangement.indices {
        excess[categories[index]] += (arrangement[index] ? 1 : 0) - expected[index]
      }
      return excess.reduce(0) { $0 + $1 * $1 }
    }
  }

  /// Association with a number: whether it tends to be higher, or lower, where the outcome is yes.
  /// `nil` when fewer than two observations are informative or the number is constant.
  package func association(
    of outcomes: [Bool], withNumbers numbers: [Double], withinStrata strata: [Int]
  ) -> Result? {
    guard outcomes.count == numbers.count, outcomes.count == strata.count,
      Set(numbers).count > 1, numbers.allSatisfy(\.isFinite)
    else { return nil }
    let places = ranks(of: numbers)
    let expected = expectedPositives(outcomes, strata)
    return run(outcomes, strata, effect: discrimination(outcomes, places)) { arrangement in
      var sum = 0.0
      for index in arrangement.indices {
        sum += ((arrangement[index] ? 1 : 0) - expected[index]) * places[index]
      }
      return abs(sum)
    }
  }

  private func run(
    _ outcomes: [Bool], _ strata: [Int], effect: Double, statistic: ([Bool]) -> Double
  ) -> Result? {
    var members: [Int: [Int]] = [:]
    for index in outcomes.indices { members[strata[index], default: []].append(index) }
    let mixed = members.sorted { $0.key < $1.key }.map(\.value).filter { group in
      group.contains { outcomes[$0] } && group.contains { !outcomes[$0] }
    }
    let informative = mixed.reduce(0) { $0 + $1.count }
    guard informative >= 2 else { return nil }
    let observed = statistic(outcomes)
    var random = RandomSource(seed: seed)
    var arrangement = outcomes
    var extreme = 0
    for round in 1...rounds {
      for group in mixed {
        for place in stride(from: group.count - 1, to: 0, by: -1) {
          let other = Int(random.next() % UInt64(place + 1))
          arrangement.swapAt(group[place], group[other])
        }
      }
      if statistic(arrangement) >= observed - 1e-9 { extreme += 1 }
      if extreme == Self.enough {
        return Result(
          statistic: observed, pValue: Double(extreme) / Double(round), effect: effect,
          informative: informative)
      }
    }
    return Result(
      statistic: observed, pValue: Double(1 + extreme) / Double(1 + rounds), effect: effect,
      informative: informative)
  }

  /// For each observation the share of yes in its stratum.
  private func expectedPositives(_ outcomes: [Bool], _ strata: [Int]) -> [Double] {
    var counts: [Int: (yes: Double, all: Double)] = [:]
    for index in outcomes.indices {
      counts[strata[index], default: (0, 0)].yes += outcomes[index] ? 1 : 0
      counts[strata[index], default: (0, 0)].all += 1
    }
    return strata.map { stratum in
      counts[stratum].map { $0.yes / max($0.all, 1) } ?? 0
    }
  }

  /// Cramér's V of the two-way table, H. Cramér, "Mathematical Methods of Statistics", 1946.
  private func cramersV(_ outcomes: [Bool], _ categories: [Int], _ levels: Int) -> Double {
    let all = Double(outcomes.count)
    let yes = Double(outcomes.count { $0 })
    guard yes > 0, yes < all else { return 0 }
    var table = [(yes: Double, all: Double)](repeating: (0, 0), count: levels)
    for index in outcomes.indices {
      table[categories[index]].yes += outcomes[index] ? 1 : 0
      table[categories[index]].all += 1
    }
    let share = yes / all
    let chiSquare = table.filter { $0.all > 0 }.reduce(0.0) { sum, cell in
      let excess = cell.yes - cell.all * share
      return sum + excess * excess / (cell.all * share * (1 - share))
    }
    return min((chiSquare / all).squareRoot(), 1)
  }

  /// |2 AUC - 1|: how well the number alone would tell the outcomes apart.
  private func discrimination(_ outcomes: [Bool], _ ranks: [Double]) -> Double {
    let yes = Double(outcomes.count { $0 })
    let no = Double(outcomes.count) - yes
    guard yes > 0, no > 0 else { return 0 }
    var sum = 0.0
    for index in outcomes.indices where outcomes[index] { sum += ranks[index] }
    let area = (sum - yes * (yes + 1) / 2) / (yes * no)
    return abs(2 * area - 1)
  }
}
