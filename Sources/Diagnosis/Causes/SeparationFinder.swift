package import Records
import Statistics

#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// Finds operations whose runs fall into two humps, and what separates the humps.
///
/// Two humps: the largest gap between neighbouring log-durations is at least a factor of
/// `leastGap` and leaves at least `leastRuns` on either side. Factors: permutation tests within thirds
/// of the covered time (`PermutationTest`), Holm's correction (S. Holm, Scandinavian Journal of
/// Statistics 6, 1979) over the factors of one operation, then each surviving input is tested again
/// within the strata of its strongest rival, because weekday, size and distance often go together.
package struct SeparationFinder: Sendable {
  /// Slow runs take at least this many times as long as any quick one next to the gap.
  package static let leastGap = 3.0
  /// How many spreads over the middle a tail begins.
  static let tailSpreads = 6.0
  package static let leastRuns = 4
  /// Adjusted p-value below which a factor counts.
  package static let significance = 0.05
  /// Runs looked at per operation; a longer list is thinned evenly.
  package static let mostRuns = 600
  /// Operations looked at, by their share of total time.
  package static let mostOperations = 12

  private let loads: [(name: String, samples: [Sample])]

  /// - Parameter loads: measures of load with the name to show, ascending by time.
  package init(loads: [(name: String, samples: [Sample])]) {
    self.loads = loads
  }

  /// By share of the time lost in slow runs, largest first.
  package func separations(in operations: [Operation]) -> [Separation] {
    let looked = Array(
      operations
        .filter { $0.total.timedCount >= 2 * Self.leastRuns }
        .sorted { ($0.total.totalMicroseconds, $1.name) > ($1.total.totalMicroseconds, $0.name) }
        .prefix(Self.mostOperations))
    return Parallel.map(count: looked.count, jobs: 4) { separation(of: looked[$0]) }
      .compactMap(\.self)
  }

  /// What separates the runs of one operation; `nil` when they do not fall into two humps, nor into a
  /// hump with a tail that an input explains.
  package func separation(of operation: Operation) -> Separation? {
    let runs = Self.thinned(operation.exemplars.filter { ($0.durationMicroseconds ?? 0) > 0 })
    if let cut = Self.cut(runs) { return separation(of: operation, runs, cut: cut) }
    // Every service has some slow runs: a tail says something only when what was asked for makes it.
    guard let cut = Self.tailCut(runs),
      let found = separation(of: operation, runs, cut: cut), !found.separating(.input).isEmpty
    else { return nil }
    return found
  }

  private func separation(
    of operation: Operation, _ runs: [Event], cut: Double
  ) -> Separation? {
    let isSlow = runs.map { Double($0.durationMicroseconds ?? 0) > cut }
    let features = RunFeatures(of: runs, loads: loads)
    let quick = runs.indices.filter { !isSlow[$0] }.map { runs[$0] }
    let slow = runs.indices.filter { isSlow[$0] }.map { runs[$0] }
    guard let quickGroup = Self.group(quick), let slowGroup = Self.group(slow) else { return nil }
    let durations = runs.map { Double($0.durationMicroseconds ?? 0) / 1_000 }
    let total = durations.reduce(0, +)
    let mean = total / Double(durations.count)
    let variance =
      durations.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(durations.count)
    return Separation(
      operation: operation.name, kind: operation.kind, file: operation.file,
      cutMilliseconds: cut / 1_000, quick: quickGroup, slow: slowGroup,
      quickAmongSlow: quick.count { $0.time >= slowGroup.first && $0.time <= slowGroup.last },
      factors: factors(features, isSlow),
      slowShareOfTime: zip(durations, isSlow).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } / total,
      varianceToMean: variance / mean)
  }

  // MARK: Two humps

  /// The middle of the widest gap in log-duration, in microseconds.
  static func cut(_ runs: [Event]) -> Double? {
    let sorted = runs.compactMap(\.durationMicroseconds).map(Double.init).sorted()
    guard sorted.count >= 2 * leastRuns else { return nil }
    let side = max(leastRuns, sorted.count / 20)
    guard side < sorted.count - side + 1 else { return nil }
    var best: (ratio: Double, cut: Double)?
    for place in side...(sorted.count - side) {
      let ratio = sorted[place] / sorted[place - 1]
      if ratio > (best?.ratio ?? leastGap) {
        best = (ratio, (sorted[place] * sorted[place - 1]).squareRoot())
      }
    }
    return best?.cut
  }

  /// Where a tail of slow runs leaves a narrow hump of quick ones, in microseconds: slow runs that
  /// grow with the data or with time leave no gap. The cut lies `tailSpreads` spreads over the middle
  /// of log-duration (the median absolute deviation, times 1.4826; B. Iglewicz and D. Hoaglin, "How to
  /// detect and handle outliers", 1993, take 3.5); the slow runs must be ten times the quick ones.
  static func tailCut(_ runs: [Event]) -> Double? {
    let logs = runs.compactMap(\.durationMicroseconds).map { Double($0) }.map(log).sorted()
    guard logs.count >= 4 * leastRuns else { return nil }
    let middle = logs[logs.count / 2]
    let spread = 1.4826 * logs.map { abs($0 - middle) }.sorted()[logs.count / 2]
    let bound = middle + tailSpreads * max(spread, 0.05)
    let slow = logs.filter { $0 > bound }
    guard slow.count >= max(leastRuns, logs.count / 20),
      slow[slow.count / 2] - middle >= log(10)
    else { return nil }
    return exp(bound)
  }

  private static func thinned(_ runs: [Event]) -> [Event] {
    guard runs.count > mostRuns else { return runs }
    return (0..<mostRuns).map { runs[$0 * runs.count / mostRuns] }
  }

  private static func group(_ runs: [Event]) -> Separation.Group? {
    let byTime = runs.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
    let sorted = runs.compactMap(\.durationMicroseconds).sorted()
    guard let first = byTime.first, let last = byTime.last, let shortest = sorted.first,
      let longest = sorted.last,
      let slowest = byTime.first(where: { $0.durationMicroseconds == longest })
    else { return nil }
    return Separation.Group(
      count: runs.count, shortestMilliseconds: Double(shortest) / 1_000,
      medianMilliseconds: Double(sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2_000,
      longestMilliseconds: Double(longest) / 1_000, first: first.time, last: last.time,
      lines: Array(Set([first.line, slowest.line, last.line])).sorted())
  }

  // MARK: Factors

  private func factors(_ features: RunFeatures, _ isSlow: [Bool]) -> [Separation.Factor] {
    let test = PermutationTest()
    let whole = isSlow.map { _ in 0 }
    var found: [(column: RunFeatures.Column, factor: Separation.Factor)] = []
    for column in features.columns {
      let strata = column.kind == .clock ? whole : features.thirds
      guard let result = Self.result(test, column, isSlow, strata) else { continue }
      found.append(
        (
          column,
          Separation.Factor(
            name: column.name, kind: column.kind, verdict: .noEvidence, pValue: result.pValue,
            adjustedPValue: 1, effect: result.effect, runs: result.informative,
            words: Self.words(column, isSlow), rival: nil)
        ))
    }
    found.sort {
      ($0.factor.pValue, -$0.factor.effect, $0.factor.name)
        < ($1.factor.pValue, -$1.factor.effect, $1.factor.name)
    }
    Self.adjust(&found)
    Self.judge(&found, isSlow, test)
    return found.map(\.factor)
  }

  private static func result(
    _ test: PermutationTest, _ column: RunFeatures.Column, _ isSlow: [Bool], _ strata: [Int]
  ) -> PermutationTest.Result? {
    switch column.values {
    case .categories(let levels, _):
      test.association(of: isSlow, withCategories: levels, withinStrata: strata)
    case .numbers(let numbers):
      test.association(of: isSlow, withNumbers: numbers, withinStrata: strata)
    }
  }

  private static func adjust(
    _ found: inout [(column: RunFeatures.Column, factor: Separation.Factor)]
  ) {
    var least = 0.0
    for index in found.indices {
      least = max(least, min(1, found[index].factor.pValue * Double(found.count - index)))
      found[index].factor.adjustedPValue = least
    }
  }

  /// A surviving factor is tested again with its strongest surviving rival held still.
  private static func judge(
    _ found: inout [(column: RunFeatures.Column, factor: Separation.Factor)], _ isSlow: [Bool],
    _ test: PermutationTest
  ) {
    let alive = found.indices.filter { found[$0].factor.adjustedPValue < significance }
    for index in alive {
      var verdict = Separation.Factor.Verdict.separates
      for other in alive where other != index {
        let strata = strata(found[other].column)
        let within = result(test, found[index].column, isSlow, strata)?.pValue ?? 1
        guard within >= significance else { continue }
        let reverse = result(test, found[other].column, isSlow, Self.strata(found[index].column))
        let otherHolds = (reverse?.pValue ?? 1) < significance
        verdict = otherHolds ? .explainedAway : .cannotBeToldApart
        found[index].factor.rival = found[other].factor.name
        if otherHolds { break }
      }
      found[index].factor.verdict = verdict
    }
  }

  /// Levels of a category, or thirds of a number.
  private static func strata(_ column: RunFeatures.Column) -> [Int] {
    switch column.values {
    case .categories(let levels, _): return levels
    case .numbers(let numbers):
      return ranks(of: numbers).map { min(Int(($0 - 1) * 3) / max(numbers.count, 1), 2) }
    }
  }

  private static func words(_ column: RunFeatures.Column, _ isSlow: [Bool]) -> String {
    switch column.values {
    case .categories(let levels, let names):
      let counts = names.indices.compactMap { level -> String? in
        let members = levels.indices.filter { levels[$0] == level }
        guard !members.isEmpty else { return nil }
        return "\(names[level]) \(members.count { isSlow[$0] }) of \(members.count)"
      }
      return "slow runs by \(column.name): \(counts.joined(separator: ", "))"
    case .numbers where column.kind == .clock: return "slow and quick runs over the whole time"
    case .numbers(let numbers):
      let slow = numbers.indices.filter { isSlow[$0] }.map { numbers[$0] }.sorted()
      let quick = numbers.indices.filter { !isSlow[$0] }.map { numbers[$0] }.sorted()
      guard !slow.isEmpty, !quick.isEmpty else { return "" }
      return
        "\(column.name): middle value \(plain(slow[slow.count / 2])) for slow runs, "
        + "\(plain(quick[quick.count / 2])) for quick runs"
    }
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15
      ? String(Int(number)) : String((number * 10).rounded() / 10)
  }
}
