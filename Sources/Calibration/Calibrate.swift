import ArgumentParser
import Diagnosis
import Foundation
import Intake
import Simulation

/// Simulates faults, asks the engine for their causes, and says how often it was right and whether
/// its confidence was worth what it said.
@main
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Measure the diagnosis on simulated faults, or learn its weights from them.")

  /// Seeds from here on are never trained on.
  static let firstHeldOutSeed: UInt64 = 10_000

  @Option(help: "Seeds of each kind of fault.")
  var seeds: UInt64 = 4

  @Option(help: "Seeds of healthy days.")
  var healthyDays: UInt64 = 100

  @Option(help: "The first seed; held-out seeds begin at 10000.")
  var first: UInt64 = Calibrate.firstHeldOutSeed

  @Option(help: "Days that are judged at the same time.")
  var jobs = 2

  @Option(help: "Judge this kind only.")
  var kind: String?

  @Flag(help: "Also say which kinds were taken for which.")
  var confusion = false

  @Flag(help: "Also say which clues were seen on which kinds.")
  var clues = false

  @Flag(help: "Judge only with all materials.")
  var complete = false

  @Option(
    help: "Learn weights from so many seeds first, judge with them, and write the table here.")
  var learn: String?

  @Option(help: "Seeds of each kind to learn from, from 1 on.")
  var trainingSeeds: UInt64 = 8

  @Argument(help: "Real folders to judge with the same weights: they are never learnt from.")
  var folders: [String] = []

  func run() throws {
    let patterns = try learned()
    for folder in folders {
      let evidence = try Intake.evidence(from: folder)
      let review = Diagnosis.review(of: evidence)
      print(folder, review.firstSign.map { "\($0.words)" } ?? "no first sign", separator: ": ")
      for hypothesis in HypothesisScoring.hypotheses(
        from: patterns, answers: review.explanation?.causes.answers ?? [:], evidence: evidence)
      {
        print("  \(padded(hypothesis.id, 34))\(hypothesis.confidence)")
      }
    }
    if seeds == 0 { return }
    let kinds =
      kind.map { name in FaultKind.allCases.filter { $0.rawValue == name } }
      ?? FaultKind.faults
    for withheld in complete ? [0] : [0, 1, 2] {
      let days =
        Trial.all(kinds: kinds, seeds: first..<first + seeds, withholding: withheld)
        + (kind == nil
          ? Trial.all(
            kinds: [.healthy], seeds: first..<first + healthyDays, withholding: withheld) : [])
      let outcomes = runner.outcomes(of: days).map { $0.judged(by: patterns) }
      let table = ScoreTable(scores: Scores(outcomes), withheld: withheld)
      print(table.text)
      if confusion { print(table.confusion) }
      if clues { print(ClueTable(outcomes).text) }
    }
  }

  /// The library with the committed weights, or with those learnt now.
  private func learned() throws -> [FailurePattern] {
    guard let learn else { return FailurePattern.weighed }
    let seeds = 1..<1 + min(trainingSeeds, Self.firstHeldOutSeed - 1)
    let halves = (seeds.lowerBound..<seeds.upperBound, seeds.lowerBound..<(1 + trainingSeeds / 2))
    let days =
      Trial.all(kinds: FaultKind.faults, seeds: halves.0, withholding: 0)
      + Trial.all(kinds: FaultKind.faults, seeds: halves.1, withholding: 1)
      + Trial.all(kinds: FaultKind.faults, seeds: halves.1, withholding: 2)
    let outcomes = runner.outcomes(of: days)
    let weights = WeightTraining().weights(from: outcomes)
    try WeightTraining.table(weights, days: days.count, seeds: seeds)
      .write(toFile: learn, atomically: true, encoding: .utf8)
    let patterns = FailurePattern.all.map(weights.weighing)
    print("On the training days themselves")
    let judged = outcomes.map { $0.judged(by: patterns) }
    print(ScoreTable(scores: Scores(judged), withheld: 0).text)
    if confusion { print(ScoreTable(scores: Scores(judged), withheld: 0).confusion) }
    return patterns
  }

  private var runner: TrialRunner {
    TrialRunner(
      workFolder:
        "\(NSTemporaryDirectory())/calibrate-\(ProcessInfo.processInfo.processIdentifier)",
      jobs: jobs)
  }
}
