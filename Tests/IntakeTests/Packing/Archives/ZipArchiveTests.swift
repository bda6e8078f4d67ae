import Foundation
import Records
import Testing

@testable import Intake

/// Archives made by Info-ZIP 3.0.
@Suite struct ZipArchiveTests {
  /// `logs/` and `logs/a.log` (two access lines) and `b.log` (one).
  static let deflated = decoded(
    "UEsDBAoAAAAAAAAAL1oAAAAAAAAAAAAAAAAFAAAAbG9ncy9QSwMEFAAAAAgAAAAvWiEeSU1AAAAAfAAA"
      + "AAoAAABsb2dzL2EubG9ns7IyVNAFwmhDU32vxDx9IwMjUysDCytjAysjYwVtAyCIVVBydw1R0E9U8AgJ"
      + "CdA31DNUUjAyMFAwNOKyokg3AFBLAwQUAAAACAAAAC9aN0TqVj0AAAA+AAAABQAAAGIubG9ns7IyVNAF"
      + "wmhDU32vxDx9IwMjUysDCytjAysjYwVtAyCIVVBydw1R0E9S8AgJCdA31DNUUjAyMFAwNOICAFBLAQIe"
      + "AwoAAAAAAAAAL1oAAAAAAAAAAAAAAAAFAAAAAAAAAAAAEADtQQAAAABsb2dzL1BLAQIeAxQAAAAIAAAA"
      + "L1ohHklNQAAAAHwAAAAKAAAAAAAAAAEAAACkgSMAAABsb2dzL2EubG9nUEsBAh4DFAAAAAgAAAAvWjdE"
      + "6lY9AAAAPgAAAAUAAAAAAAAAAQAAAKSBiwAAAGIubG9nUEsFBgAAAAADAAMAngAAAOsAAAAAAA==")

  private static let encrypted = decoded(
    "UEsDBBQACQAIAAAAL1o3ROpWSQAAAD4AAAAFAAAAYi5sb2dN6igKAp4Hlsm+vFAeSZyitQVm+WLFFFzL"
      + "GahRv3DvJ0CNf+3TVLGM2Z771ISiDUhTKsR6niZD+/qFoiZ2zMK8116b5GWEcOL/UEsHCDdE6lZJAAAA"
      + "PgAAAFBLAQIeAxQACQAIAAAAL1o3ROpWSQAAAD4AAAAFAAAAAAAAAAEAAACkgQAAAABiLmxvZ1BLBQYA"
      + "AAAAAQABADMAAAB8AAAAAAA=")

  /// With sizes in 64 bits.
  private static let large = decoded(
    "UEsDBC0AAAAIAAAAL1o3ROpW//////////8FABQAYi5sb2cBABAAPgAAAAAAAAA9AAAAAAAAALOyMlTQ"
      + "BcJoQ1N9r8Q8fSMDI1MrAwsrYwMrI2MFbQMgiFVQcncNUdBPUvAICQnQN9QzVFIwMjBQMDTiAgBQSwEC"
      + "HgMtAAAACAAAAC9aN0TqVj0AAAD/////BQAMAAAAAAABAAAApIEAAAAAYi5sb2cBAAgAPgAAAAAAAABQ"
      + "SwYGLAAAAAAAAAAeAy0AAAAAAAAAAAABAAAAAAAAAAEAAAAAAAAAPwAAAAAAAAB0AAAAAAAAAFBLBgcA"
      + "AAAAswAAAAAAAAABAAAAUEsFBgAAAAABAAEAPwAAAP////8AAA==")

  private static let bzip2 = decoded(
    "UEsDBC4AAAAMAAAAL1ohHklNbgAAAHwAAAAKAAAAbG9ncy9hLmxvZ0JaaDYxQVkmU1mSzfyFAAAx3wBA"
      + "EFAL+lAC0EQKIAEgAGAqqnkyj1P1T0hhPJCgAGgZMiyGF10PzuhlRV6EmHTZRZ2uk+JuGqTZu8Ol02ir"
      + "ysmqm0Qom5csN0IcMJMqMqumX8XckU4UJCSzfyFAUEsBAh4DLgAAAAwAAAAvWiEeSU1uAAAAfAAAAAoA"
      + "AAAAAAAAAAAAAKSBAAAAAGxvZ3MvYS5sb2dQSwUGAAAAAAEAAQA4AAAAlgAAAAAA")

  /// Written to a pipe: the sizes stand behind the bytes.
  private static let streamed = decoded(
    "UEsDBBQACAAIAAAAL1oAAAAAAAAAAD4AAAAFAAAAYi5sb2ezsjJU0AXCaENTfa/EPH0jAyNTKwMLK2MD"
      + "KyNjBW0DIIhVUHJ3DVHQT1LwCAkJ0DfUM1RSMDIwUDA04gIAUEsHCDdE6lY9AAAAPgAAAFBLAQIeAxQA"
      + "CAAIAAAAL1o3ROpWPQAAAD4AAAAFAAAAAAAAAAEAAACkgQAAAABiLmxvZ1BLBQYAAAAAAQABADMAAABw"
      + "AAAAAAA=")

  static func decoded(_ text: String) -> Data { Data(base64Encoded: text) ?? Data() }

  private func evidence(_ data: Data) throws -> Evidence {
    let folder = try MaterialFolder()
    try folder.write("x.zip", data)
    return try folder.evidence()
  }

  @Test func takesEveryMemberForAFile() throws {
    let evidence = try evidence(Self.deflated)
    #expect(evidence.sources.map(\.path) == ["x.zip/b.log", "x.zip/logs/a.log"])
    #expect(evidence.sources.map(\.lines.understood) == [1, 2])
    #expect(evidence.sources.map(\.byteCount) == [62, 124])
    let reason = evidence.sources.first?.recognition?.reason ?? ""
    #expect(reason.contains("Taken out of the archive x.zip"))
    #expect(evidence.problems.isEmpty)
  }

  @Test(arguments: [large, bzip2, streamed])
  func readsOtherWaysOfPackingMembers(data: Data) throws {
    let evidence = try evidence(data)
    #expect(evidence.sources.first?.lines.understood ?? 0 > 0)
    #expect(evidence.problems.isEmpty)
  }

  @Test func listsAnEncryptedMemberWithTheReason() throws {
    let evidence = try evidence(Self.encrypted)
    #expect(evidence.sources.map(\.path) == ["x.zip/b.log"])
    #expect(evidence.problems.first?.headline.hasSuffix("it is encrypted") == true)
  }

  @Test func readsTheMembersOfAnArchiveWithoutItsEnd() throws {
    let evidence = try evidence(Self.deflated.prefix(200))
    #expect(evidence.sources.map(\.path) == ["x.zip", "x.zip/b.log", "x.zip/logs/a.log"])
    #expect(evidence.operations.map(\.total.count).reduce(0, +) >= 2)
    #expect(evidence.problems.contains { $0.headline.contains("end of the archive is missing") })
    #expect(evidence.problems.contains { $0.path == "x.zip/b.log" })
  }

  @Test func findsMembersWhoseSizesStandBehindThemWithoutAnEnd() throws {
    let evidence = try evidence(Self.streamed.prefix(Self.streamed.count - 30))
    #expect(evidence.operations.map(\.total.count) == [1])
  }

  @Test func readsNoMoreOfAMemberThanTheArchiveStates() throws {
    var data = Self.deflated
    // The unpacked size of logs/a.log in the list of members: 124.
    let entry = try #require(data.lastRange(of: Data([124, 0, 0, 0])))
    data[entry.lowerBound] = 62
    let evidence = try evidence(data)
    #expect(evidence.operations.map(\.total.count).reduce(0, +) == 2)
    #expect(evidence.problems.contains { $0.headline.contains("longer than its archive states") })
  }

  @Test func saysThatAMemberDoesNotHaveItsChecksum() throws {
    var data = Self.deflated
    let entry = try #require(data.lastRange(of: Data([0x21, 0x1E, 0x49, 0x4D])))
    data[entry.lowerBound] ^= 1
    #expect(try evidence(data).problems.contains { $0.headline.contains("checksum") })
  }

  @Test func readsArchivesOfAnyBytes() throws {
    var numbers = SeededNumbers(state: 3)
    for whole in [Self.deflated, Self.large, Self.streamed, Self.bzip2] {
      for _ in 0..<60 {
        var broken = whole
        for _ in 0..<4 {
          let place = Int.random(in: 0..<broken.count, using: &numbers)
          broken[place] = UInt8.random(in: 0...255, using: &numbers)
        }
        broken = broken.prefix(Int.random(in: 1...broken.count, using: &numbers))
        #expect(try evidence(broken).sources.allSatisfy { $0.lines.addsUp })
      }
    }
  }
}
