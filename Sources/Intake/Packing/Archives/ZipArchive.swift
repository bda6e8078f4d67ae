/// The members of a zip archive (PKWARE's APPNOTE 6.3), with sizes past 4 GiB too.
enum ZipArchive {
  private static let directoryHead: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
  private static let endMark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let endBytes = 22
  private static let largestDirectory = 256 << 20

  static func isZip(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: endMark)
  }

  static func content(of reader: ByteReader) throws(ReadFault) -> ArchiveContent {
    guard let (directory, shift) = try directory(of: reader) else {
      return try ZipHeads.content(of: reader)
    }
    var content = ArchiveContent()
    var place = 0
    while place + 46 <= directory.count, directory[place...].starts(with: directoryHead) {
      let entry = LittleEndian(directory, at: place)
      let nameEnd = place + 46 + entry.int16(28)
      let extraEnd = nameEnd + entry.int16(30)
      guard extraEnd <= directory.count else { break }
      guard content.members.count < ArchiveContent.mostMembers else {
        content.fault =
          "An archive may hold \(ArchiveContent.mostMembers) members and this holds more"
        return content
      }
      let name = name(directory[(place + 46)..<nameEnd], isUTF8: entry.int16(8) & 0x800 != 0)
      let sizes = Sizes(entry, extra: Array(directory[nameEnd..<extraEnd]))
      place = extraEnd + entry.int16(32)
      if name.hasSuffix("/") { continue }
      var member = ArchiveMember(
        name: name, byteCount: sizes.unpacked ?? 0, checksum: entry.uint32(16))
      // The file type of Unix in the upper half of the attributes.
      let isLink = entry.uint32(38) >> 28 == 0xA
      let method = method(entry.int16(10))
      member.packing = method.packing
      member.refusal =
        isLink ? "it is a link" : entry.int16(8) & 1 != 0 ? "it is encrypted" : method.refusal
      if member.refusal == nil {
        try locate(&member, sizes, shift: shift, in: reader)
      }
      content.members.append(member)
    }
    if place < directory.count {
      content.fault = "The list of members is broken, and the archive is read up to there"
    }
    return content
  }

  /// Fills in where the member's bytes are: behind its own head, whose length differs.
  private static func locate(
    _ member: inout ArchiveMember, _ sizes: Sizes, shift: Int, in reader: ByteReader
  ) throws(ReadFault) {
    guard let packed = sizes.packed, sizes.unpacked != nil, let stated = sizes.offset,
      stated >= 0, shift >= 0, stated <= reader.byteCount - shift
    else {
      member.refusal = "its place in the archive is broken"
      return
    }
    let head = try reader.bytes(stated + shift..<stated + shift + 30)
    guard head.count == 30, head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      member.refusal = "its place in the archive is broken"
      return
    }
    let entry = LittleEndian(head, at: 0)
    let start = min(stated + shift + 30 + entry.int16(26) + entry.int16(28), reader.byteCount)
    member.isCut = packed > reader.byteCount - start
    member.range = start..<start + min(packed, reader.byteCount - start)
  }

  /// The list of members, and by how much the archive stands behind where it says it does.
  private static func directory(
    of reader: ByteReader
  ) throws(ReadFault) -> (bytes: [UInt8], shift: Int)? {
    let tailStart = max(0, reader.byteCount - endBytes - 0xFFFF)
    let tail = try reader.bytes(tailStart..<reader.byteCount)
    guard tail.count >= endBytes else { return nil }
    var found = tail.count - endBytes
    while !tail[found...].starts(with: endMark) {
      guard found > 0 else { return nil }
      found -= 1
    }
    let end = LittleEndian(tail, at: found)
    var size = Int(end.uint32(12))
    var offset = Int(end.uint32(16))
    var directoryEnd = tailStart + found
    // The end of archives with 64-bit sizes is found through a locator before the other end.
    if directoryEnd >= 20 {
      let locator = try reader.bytes(directoryEnd - 20..<directoryEnd)
      if locator.starts(with: [0x50, 0x4B, 0x06, 0x07]),
        let place = LittleEndian(locator, at: 0).int64(8), place <= directoryEnd - 20
      {
        let large = try reader.bytes(place..<place + 56)
        if large.count == 56, large.starts(with: [0x50, 0x4B, 0x06, 0x06]) {
          let fields = LittleEndian(large, at: 0)
          guard let stated = fields.int64(40), let start = fields.int64(48) else { return nil }
          (size, offset, directoryEnd) = (stated, start, place)
        }
      }
    }
    guard size <= directoryEnd, size <= largestDirectory else { return nil }
    let start = directoryEnd - size
    guard offset <= start else { return nil }
    return (try reader.bytes(start..<directoryEnd), start - offset)
  }

  static func method(_ number: Int) -> (packing: Packing?, refusal: String?) {
    switch number {
    case 0: (nil, nil)
    case 8: (.deflate, nil)
    case 12: (.bzip2, nil)
    case 93: (.zstandard, nil)
    case 95: (.xz, nil)
    default: (nil, "it is packed by method \(number), which is not read")
    }
  }

  /// Names that are not marked as UTF-8 are often UTF-8 all the same.
  static func name(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
    isUTF8 ? String(decoding: bytes, as: UTF8.self) : DisplayText.decode(Array(bytes))
  }

  /// Sizes and place out of an entry, those past 32 bits out of its extra field 1. `nil` for what
  /// no file can have.
  struct Sizes {
    var packed: Int?
    var unpacked: Int?
    var offset: Int?

    init(_ entry: LittleEndian, extra: [UInt8]) {
      (packed, unpacked) = (Int(entry.uint32(20)), Int(entry.uint32(24)))
      offset = Int(entry.uint32(42))
      var place = 0
      while place + 4 <= extra.count {
        let field = LittleEndian(extra, at: place)
        let end = min(extra.count, place + 4 + field.int16(2))
        if field.int16(0) == 1 {
          var next = place + 4
          func large(_ value: Int?) -> Int? {
            guard value == 0xFFFF_FFFF, next + 8 <= end else { return value }
            defer { next += 8 }
            return LittleEndian(extra, at: next).int64(0)
          }
          unpacked = large(unpacked)
          packed = large(packed)
          offset = large(offset)
        }
        place = end
      }
    }
  }
}
