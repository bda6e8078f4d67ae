import Foundation
import Records

@testable import Intake

/// A folder of files that is removed with the value.
final class MaterialFolder: Sendable {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "intake-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Data(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func evidence(_ options: IntakeOptions = IntakeOptions()) throws -> Evidence {
    try Intake.evidence(from: path, options: options)
  }
}

/// The evidence of one file with this text.
func evidence(of text: String, _ options: IntakeOptions = IntakeOptions()) throws -> Evidence {
  try MaterialFolder(["material": text]).evidence(options)
}

/// A log read with settings that a run does not offer.
func readLog<Format: LineFormat>(
  _ bytes: [UInt8], as format: Format, block: Int = 1 << 20, jobs: Int = 1, keep: Bool = true,
  limits: OperationTable.Limits = OperationTable.Limits(), longestLine: Int = 64 << 20
) throws -> LogReading.Result {
  let folder = try MaterialFolder()
  try folder.write("a", Data(bytes))
  let file = LogReading.File(
    reader: try ByteReader(path: folder.path + "/a"), id: FileID(0), path: "a", jobs: jobs,
    keepsEveryEvent: keep, bucketSeconds: 60, limits: limits, blockBytes: block,
    longestLine: longestLine)
  return try LogReading.read(file, as: format)
}

extension LineAccount {
  var addsUp: Bool { total == understood + joined + blank + notUnderstood }
}

/// Everything in a result as text, for comparing two.
func dump(_ result: LogReading.Result) -> String {
  var lines = [
    "\(result.lines) \(result.sha256) \(result.clock) \(String(describing: result.span))"
  ]
  lines.append(dump(result.operations))
  lines += result.problems.map(\.description)
  lines += result.personalData.map { "\($0)" }
  return lines.joined(separator: "\n")
}

/// Everything that operations hold as text, for comparing two.
func dump(_ operations: [Records.Operation]) -> String {
  var lines: [String] = []
  for operation in operations {
    lines.append(
      "\(operation.kind) \(operation.name) \(operation.component) \(operation.severity)"
        + " \(dump(operation.total)) \(operation.bucketSeconds)")
    lines += operation.buckets.map { "\($0.start) \($0.firstLine.line) \(dump($0.tally))" }
    lines += operation.exemplars.map { "\($0)" }
  }
  return lines.joined(separator: "\n")
}

private func dump(_ tally: Tally) -> String {
  let marks = [0.0, 50, 95, 100].map { tally.microseconds(atPercentile: $0) ?? -1 }
  return "\(tally.count) \(tally.failures) \(tally.refusals) \(tally.timedCount)"
    + " \(tally.totalMicroseconds) \(marks)"
}

/// Numbers that are the same in every run (Steele, Lea and Flood's SplitMix64, 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
