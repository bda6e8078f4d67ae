import ArgumentParser
import Diagnosis
import Foundation
import Intake
import RuleFormats

/// `incident-review replay RULES.yml FOLDER`: a team's own alert rules on the incident's own data.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay your own Prometheus-style alert rules on an incident.",
    discussion: "Rules use the names that --names lists. Each rule is evaluated every minute.")

  @Argument(help: "A Prometheus rule file.")
  var rules: String

  @Argument(help: "One incident's folder.")
  var folder: String

  @Flag(help: "List the names of the incident's series and stop.")
  var names = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let terminal = Terminal()
    let file = try ruleFile()
    let pipeline = ReviewPipeline(options: IntakeOptions(jobs: reading.jobs))
    for folder in try pipeline.folders(in: folder) {
      let review = try pipeline.incident(from: folder).review
      let ground = ReplayGround(review)
      if names {
        for name in ground.seriesNames { terminal.say(name) }
        continue
      }
      terminal.say(review.title)
      for note in file.notes { terminal.say("  note  \(note)") }
      for result in file.replay(on: ground) { show(result, on: terminal) }
    }
  }

  private func ruleFile() throws -> RuleFile {
    guard let data = FileManager.default.contents(atPath: rules),
      let text = String(data: data, encoding: .utf8)
    else {
      throw Refusal(
        message:
          "\(rules): A rule file is readable text in UTF-8. Check the path and its permissions.")
    }
    do throws(RuleFileError) {
      return try RuleFile(yaml: text)
    } catch {
      throw Refusal(message: error.description(path: rules))
    }
  }

  private func show(_ result: RuleReplayResult, on terminal: Terminal) {
    let outcome =
      switch result.replay.outcome {
      case .fired: "fired at " + result.replay.episodes.map(PlainTime.range).joined(separator: ", ")
      case .silent: "stayed silent"
      case .notEvaluable(let reason): "could not be evaluated: \(reason)"
      }
    terminal.say("  \(rules):\(result.line)  \(result.name)  \(outcome)")
    if let lead = result.score.leadOverFirstReportSeconds {
      let length = PlainDuration.words(seconds: lead)
      terminal.say("      \(length) \(lead >= 0 ? "before" : "after") the first report by a person")
    }
    if result.score.falseMinutes > 0 {
      terminal.say(
        "      \(PlainDuration.words(seconds: result.score.falseMinutes * 60)) of firing while calm"
      )
    }
  }
}
