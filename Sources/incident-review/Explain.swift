import ArgumentParser
import Diagnosis
import Intake
import Records

/// `incident-review explain FOLDER [WORD]`: the explanations with their evidence, each followed to
/// its lines.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show why, in the terminal: explanations, evidence and the lines behind it.")

  @Argument(help: "One incident's folder.")
  var folder: String

  @Argument(help: "Show only explanations and evidence that contain this word.")
  var word: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let terminal = Terminal()
    let pipeline = ReviewPipeline(options: IntakeOptions(jobs: reading.jobs))
    for folder in try pipeline.folders(in: folder) {
      show(try pipeline.incident(from: folder).review, on: terminal)
    }
  }

  private func show(_ review: Review, on terminal: Terminal) {
    terminal.say(review.title)
    if let sign = review.firstSign {
      terminal.say("First sign: \(sign.words) \(places(sign.basis, review))")
    } else {
      terminal.say("First sign: nothing left its usual range")
    }
    guard let explanation = review.explanation else { return }
    for hypothesis in explanation.causes.hypotheses where isWanted(hypothesis) {
      terminal.say("\n\(Int(hypothesis.confidence))%  \(hypothesis.title)")
      for (mark, answers) in [("+", hypothesis.support), ("-", hypothesis.against)] {
        for answer in answers {
          terminal.say("  \(mark) \(answer.words) \(places(answer.basis, review))")
        }
      }
      for answer in hypothesis.notAvailable { terminal.say("  ? \(answer.words)") }
      for cap in hypothesis.caps {
        terminal.say("  held at \(Int(cap.percent))%: \(cap.reason)")
      }
    }
    for remedy in explanation.ruledOut where isWanted(remedy.remedy) {
      terminal.say("\n\(remedy.remedy): \(remedy.conclusion)")
    }
    for clash in explanation.contradictions where isWanted(clash.subject) {
      terminal.say(
        "\nDisagreement: \(clash.subject)\n  \(clash.first.words) \(places(clash.first.basis, review))"
          + "\n  \(clash.second.words) \(places(clash.second.basis, review))")
    }
  }

  private func isWanted(_ hypothesis: Hypothesis) -> Bool {
    isWanted(hypothesis.title)
      || (hypothesis.support + hypothesis.against).contains { isWanted($0.words) }
  }

  private func isWanted(_ text: String) -> Bool {
    word.map { text.lowercased().contains($0.lowercased()) } ?? true
  }

  private func places(_ basis: Basis, _ review: Review) -> String {
    guard !basis.lines.isEmpty else { return "" }
    let shown = basis.lines.prefix(4).map(review.evidence.place).joined(separator: ", ")
    return basis.lines.count > 4 ? "[\(shown) and \(basis.lines.count - 4) more]" : "[\(shown)]"
  }
}
