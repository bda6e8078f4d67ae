/// The members of a zip archive whose end is missing, by the heads before each of them.
enum ZipHeads {
  static func content(of reader: ByteReader) throws(ReadFault) -> ArchiveContent {
    var content = ArchiveContent()
    content.fault = "The end of the archive is missing, and its members are read up to there"
    var place = 0
    while content.members.count < ArchiveContent.mostMembers {
      let head = try reader.bytes(place..<place + 30)
      guard head.count == 30, head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return content }
      let entry = LittleEndian(head, at: 0)
      let flags = entry.int16(6)
      let nameEnd = place + 30 + entry.int16(26)
      let start = nameEnd + entry.int16(28)
      guard start <= reader.byteCount else { return content }
      let name = ZipArchive.name(
        try reader.bytes(place + 30..<nameEnd)[...], isUTF8: flags & 0x800 != 0)
      var member = ArchiveMember(name: name)
      let method = ZipArchive.method(entry.int16(8))
      member.packing = method.packing
      member.refusal = flags & 1 != 0 ? "it is encrypted" : method.refusal
      var packed = Int(entry.uint32(18))
      member.byteCount = Int(entry.uint32(22))
      member.checksum = entry.uint32(14)
      // Sizes that stand behind the bytes, or past 32 bits: only unpacking finds the end.
      let isOpen = flags & 8 != 0 || packed == 0xFFFF_FFFF || member.byteCount == 0xFFFF_FFFF
      if isOpen {
        guard let packing = method.packing, member.refusal == nil else { return content }
        let rest = ByteReader(start..<reader.byteCount, of: reader, path: reader.path)
        let outcome = try Unpacking.unpack(rest, packing, isAlone: true) { _ in true }
        packed = outcome.packedBytes
        member.byteCount = outcome.unpackedBytes
        member.checksum = nil
        member.isCut = outcome.fault != nil
      }
      if packed > reader.byteCount - start {
        member.isCut = true
        packed = reader.byteCount - start
      }
      member.range = start..<start + packed
      if !name.hasSuffix("/") { content.members.append(member) }
      if member.isCut { return content }
      place = start + packed
      if isOpen { place += try descriptorBytes(reader, at: place) }
    }
    return content
  }

  /// The sizes behind a member's bytes: with or without a mark, in 32 or 64 bits each.
  private static func descriptorBytes(_ reader: ByteReader, at place: Int) throws(ReadFault) -> Int
  {
    let bytes = try reader.bytes(place..<place + 28)
    for count in [16, 12, 24, 20]
    where bytes.count > count + 1 && bytes[count...].starts(with: [0x50, 0x4B]) { return count }
    return 16
  }
}

/// Numbers of a record whose lowest byte comes first. What stands past the end is 0.
struct LittleEndian {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8], at place: Int) { self.bytes = bytes[min(place, bytes.count)...] }

  private func number(_ place: Int, _ count: Int) -> UInt64 {
    let start = bytes.startIndex + place
    guard start + count <= bytes.endIndex else { return 0 }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  func int16(_ place: Int) -> Int { Int(number(place, 2)) }
  func uint32(_ place: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(place, 4)) }
  /// `nil` past what a file can have.
  func int64(_ place: Int) -> Int? { Int(exactly: number(place, 8)) }
}
