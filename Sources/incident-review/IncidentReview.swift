import ArgumentParser
import Foundation

/// The command line: what can be asked, and what each answer's exit status means.
@main
struct IncidentReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident-review",
    abstract: "Turn folders of incident materials into a static post-incident review site.",
    discussion: """
      Exit status: 0 all is well; 1 the site was written but some material could not be read; \
      2 nothing was written.
      """,
    version: ProductVersion.text,
    subcommands: [
      Build.self, Inspect.self, Explain.self, Update.self, New.self, Replay.self, Check.self,
      Simulate.self,
    ],
    defaultSubcommand: Build.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch let failure as Refusal {
      Terminal().warn("incident-review: \(failure.message)")
      Foundation.exit(ExitCode.nothingWritten.rawValue)
    } catch  where exitCode(for: error) == .success {
      exit(withError: error)  // --help, --version and completions
    } catch {
      Terminal().warn(fullMessage(for: error))
      Foundation.exit(ExitCode.nothingWritten.rawValue)
    }
  }
}

/// What `--version` prints and the site states.
enum ProductVersion {
  static let text = "0.1.0"
}

/// Nothing could be written: place, rule and fix in one line.
struct Refusal: Error {
  let message: String
}

/// The exit statuses, in words.
extension ExitCode {
  /// The site was written, but some material could not be read.
  static let materialsHadProblems = ExitCode(1)
  /// Nothing was written: usage, unreadable input or an invalid page.
  static let nothingWritten = ExitCode(2)
}
