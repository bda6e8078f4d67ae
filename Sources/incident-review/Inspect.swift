import ArgumentParser
import Intake
import Privacy
import Records

/// `incident-review inspect FOLDER`: what was recognised, what was not read, which clock each file
/// uses.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what was recognised, what was not read, and which clock each file uses.")

  @Argument(help: "A folder of incidents, or one incident.")
  var folder = "Inputs"

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let terminal = Terminal()
    let pipeline = ReviewPipeline(options: IntakeOptions(jobs: reading.jobs))
    var hasLosses = false
    for folder in try pipeline.folders(in: folder) {
      // What is printed here may be kept in a log of the run, so it is cleaned as pages are.
      let evidence = Privacy.redacted(try pipeline.evidence(from: folder)).evidence
      terminal.say("\(folder)")
      for source in evidence.sources { show(source, on: terminal) }
      for problem in evidence.problems {
        terminal.say("  \(problem.weight == .loss ? "lost" : "note")  \(problem.description)")
      }
      hasLosses = hasLosses || evidence.hasLosses
    }
    if hasLosses { throw ExitCode.materialsHadProblems }
  }

  private func show(_ source: Source, on terminal: Terminal) {
    terminal.say("  \(source.path)")
    if let found = source.recognition {
      terminal.say(
        "    read as    \(found.format), \(Int((found.confidence * 100).rounded()))% sure: "
          + found.reason)
    } else {
      terminal.say("    read as    not recognised")
    }
    terminal.say(
      "    clock      \(source.clock.zone) (\(source.clock.ground.rawValue)): \(source.clock.note)")
    let lines = source.lines
    terminal.say(
      "    lines      \(lines.total): \(lines.understood) understood, \(lines.joined) joined, "
        + "\(lines.blank) blank, \(lines.notUnderstood) not understood; "
        + "\(source.recordCount) records")
  }
}
