import ArgumentParser
import PageCheck

/// `incident-review check FOLDER`: validates any generated site.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Validate every page of a generated site through libxml2.")

  @Argument(help: "The folder of the site.")
  var folder: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let terminal = Terminal()
    let report: SiteReport
    do {
      report = try Site.check(folder: folder, jobs: reading.jobs)
    } catch {
      throw Refusal(message: "\(error)")
    }
    for violation in report.violations { terminal.warn("\(violation)") }
    let count = report.violations.count
    let found = count == 0 ? "no violations" : "\(count) \(count == 1 ? "violation" : "violations")"
    terminal.say("\(report.pages) pages checked, \(found)")
    if count > 0 { throw ExitCode.nothingWritten }
  }
}
