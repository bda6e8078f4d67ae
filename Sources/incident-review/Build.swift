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

  @Option(help: "Templates of your own: files here take the place of those in the program.")
  var templates: String?

  @Option(help: "Name of the organisation, for the header and the titles.")
  var organisation: String?

  @Option(help: "Name of the site.")
  var siteName = "Post-incident reviews"

  @Option(help: "Colour of the header: # and six hexadecimal digits.")
  var brandColour = "#12436d"

  @Option(
    help: "A link in the footer, as 'Text=https://address'. Can be given several times.")
  var footerLink: [String] = []

  @Option(help: "Who the site is for: internal, or public without technical detail.")
  var audience = Audience.internal

  @Flag(help: "Write each review as one HTML file too, to send by e-mail.")
  var singleFile = false

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
    let links = try footerLink.map { link in
      let parts = link.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Refusal(
          message: "--footer-link '\(link)': A link has words and an address. "
            + "Write it as 'Privacy=https://example.org/privacy'.")
      }
      return SiteOptions.FooterLink(text: parts[0], href: parts[1])
    }
    var options = SiteOptions(
      templatesFolder: templates, organisation: organisation, siteName: siteName,
      brandColour: brandColour, footerLinks: links, version: ProductVersion.text,
      jobs: reading.jobs, hasWholeReviews: singleFile)
    if audience == .public { options.publicText = { Privacy.publicText($0) } }
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
    do throws(RenderError) {
      files = try site.pages(for: incidents.map(\.review), library: library)
    } catch {
      throw Refusal(message: "\(error)")
    }
    let gate = PublicationGate(jobs: reading.jobs, scans: incidents.map(\.scan))
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
