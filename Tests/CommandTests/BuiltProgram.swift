import Foundation

/// The built program, run as a person would run it.
struct BuiltProgram {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the test bundle, where the package manager puts both.
  static let path: String = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [bundle, URL(filePath: ".build/debug")]
    for folder in candidates {
      let program = folder.appending(path: "incident-review").path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
    }
    return ".build/debug/incident-review"
  }()

  static func run(
    _ arguments: String..., folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, folder: folder, environment: environment)
  }

  static func run(
    _ arguments: [String], folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a full pipe that nobody reads would stop the program.
    let scratch = try ScratchFolder()
    let output = scratch.path + "/out"
    let errors = scratch.path + "/err"
    try Data().write(to: URL(filePath: output))
    try Data().write(to: URL(filePath: errors))
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: (try? String(contentsOfFile: output, encoding: .utf8)) ?? "",
      errors: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")
  }
}

/// A folder that goes away with its last owner.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "incident-review-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
