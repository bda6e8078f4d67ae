import Foundation
import Records
import Testing

@testable import Intake

@Suite struct UnwrappingTests {
  /// Two gzip members, one access line each.
  private static let packed =
    Data(
      base64Encoded:
        "H4sIAAAAAAACA7OyMlTQBcJoQ1N9r8Q8fSMDI1MrAwsrYwMrI2MFbQMgiFVQcncNUdBPVPAICQnQN9Qz"
        + "VFIwMjBQMDTiAgCewrz1PgAAAB+LCAAAAAAAAgOzsjJU0AXCaENTfa/EPH0jAyNTKwMLK2MDKyMTBW0D"
        + "IIhVUHJ3DVHQT1TwCAkJ0DfUM1RSMDIwUDA04gIAHHUzCj4AAAA=") ?? Data()
  private static let plain =
    #"::1 - - [15/Jan/2025:08:30:23 +0000] "GET /a HTTP/1.1" 200 12"# + "\n"
    + #"::1 - - [15/Jan/2025:08:30:24 +0000] "GET /a HTTP/1.1" 200 12"# + "\n"

  @Test func readsEveryMemberOfAPackedFile() throws {
    let folder = try MaterialFolder()
    try folder.write("app.log.1.gz", Self.packed)
    let evidence = try folder.evidence()
    let source = try #require(evidence.sources.first)
    #expect(source.recognition?.kind == .accessLog)
    #expect(source.recognition?.reason.contains("gzip") == true)
    #expect(source.lines == LineAccount(total: 2, understood: 2))
    #expect(source.byteCount == Self.packed.count)
    #expect(source.sha256 == FileDigest.hexadecimal(of: Array(Self.packed)))
  }

  @Test func readsARotationThatLiesThereTwiceOnce() throws {
    let folder = try MaterialFolder(["app.log.1": Self.plain])
    try folder.write("app.log.1.gz", Self.packed)
    let evidence = try folder.evidence()
    #expect(evidence.operations.map(\.total.count) == [2])
    #expect(evidence.problems.contains { $0.headline.contains("same content as app.log.1") })
  }

  @Test func keepsWhatStandsBeforeACut() throws {
    let folder = try MaterialFolder()
    try folder.write("a", Self.packed.dropLast(20))
    let evidence = try folder.evidence()
    #expect(evidence.operations.map(\.total.count).first ?? 0 >= 1)
    #expect(evidence.problems.contains { $0.headline.hasPrefix("The packed data ends") })
  }

  @Test(arguments: [0, 1, 5, 12, 40])
  func survivesPackedDataWithBrokenBytes(place: Int) throws {
    let folder = try MaterialFolder()
    var broken = Self.packed
    for index in stride(from: place + 10, to: broken.count, by: 7) { broken[index] ^= 0x5A }
    try folder.write("a", broken)
    #expect(try folder.evidence().sources.allSatisfy { $0.lines.addsUp })
  }

  @Test(arguments: [true, false]) func readsUTF16InEitherOrder(isBigEndian: Bool) throws {
    let text = "time,caf\u{E9} \u{1F600}\n2025-01-15 08:00:00,1\n2025-01-15 08:01:00,2\n"
    let units = [0xFEFF] + Array(text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
      return isBigEndian ? pair : pair.reversed()
    }
    let folder = try MaterialFolder()
    try folder.write("a", Data(bytes))
    #expect(try folder.evidence().series.map(\.name) == ["caf\u{E9} \u{1F600}"])
  }

  @Test func readsTheLinesOfAProgramThatDockerWrapped() throws {
    let inner = #"2025-01-15 08:30:23,156 - app - ERROR - cannot \"book\""#
    let line = #"{"log":"\#(inner)\n","stream":"stderr","time":"2025-01-15T08:30:24Z"}"# + "\n"
    let evidence = try evidence(of: line + line)
    #expect(evidence.sources.first?.recognition?.format == "Python logging")
    let events = evidence.operations.flatMap(\.exemplars)
    #expect(events.map(\.message) == [#"cannot "book""#, #"cannot "book""#])
    #expect(events.map(\.line.line) == [1, 2])
  }

  @Test func namesAPackingThatIsNotRead() throws {
    let folder = try MaterialFolder()
    try folder.write("a", Data([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]))
    #expect(try folder.evidence().problems.first?.headline.contains(".7z") == true)
  }
}
