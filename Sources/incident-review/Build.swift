import ArgumentParser
import Diagnosis
import Intake
import PageCheck
import Privacy
import Records
import ReportSite

/// `incident-review build [Inputs] [--output Output]`: reads every incident folder, writes the site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read every incident folder and write the site (the default command).")

  @Argument(help: "A folder of incidents, or one incident.")
  var input = "Inputs"

  @Option(name: .shortAndLong, help: "The folder of the site; replaced only by a complete one.")
  var output = "Output"

  @Option(help: "Who the site is for: internal, or public without technical detail.")
  var audience = Audience.internal

  @Flag(help: "Write each review as a PDF too, through a Chromium browser of this machine.")
  var pdf = false

  @Flag(help: "Make the pages of every incident again, also of those that did not change.")
  var fresh = false

  @OptionGroup var choices: SiteChoices

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let terminal = Terminal()
    // The templates are read and checked beside the materials.
    let build = self
    let site = Background(isApart: reading.jobs > 1) { Result { try build.reportSite() } }
    let pipeline = ReviewPipeline(options: IntakeOptions(jobs: reading.jobs))
    let folders: [String]
    do { folders = try pipeline.folders(in: input) } catch {
      // A template that cannot be used is named first, as it was before anything was read.
      _ = try site.value.get()
      throw error
    }
    let batch = try IncidentBatch(of: folders, pipeline: pipeline) { position in
      // A template that cannot be used need not wait for the rest.
      if position > 0 { _ = try site.value.get() }
      terminal.progress("Reading \(position + 1) of \(folders.count): \(folders[position])")
    }
    let library = pipeline.library(beside: input, folders: folders)
    let publication = SitePublication(
      site: try site.value.get(), library: library, printer: printer(terminal), jobs: reading.jobs,
      isFresh: fresh)
    let outcome = try publish(batch, publication, terminal: terminal)
    terminal.clearProgress()
    report(batch, unchanged: outcome.takenOver, to: terminal)
    if outcome.untranslated > 0 {
      terminal.say(
        "\(outcome.untranslated) texts are still in English; untranslated.csv lists them.")
    }
    for problem in library.problems { terminal.warn(problem.description) }
    if library.problems.contains(where: { $0.weight == .loss })
      || batch.cards.contains(where: { !$0.losses.isEmpty })
    {
      throw ExitCode.materialsHadProblems
    }
  }

  private func reportSite() throws -> ReportSite {
    let options = try choices.options(
      input: input, audience: audience, jobs: reading.jobs, needsWholeReviews: pdf)
    do throws(TemplateError) {
      return try ReportSite(options: options)
    } catch {
      throw Refusal(message: "\(error)")
    }
  }

  private func printer(_ terminal: Terminal) -> PrintedReview? {
    guard pdf else { return nil }
    let printer = PrintedReview()
    if printer == nil {
      terminal.warn(
        "--pdf: A PDF is made by Chromium and none is installed here. "
          + "Install chromium, or print whole-review.html from any browser.")
    }
    return printer
  }

  private func publish(
    _ batch: IncidentBatch, _ publication: SitePublication, terminal: Terminal
  ) throws -> SitePublication.Outcome {
    do {
      let count = batch.cards.count
      terminal.progress("Writing and checking pages")
      return try publication.publish(batch, to: output) { position in
        if count > 1 { terminal.progress("Writing and checking \(position + 1) of \(count)") }
      }
    } catch let error as PublishError {
      for violation in error.violations { terminal.warn(violation) }
      throw Refusal(message: "\(error)")
    }
  }

  private func report(_ batch: IncidentBatch, unchanged: Int, to terminal: Terminal) {
    for card in batch.cards {
      for loss in card.losses { terminal.warn(loss) }
    }
    let count = batch.cards.count
    let same = unchanged == 0 ? "" : ", \(unchanged) of \(count) with the pages it had before"
    terminal.say("\(count) \(count == 1 ? "review" : "reviews") published in \(output)\(same)")
  }
}

extension Audience: ExpressibleByArgument {}

extension Evidence {
  /// Whether anything in the materials could not be used.
  var hasLosses: Bool { problems.contains { $0.weight == .loss } }
}
