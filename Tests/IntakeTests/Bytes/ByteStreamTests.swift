import Testing

@testable import Intake

@Suite struct ByteStreamTests {
  /// Hands on bytes that say where they stand, in parts of odd sizes.
  private static func counting(_ count: Int, part: Int = 99_991) -> ByteStream {
    ByteStream { sink throws(ReadFault) in
      var offset = 0
      while offset < count {
        let end = min(count, offset + part)
        guard try sink((offset..<end).map(Self.byte)[...]) else { break }
        offset = end
      }
      return ByteStream.Ending(fault: "of \(count)", sha256: nil)
    }
  }

  private static func byte(_ offset: Int) -> UInt8 { UInt8((offset * 31 + (offset >> 8)) & 255) }

  @Test(arguments: [0, 1, 262_143, 262_144, 262_145, 3_000_000])
  func givesEveryByteAtItsPlace(count: Int) throws {
    let reader = ByteReader(path: "a", stream: Self.counting(count))
    var buffer = [UInt8](repeating: 0, count: 70_000)
    var offset = 0
    while true {
      let got = try reader.read(into: &buffer, at: 3, count: 65_537, offset: offset)
      #expect((0..<got).allSatisfy { buffer[3 + $0] == Self.byte(offset + $0) })
      offset += got
      reader.forget(before: offset)
      if got < 65_537 { break }
    }
    #expect(offset == count)
    #expect(try reader.extent(upTo: .max / 2) == count)
    #expect(try reader.stream?.ending().fault == "of \(count)")
  }

  @Test func makesNoMoreThanTheWindowAheadOfItsReaders() throws {
    let stream = Self.counting(40 << 20, part: 1 << 20)
    #expect(try stream.extent(upTo: 1) == 1)
    let most = ByteStream.window + (1 << 20)
    for _ in 0..<200 where stream.byteCount < ByteStream.window { _ = try stream.extent(upTo: 1) }
    #expect(stream.byteCount <= most)
    #expect(try stream.extent(upTo: most + 1) == most + 1)
  }

  @Test func refusesToGoBackBehindWhatIsForgotten() throws {
    let reader = ByteReader(path: "a", stream: Self.counting(1 << 20))
    reader.forget(before: 600_000)
    #expect(try reader.bytes(0..<10).isEmpty == false)
    _ = try reader.extent(upTo: 1 << 20)
    reader.forget(before: 600_000)
    #expect(throws: ReadFault.self) { _ = try reader.bytes(0..<10) }
    #expect(try reader.bytes(600_000..<600_002) == [Self.byte(600_000), Self.byte(600_001)])
  }

  @Test func handsTheFaultOfItsMakerOnBehindTheLastByte() throws {
    let stream = ByteStream { sink throws(ReadFault) in
      _ = try sink([UInt8](repeating: 7, count: 300_000)[...])
      throw ReadFault(reason: "the well is dry")
    }
    let reader = ByteReader(path: "a", stream: stream)
    #expect(try reader.bytes(0..<262_144).count == 262_144)
    #expect(throws: ReadFault(reason: "the well is dry")) { _ = try reader.bytes(0..<400_000) }
    #expect(throws: ReadFault(reason: "the well is dry")) { _ = try stream.ending() }
  }

  @Test func stopsTheMakerWhenNobodyReadsAnyMore() throws {
    let stream = ByteStream { sink throws(ReadFault) in
      while try sink([UInt8](repeating: 7, count: 1 << 20)[...]) {}
      return ByteStream.Ending(fault: "left alone", sha256: nil)
    }
    do { _ = try ByteReader(path: "a", stream: stream).bytes(0..<10) }
    #expect(try stream.ending().fault == "left alone")
  }
}
