import ArgumentParser
import Diagnosis
import Foundation
import Intake
import Privacy
import Records

/// `incident-review new FOLDER`: the two files that people write, begun for them.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin incident.yaml and response.yaml in a folder, from what its materials show.",
    discussion: """
      Every key stands there as a comment with what belongs in it. What the materials already show, \
      such as the first sign and the first alert, stands beside it. Files that exist stay as they \
      are, unless --force is given.
      """)

  @Argument(help: "One incident's folder; made when it does not exist.")
  var folder: String

  @Flag(help: "Replace files that exist.")
  var force = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let terminal = Terminal()
    let (review, scan) = try review()
    let files = [
      ("incident.yaml", ProfileTemplate.text(for: review)),
      ("response.yaml", ResponseTemplate.text(for: review)),
    ]
    var isWritten = false
    for (name, text) in files {
      try scan?.refuseLeaks(in: text, name: name)
      let path = "\(folder)/\(name)"
      if !force, FileManager.default.fileExists(atPath: path) {
        terminal.warn("\(path): The file exists and stays as it is. Add --force to replace it.")
        continue
      }
      do {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw Refusal(
          message: "\(path): The file cannot be written. Check the folder's permissions and space.")
      }
      terminal.say("Written: \(path)")
      isWritten = true
    }
    if !isWritten { throw ExitCode.nothingWritten }
  }

  /// What the materials show, with the scan that knows their people; nothing for a folder without any.
  private func review() throws -> (Review, LeakScan?) {
    let type =
      try? FileManager.default.attributesOfItem(atPath: folder)[.type] as? FileAttributeType
    guard let type else {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Refusal(message: "\(folder): The folder cannot be made. Check the path.")
      }
      return (Diagnosis.review(of: Evidence(folder: folder)), nil)
    }
    guard type != .typeRegular else {
      throw Refusal(message: "\(folder): A folder is asked for, and this is a file. Name a folder.")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard names.contains(where: { !$0.hasPrefix(".") }) else {
      return (Diagnosis.review(of: Evidence(folder: folder)), nil)
    }
    let pipeline = ReviewPipeline(options: IntakeOptions(jobs: reading.jobs))
    let folders = try pipeline.folders(in: folder)
    guard folders.count == 1, let only = folders.first else {
      throw Refusal(
        message: "\(folder): The files belong to one incident, and here are \(folders.count). "
          + "Name the folder of one.")
    }
    let incident = try pipeline.incident(from: only)
    return (incident.review, incident.scan)
  }
}
