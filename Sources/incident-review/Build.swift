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
    var incidents: [ReviewedIncident] = []
    for (number, folder) in folders.enumerated() {
      // A template that cannot be used need not wait for the rest.
      if number > 0 { _ = try site.value.get() }
      terminal.progress("Reading \(number + 1) of \(folders.count): \(folder)")
      incidents.append(try pipeline.incident(from: folder))
    }
    terminal.progress("Writing and checking pages")
    let library = pipeline.library(beside: input, folders: folders)
    try publish(incidents, library: library, site: try site.value.get(), terminal: terminal)
    terminal.clearProgress()
    report(incidents, to: terminal)
    for problem in library.problems { terminal.warn(problem.description) }
    if library.problems.contains(where: { $0.weight == .loss })
      || incidents.contains(where: { $0.review.evidence.hasLosses })
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

  private func publish(
    _ incidents: [ReviewedIncident], library: LessonLibrary, site: ReportSite, terminal: Terminal
  ) throws {
    let files: [SiteFile]
    let printer = pdf ? PrintedReview() : nil
    if pdf, printer == nil {
      terminal.warn(
        "--pdf: A PDF is made by Chromium and none is installed here. "
          + "Install chromium, or print whole-review.html from any browser.")
    }
    var printed: Result<[SiteFile], any Error> = .success([])
    do throws(RenderError) {
      files = try site.pages(for: incidents.map(\.review), library: library) { made in
        printed = Result { try printer?.files(of: made) ?? [] }
        return (try? printed.get()) ?? []
      }
    } catch {
      throw Refusal(message: "\(error)")
    }
    _ = try printed.get()
    let gate = PublicationGate(jobs: reading.jobs, scan: LeakScan.merged(incidents.lazy.map(\.scan)))
    do throws(PublishError) {
      try SiteWriter.publish(files: files, to: output, check: gate.faults)
    } catch {
      for violation in error.violations { terminal.warn(violation) }
      throw Refusal(message: "\(error)")
    }
  }

  private func report(_ incidents: [ReviewedIncident], to terminal: Terminal) {
    for incident in incidents {
      let evidence = incident.review.evidence
      for problem in evidence.problems where problem.weight == .loss {
        terminal.warn("\(evidence.folder)/\(problem.description)")
      }
    }
    let count = incidents.count
    terminal.say("\(count) \(count == 1 ? "review" : "reviews") published in \(output)")
  }
}

extension Audience: ExpressibleByArgument {}

extension Evidence {
  /// Whether anything in the materials could not be used.
  var hasLosses: Bool { problems.contains { $0.weight == .loss } }
}
