/// The members of a tar archive: POSIX ustar and pax, GNU, and the form before them.
enum TarArchive {
  static let blockBytes = 512

  /// Whether a block is the head of a member: its checksum says so.
  static func isHead(_ block: [UInt8]) -> Bool {
    guard block.count >= blockBytes, block[0] != 0, let stated = number(block, 148..<156) else {
      return false
    }
    var sum = 0
    for place in 0..<blockBytes { sum += (148..<156).contains(place) ? 32 : Int(block[place]) }
    return sum == stated
  }

  static func content(of reader: ByteReader) throws(ReadFault) -> ArchiveContent {
    try content(of: reader) { _ in
      false
    } keep: { _ in
    }
  }

  /// Reads the archive from its start to its end, once.
  ///
  /// - Parameters:
  ///   - wants: whether the bytes of a member are wanted, which may be marked on the way.
  ///   - keep: gets those bytes, members in their order.
  static func content(
    of reader: ByteReader,
    wanting wants: (inout ArchiveMember) throws(ReadFault) -> Bool,
    keep: (ArraySlice<UInt8>) throws(ReadFault) -> Void
  ) throws(ReadFault) -> ArchiveContent {
    var content = ArchiveContent()
    var place = 0
    var passed = 0
    var longName: String?
    var longSize: Int?
    while content.members.count < ArchiveContent.mostMembers {
      passed = try reader.pass(passed..<place)
      let block = try reader.bytes(place..<place + blockBytes)
      guard block.count == blockBytes else {
        if place == 0 || !block.isEmpty || longName != nil { content.fault = cut }
        return content
      }
      // Two blocks of zeros end an archive; what stands behind them is no part of it.
      if block.allSatisfy({ $0 == 0 }) { return content }
      guard isHead(block) else {
        content.fault = "A head inside the archive is broken, and it is read up to there"
        return content
      }
      let stated = longSize ?? number(block, 124..<136)
      let start = place + blockBytes
      guard let size = stated, size <= Int.max - start - 2 * blockBytes else {
        content.fault = "A size inside the archive is broken, and it is read up to there"
        return content
      }
      let end = start + size
      let range = start..<end
      place = (end + blockBytes - 1) / blockBytes * blockBytes
      switch block[156] {
      case UInt8(ascii: "L"):
        longName = DisplayText.decode(
          Array(try text(reader, range).prefix { $0 != 0 }))
        continue
      case UInt8(ascii: "x"):
        let records = paxRecords(try text(reader, range))
        longName = records["path"] ?? longName
        longSize = records["size"].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 } ?? longSize
        continue
      case UInt8(ascii: "g"), UInt8(ascii: "K"), UInt8(ascii: "V"), UInt8(ascii: "5"):
        if block[156] == UInt8(ascii: "5") { (longName, longSize) = (nil, nil) }
        continue
      default: break
      }
      let name = longName ?? name(block)
      (longName, longSize) = (nil, nil)
      // Before ustar a folder was a file whose name ends so.
      if name.hasSuffix("/"), size == 0 { continue }
      var member = ArchiveMember(name: name, range: range, refusal: refusal(block[156]))
      passed = try wants(&member) ? hand(range, of: reader, keep) : reader.pass(range)
      member.range = start..<max(start, passed)
      member.byteCount = member.range.count
      member.isCut = end > passed
      content.members.append(member)
    }
    content.fault = "An archive may hold \(ArchiveContent.mostMembers) members and this holds more"
    return content
  }

  private static let cut = "The archive ends before its end, and is read up to there"
  /// Names and records of members that are longer are cut.
  private static let longestText = 1 << 20

  /// Answers where the bytes really end.
  private static func hand(
    _ range: Range<Int>, of reader: ByteReader,
    _ keep: (ArraySlice<UInt8>) throws(ReadFault) -> Void
  ) throws(ReadFault) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      let bytes = try reader.bytes(place..<place + min(ByteReader.piece, range.upperBound - place))
      guard !bytes.isEmpty else { break }
      try keep(bytes[...])
      place += bytes.count
      reader.forget(before: place)
    }
    return place
  }

  private static func refusal(_ type: UInt8) -> String? {
    switch type {
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): nil
    case UInt8(ascii: "1"), UInt8(ascii: "2"): "it is a link"
    case UInt8(ascii: "S"), UInt8(ascii: "M"): "it is only a part of a file, or one with gaps"
    default: "it is no regular file"
    }
  }

  private static func text(_ reader: ByteReader, _ range: Range<Int>) throws(ReadFault) -> [UInt8] {
    guard range.lowerBound < range.upperBound else { return [] }
    return try reader.bytes(
      range.lowerBound..<range.lowerBound + min(range.count, longestText))
  }

  private static func name(_ block: [UInt8]) -> String {
    let name = block[0..<100].prefix { $0 != 0 }
    let prefix = block[345..<500].prefix { $0 != 0 }
    let isPOSIX = block[257..<263].elementsEqual("ustar\0".utf8)
    guard isPOSIX, !prefix.isEmpty else { return DisplayText.decode(Array(name)) }
    return DisplayText.decode(prefix + [UInt8(ascii: "/")] + name)
  }

  /// `12 path=a/b.log` with a line end, one behind the other; the number is the record's length.
  private static func paxRecords(_ bytes: [UInt8]) -> [String: String] {
    var records: [String: String] = [:]
    var rest = bytes[...]
    while let blank = rest.firstIndex(of: 32),
      let length = Int(String(decoding: rest[..<blank], as: UTF8.self)),
      length > blank - rest.startIndex + 1, length <= rest.count
    {
      let record = rest[(blank + 1)..<(rest.startIndex + length)]
      rest = rest[(rest.startIndex + length)...]
      guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = record[(equals + 1)...].prefix { $0 != 10 }
      records[DisplayText.decode(Array(record[..<equals]))] = DisplayText.decode(Array(value))
    }
    return records
  }

  /// Octal digits between blanks and zeros, or, for large numbers, bytes behind a set bit.
  private static func number(_ block: [UInt8], _ range: Range<Int>) -> Int? {
    let field = block[range]
    if field.first == 0x80 {
      guard field.dropFirst().dropLast(8).allSatisfy({ $0 == 0 }) else { return nil }
      let value = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(exactly: value)
    }
    let digits = field.drop { $0 == 32 }.prefix { $0 != 32 && $0 != 0 }
    guard digits.allSatisfy({ (48...55).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 << 3 | Int($1 - 48) }
  }
}
