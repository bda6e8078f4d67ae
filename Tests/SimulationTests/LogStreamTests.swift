import Foundation
import Testing

@testable import Simulation

/// A log with one line for each of a day's moments, `12 of 3` for moment 12 of host 3.
private struct MomentLog: LogFormat {
  let kinds = ["moment"]
  let extras: [ExtraLine]

  func events(of day: [Int]) -> [LineEvent] {
    day.map { LineEvent(time: $0, kind: 0, subject: $0) }
  }

  func write(
    _ event: LineEvent, at time: Int, host: Int, of day: [Int], to buffer: inout LineBuffer
  ) -> Int {
    buffer.number(time)
    buffer.text(" \(event.subject) of \(host)")
    return 0
  }
}

@Suite struct LogStreamTests {
  private func stream(
    _ days: [[Int]], scale: Int, extras: [ExtraLine] = []
  ) throws -> (lines: [String], tally: LogTally) {
    try withFolder { folder in
      var file = try OutputFolder(path: folder).open("a.log")
      let stream = LogStream(format: MomentLog(extras: extras), days: days, scale: scale)
      let tally = try stream.write(to: &file)
      try file.close()
      let text = try String(contentsOfFile: folder + "/a.log", encoding: .utf8)
      return (text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), tally)
    }
  }

  @Test func mergesHostsInOrderOfTimeEachALittleLater() throws {
    let (lines, tally) = try stream([[0, 40_000], [10_000]], scale: 4)
    #expect(
      lines == [
        "0 0 of 0", "25000 10000 of 1", "30000 0 of 2", "40000 40000 of 0", "55000 10000 of 3",
        "70000 40000 of 2",
      ])
    #expect(tally.lines == 6)
    #expect(tally.counts == ["moment": 6])
  }

  @Test func losesNoEventHoweverTheDayIsSliced() throws {
    let day = (0..<60).map { $0 * 37_003 % 9_000_000 }.sorted()
    let other = (0..<40).map { $0 * 91_009 % 9_000_000 }.sorted()
    let (lines, tally) = try stream([day, other], scale: 301)
    #expect(lines.count == 60 * 151 + 40 * 150)
    #expect(Set(lines).count == lines.count)
    let times = lines.compactMap { Int($0.prefix { $0 != " " }) }
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(tally.lines == lines.count)
  }

  @Test func holdsNoMoreInMemoryForMoreHosts() throws {
    let day = (0..<40).map { $0 * 200_000 }
    let few = try stream([day], scale: 1_000).tally
    let many = try stream([day], scale: 3_000).tally
    #expect(many.lines == 3 * few.lines)
    #expect(few.largestSlice < 33_000 && many.largestSlice < 33_000)
    #expect(many.lines > 100_000)
  }

  @Test func putsExtraLinesInTheirPlaceAndEndsWithoutANewline() throws {
    let extras = [
      ExtraLine(5_000, "note", "late"), ExtraLine(50, "note", ""),
      ExtraLine(99_999, "end", "last"),
    ]
    let (lines, tally) = try stream([[0, 100]], scale: 1, extras: extras)
    #expect(lines == ["0 0 of 0", "", "100 100 of 0", "late", "last"])
    #expect(tally.counts == ["moment": 2, "note": 2, "end": 1])
    #expect(tally.firstLines == ["moment": 1, "note": 2, "end": 5])
  }

  @Test func writesNothingForADayWithoutEvents() throws {
    let (lines, tally) = try stream([[]], scale: 3)
    #expect(lines == [""])
    #expect(tally == LogTally())
  }
}
