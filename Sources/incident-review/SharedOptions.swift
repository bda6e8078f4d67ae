import ArgumentParser
import Foundation

/// Options that several commands share.
struct ReadingOptions: ParsableArguments {
  @Option(help: "How many files or parts of files are read at the same time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs is from 1 to 256. Leave it out to use every core.")
    }
  }
}
