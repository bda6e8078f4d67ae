import ArgumentParser
import Simulation

/// `incident-review simulate SCENARIO --seed N`: writes a set of materials and the truth.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a set of materials, and the truth beside it.",
    discussion: "Scenarios: "
      + Scenario.all.map { "\($0.name) (\($0.summary))" }.joined(separator: "; "))

  @Argument(help: "The scenario's name.")
  var scenario: String

  @Option(help: "The same seed gives the same bytes.")
  var seed: UInt64

  @Option(help: "Multiplies the requests of the same day; the logs grow with it.")
  var scale = 1

  @Option(help: "Where the materials go.")
  var output: String?

  @Option(help: "Where truth.json goes; outside the materials.")
  var truth: String?

  @Option(help: "Write these materials only, by name with commas.")
  var only: String?

  func run() throws {
    let folder = output ?? scenario
    let names = Set((only ?? "").split(separator: ",").map(String.init))
    do {
      try write(
        scenario: scenario, seed: seed, scale: scale, only: names, to: folder,
        truth: truth ?? "\(folder)-truth")
    } catch {
      throw Refusal(message: "\(error)")
    }
    Terminal().say("Materials in \(folder), the truth in \(truth ?? "\(folder)-truth")")
  }
}
