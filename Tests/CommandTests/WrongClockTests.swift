import Foundation
import Intake
import Records
import Testing

/// A simulated incident, one source of which is then put ahead of the others.
@Suite struct WrongClockTests {
  /// Seven seconds later: the time of day of every line that starts with a date.
  private static func later(_ log: Data) -> Data {
    var bytes = [UInt8](log)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      if end - start > 19, bytes[start + 4] == 45, bytes[start + 13] == 58 {
        let clock = String(decoding: bytes[(start + 11)..<(start + 19)], as: UTF8.self)
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        let seconds = parts.reduce(0) { $0 * 60 + $1 } + 7
        let all = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        let text = all.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        bytes.replaceSubrange((start + 11)..<(start + 19), with: text.utf8)
      }
      start = end + 1
    }
    return Data(bytes)
  }

  @Test func putsASourceInOrderThatIsSevenSecondsAhead() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/a"
    let made = try BuiltProgram.run(
      "simulate", "community-centre-booking", "--seed", "3", "--output", folder, "--truth",
      scratch.path + "/truth")
    #expect(made.status == 0, "\(made.errors)")
    func read() throws -> Source {
      let sources = try Intake.evidence(from: folder).sources
      return try #require(sources.first { $0.path == "logs/app.log" })
    }
    let right = try read()
    let log = URL(filePath: folder + "/logs/app.log")
    try Self.later(try Data(contentsOf: log)).write(to: log)
    let mended = try read()
    #expect(mended.sha256 != right.sha256)
    // What the work itself takes between the two sources cannot be told from their clocks.
    let start = try #require(right.span?.start)
    let now = try #require(mended.span?.start)
    #expect((now.microseconds - start.microseconds).magnitude < 100_000)
    #expect(mended.clock.note.contains("Its times are 7.0 s ahead of those of logs/db.log"))
    let profile = URL(filePath: folder + "/incident.yaml")
    var text = try String(contentsOf: profile, encoding: .utf8)
    text += "\nclock_offsets: off\n"
    try text.write(to: profile, atomically: true, encoding: .utf8)
    let left = try read()
    #expect(left.span?.start == Timestamp(microseconds: start.microseconds + 7_000_000))
  }
}
