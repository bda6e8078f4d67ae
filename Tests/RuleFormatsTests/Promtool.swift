import Foundation
import Testing

/// Runs promtool, the judge of Prometheus files that comes with Prometheus itself. When it is missing
/// the run fails: `make test` installs it.
enum Promtool {
  struct Verdict {
    let status: Int32
    let words: String
    var isPass: Bool { status == 0 }
  }

  /// Runs `promtool ARGUMENTS` in a new folder that holds `files`.
  static func run(_ arguments: [String], files: [String: String]) throws -> Verdict {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("promtool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let log = folder.appendingPathComponent("words.txt")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["promtool"] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let words = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    if process.terminationStatus == 127 {
      Issue.record("promtool is part of the tests. Install the package prometheus.")
    }
    return Verdict(status: process.terminationStatus, words: words)
  }

  /// 2 or 3: the two differ at the far edge of a range.
  static func majorVersion() throws -> Int {
    let words = try run(["--version"], files: [:]).words
    let version = words.split(separator: " ").first { $0.first?.isNumber == true } ?? ""
    return Int(version.prefix { $0.isNumber }) ?? 0
  }
}
