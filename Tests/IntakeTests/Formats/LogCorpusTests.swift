import Foundation
import Records
import Testing

@testable import Intake

/// Every log format against lines whose truth stands beside them.
@Suite struct LogCorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Corpus").path

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".truth.tsv") }.map { String($0.dropLast(10)) }.sorted()

  /// Line, microseconds, level, message, duration.
  private struct Truth {
    let line: Int
    let time: Int64
    let level: String
    let message: String
    let duration: Int?
  }

  private static func truths(_ name: String) throws -> [Truth] {
    let text = try String(contentsOfFile: "\(folder)/\(name).truth.tsv", encoding: .utf8)
    return text.split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5, let line = Int(cells[0]), let time = Int64(cells[1]) else {
        return nil
      }
      return Truth(
        line: line, time: time, level: cells[2],
        message: cells[3].replacing("\\n", with: "\n"), duration: Int(cells[4]))
    }
  }

  @Test func hasACorpus() { #expect(Self.names.count > 40) }

  @Test(arguments: names)
  func readsTimeLevelAndMessageOfEveryLine(name: String) throws {
    let truths = try Self.truths(name)
    #expect(truths.count >= 30)
    let folder = try MaterialFolder()
    try folder.write(
      "a", try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name).txt")))
    // A second file tells the year to those that state none.
    try folder.write(
      "b", Data(#"::1 - - [15/Jan/2025:08:30:00 +0000] "GET / HTTP/1.1" 200 12"#.utf8))
    let evidence = try folder.evidence()
    let source = try #require(evidence.sources.first)
    #expect(source.lines.addsUp)
    var events: [Int: Event] = [:]
    for operation in evidence.operations where operation.file == source.id {
      for event in operation.exemplars { events[event.line.line] = event }
    }
    var right = (time: 0, level: 0, message: 0, duration: 0)
    var firstWrong = ""
    for truth in truths {
      let event = events[truth.line]
      let isTime = event?.time.microseconds == truth.time
      let isLevel = event.map { "\($0.severity)" == truth.level } ?? false
      let isMessage = event?.message == truth.message
      let isDuration = truth.duration == nil || event?.durationMicroseconds == truth.duration
      if isTime { right.time += 1 }
      if isLevel { right.level += 1 }
      if isMessage { right.message += 1 }
      if isDuration { right.duration += 1 }
      if firstWrong.isEmpty, !(isTime && isLevel && isMessage && isDuration) {
        firstWrong = "\(truth) but \(event.map { "\($0)" } ?? "no event")"
      }
    }
    let count = truths.count
    print(
      "corpus | \(name) | \(source.recognition?.format ?? "not recognised") | \(count)"
        + " | \(right.time) | \(right.level) | \(right.message) | \(right.duration)")
    let least = Double(count) * 0.99
    #expect(Double(right.time) >= least, "\(firstWrong)")
    #expect(Double(right.level) >= least, "\(firstWrong)")
    #expect(Double(right.message) >= least, "\(firstWrong)")
    #expect(Double(right.duration) >= least, "\(firstWrong)")
    #expect(source.lines.notUnderstood == 0)
  }
}
