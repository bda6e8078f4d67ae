import Foundation
import Records
import Testing

@testable import Intake

/// Packed files that are longer than what is kept of them at once.
@Suite struct StreamedReadingTests {
  /// `count` access lines of some 100 bytes.
  static func accessLines(_ count: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count * 110)
    for number in 0..<count {
      let (minute, second) = (number / 60 % 60, number % 60)
      let time = "15/Jan/2025:08:\(minute / 10)\(minute % 10):\(second / 10)\(second % 10) +0000"
      text += Array(
        #"10.0.0.\#(number % 250) - - [\#(time)] "GET /rooms/\#(number % 7) HTTP/1.1" 200 \#(number)"#
          .utf8)
      text += Array(#" "-" "a made-up browser, of a name that fills the line""#.utf8) + [10]
    }
    return text
  }

  /// gzip data whose deflate blocks are stored as they are, so that no library shares its mistakes.
  static func packed(_ bytes: [UInt8], checksum: UInt32? = nil) -> Data {
    var data = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
    var place = 0
    while place < bytes.count {
      let part = min(65_535, bytes.count - place)
      let isLast = place + part == bytes.count
      data += [isLast ? 1 : 0, UInt8(part & 255), UInt8(part >> 8)]
      data += [UInt8(~part & 255), UInt8((~part >> 8) & 255)]
      data += bytes[place..<place + part]
      place += part
    }
    var crc = UInt32.max
    for byte in bytes { crc = table[Int((crc ^ UInt32(byte)) & 255)] ^ (crc >> 8) }
    for value in [checksum ?? ~crc, UInt32(truncatingIfNeeded: bytes.count)] {
      for shift in [0, 8, 16, 24] { data.append(UInt8(value >> UInt32(shift) & 255)) }
    }
    return data
  }

  /// CRC-32 as in RFC 1952, section 8.
  private static let table = (0..<256).map { index -> UInt32 in
    var crc = UInt32(index)
    for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    return crc
  }

  static let plain = accessLines(130_000)

  private func evidence(_ data: Data, jobs: Int = 2) throws -> Evidence {
    let folder = try MaterialFolder()
    try folder.write("a", data)
    return try folder.evidence(IntakeOptions(jobs: jobs))
  }

  @Test func readsAPackedFileAsItReadsThePlainOne() throws {
    let packed = Self.packed(Self.plain)
    let (own, other) = (try evidence(packed), try evidence(Data(Self.plain)))
    #expect(Self.plain.count > Unwrapped.startBytes)
    #expect(dump(own.operations) == dump(other.operations))
    #expect(dump(own.operations) == dump(try evidence(packed, jobs: 1).operations))
    let source = try #require(own.sources.first)
    #expect(source.lines == other.sources.first?.lines)
    #expect(source.byteCount == packed.count)
    #expect(source.sha256 == FileDigest.hexadecimal(of: Array(packed)))
    #expect(own.problems.isEmpty)
  }

  @Test func keepsWhatStandsBeforeADamageAndSaysSo() throws {
    var packed = Self.packed(Self.plain)
    packed[packed.count * 9 / 10] = 0xFF
    for place in packed.count * 9 / 10..<packed.count * 9 / 10 + 70_000 { packed[place] = 0xFF }
    let own = try evidence(packed)
    let lines = try #require(own.sources.first?.lines)
    #expect(lines.understood > 110_000 && lines.understood < 118_000)
    #expect(own.problems.contains { $0.headline.hasPrefix("The packed data is broken") })
    #expect(own.sources.first?.sha256 == FileDigest.hexadecimal(of: Array(packed)))
  }

  @Test func saysThatAChecksumIsWrongThoughEveryLineWasRead() throws {
    let own = try evidence(Self.packed(Self.plain, checksum: 1))
    #expect(own.sources.first?.lines.understood == 130_000)
    #expect(own.problems.contains { $0.headline.hasPrefix("The packed data is broken") })
  }

  @Test func looksAtTheWholeFileWhereItsStartMisleads() throws {
    var log: [UInt8] = []
    for number in 0..<60_000 {
      log += Array("2025-01-15 08:\(10 + number / 60 % 50):\(10 + number % 50),1".utf8)
      log += Array("23 - bookings.rooms - INFO - room \(number) is free\n".utf8)
    }
    let text = Self.plain + log
    let (own, other) = (try evidence(Self.packed(text)), try evidence(Data(text)))
    #expect(own.sources.first?.recognition?.format.contains(" and ") == true)
    #expect(dump(own.operations) == dump(other.operations))
    #expect(own.sources.first?.lines == other.sources.first?.lines)
  }

  @Test func readsAPackedLineThatIsLongerThanTheWindow() throws {
    var text = Self.plain
    text += Array(#"10.0.0.1 - - [15/Jan/2025:09:00:00 +0000] "GET /"#.utf8)
    text += [UInt8](repeating: 97, count: ByteStream.window + 1_000_000)
    text += Array(#" HTTP/1.1" 200 1 "-" "-""#.utf8) + [10] + Self.plain.prefix(12_000_000)
    let (own, other) = (try evidence(Self.packed(text)), try evidence(Data(text)))
    #expect(own.sources.first?.lines == other.sources.first?.lines)
    #expect(own.operations.map(\.total.count) == other.operations.map(\.total.count))
  }

  @Test func readsPackedLinesThatDockerWrapped() throws {
    var text: [UInt8] = []
    for number in 0..<100_000 {
      let time = "2025-01-15T08:\(10 + number / 60 % 50):\(10 + number % 50)"
      text += Array(
        #"{"log":"\#(time),123 - app - ERROR - room \#(number % 9) is taken\n","stream":"stderr""#
          .utf8)
      text += Array(#","attrs":{"of":"nobody in particular"},"time":"\#(time).5Z"}"#.utf8) + [10]
    }
    let (own, other) = (try evidence(Self.packed(text)), try evidence(Data(text)))
    #expect(text.count > Unwrapped.startBytes)
    #expect(own.sources.first?.recognition?.format == "Python logging")
    #expect(own.sources.first?.lines.understood == 100_000)
    #expect(dump(own.operations) == dump(other.operations))
  }
}
