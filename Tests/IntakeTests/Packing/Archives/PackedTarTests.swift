import Foundation
import Records
import Testing

@testable import Intake

/// Tar archives inside a packer, with members that are longer than what is kept of them at once.
@Suite struct PackedTarTests {
  private static let lines = StreamedReadingTests.accessLines(130_000)
  private static let large = String(decoding: lines, as: UTF8.self)
  private static let small = TarArchiveTests.line

  private func evidence(_ data: Data, jobs: Int = 2) throws -> Evidence {
    let folder = try MaterialFolder()
    try folder.write("x.tar.gz", data)
    return try folder.evidence(IntakeOptions(jobs: jobs))
  }

  private func packed(_ members: [(String, String)]) -> Data {
    StreamedReadingTests.packed(Array(TarMaker.tar(members.map { ($0.0, $0.1) })))
  }

  @Test func readsLargeMembersAsItReadsThePlainFiles() throws {
    let members = [
      ("a.log", Self.large), ("b.log", Self.small), ("c.log", Self.large + Self.small),
    ]
    let data = packed(members)
    let own = try evidence(data)
    let folder = try MaterialFolder(
      Dictionary(uniqueKeysWithValues: members.map { ("x.tar.gz/\($0.0)", $0.1) }))
    let other = try folder.evidence()
    #expect(own.sources.map(\.path) == other.sources.map(\.path))
    #expect(own.sources.map(\.lines) == other.sources.map(\.lines))
    #expect(own.sources.map(\.sha256) == other.sources.map(\.sha256))
    #expect(own.sources.map(\.byteCount) == other.sources.map(\.byteCount))
    #expect(dump(own.operations) == dump(other.operations))
    #expect(own.problems.isEmpty)
    #expect(dump(try evidence(data, jobs: 1).operations) == dump(own.operations))
  }

  @Test func readsMembersInAnyOrderOfTheirPaths() throws {
    let names = ["e", "d", "c", "b", "a"]
    let own = try evidence(
      packed(
        names.enumerated().map {
          ("\($1).log", Self.large + String(repeating: Self.small, count: $0))
        }))
    #expect(own.sources.map(\.lines.understood) == (0..<5).map { 130_004 - $0 })
    #expect(own.problems.isEmpty)
  }

  @Test func handsMembersOnHoweverOftenSomebodyGoesBack() throws {
    let bytes = Array(TarMaker.tar([("a", Self.large), ("b", Self.large)]))
    let folder = try MaterialFolder()
    try folder.write("x", StreamedReadingTests.packed(bytes))
    let tar = PackedTar(try ByteReader(path: folder.path + "/x"), .gzip)
    let members = try tar.content().content.members
    #expect(members.map(\.isKept) == [false, false])
    for turn in 0..<8 {
      let member = members[turn.isMultiple(of: 2) ? 1 : 0]
      var got: [UInt8] = []
      try tar.hand(member.range) { bytes in
        got += bytes
        return true
      }
      #expect(got == Self.lines)
    }
  }

  @Test func stopsInsideAMemberThatNobodyWantsAndGoesOnWithTheNext() throws {
    let bytes = Array(TarMaker.tar([("a", Self.large), ("b", Self.large)]))
    let folder = try MaterialFolder()
    try folder.write("x", StreamedReadingTests.packed(bytes))
    let tar = PackedTar(try ByteReader(path: folder.path + "/x"), .gzip)
    let members = try tar.content().content.members
    try tar.hand(members[0].range) { _ in false }
    var count = 0
    try tar.hand(members[1].range) { bytes in
      count += bytes.count
      return true
    }
    #expect(count == Self.lines.count)
  }

  @Test func keepsWhatStandsBeforeACutInALargeMember() throws {
    let tar = Array(TarMaker.tar([("a.log", Self.small), ("b.log", Self.large)]))
    let own = try evidence(StreamedReadingTests.packed(Array(tar.prefix(tar.count - 400_000))))
    #expect(own.sources.map(\.path) == ["x.tar.gz/a.log", "x.tar.gz/b.log"])
    #expect(own.sources[0].lines.understood == 1)
    #expect((120_000..<130_000).contains(own.sources[1].lines.understood))
    #expect(own.problems.contains { $0.headline.hasPrefix("The archive ends before this member") })
  }

  @Test func saysThatThePackedDataIsBrokenInALargeMember() throws {
    var data = packed([("a.log", Self.small), ("b.log", Self.large)])
    for place in data.count * 9 / 10..<data.count * 9 / 10 + 70_000 { data[place] = 0xFF }
    let own = try evidence(data)
    #expect(own.sources.map(\.path) == ["x.tar.gz", "x.tar.gz/a.log", "x.tar.gz/b.log"])
    #expect(own.sources[1].lines.understood == 1)
    #expect(own.sources.contains { (110_000..<118_500).contains($0.lines.understood) })
    #expect(own.problems.contains { $0.headline.hasPrefix("The packed data is broken") })
  }
}
