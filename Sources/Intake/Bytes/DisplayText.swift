/// Text for display out of bytes that may be in any encoding.
enum DisplayText {
  /// UTF-8 where the bytes are UTF-8, otherwise Windows-1252 (which includes Latin-1's letters); no
  /// byte is lost and none is invented. Control bytes stay: what writes the text must deal with them.
  static func decode(_ bytes: Bytes) -> String {
    decode(bytes.copy())
  }

  static func decode(_ bytes: Bytes, _ range: Range<Int>) -> String {
    decode(bytes.extracting(range.clamped(to: 0..<bytes.count)).copy())
  }

  static func decode(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    text.unicodeScalars.reserveCapacity(bytes.count)
    for byte in bytes { text.unicodeScalars.append(scalar(byte)) }
    return text
  }

  /// Whether all bytes are UTF-8 as Unicode defines it (table 3-7 of its standard): no overlong forms,
  /// no halves of surrogate pairs.
  static func isUTF8(_ bytes: Bytes) -> Bool {
    var place = 0
    while place < bytes.count {
      // Plain English, eight bytes at a time.
      while place &+ 8 <= bytes.count, bytes.word(at: place) & 0x8080_8080_8080_8080 == 0 {
        place &+= 8
      }
      guard place < bytes.count else { break }
      let byte = bytes[place]
      if byte < 0x80 {
        place &+= 1
        continue
      }
      guard byte >= 0xC2, byte <= 0xF4 else { return false }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard place &+ length <= bytes.count else { return false }
      let second = bytes[place &+ 1]
      let least: UInt8 = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80
      let most: UInt8 = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF
      guard second >= least, second <= most else { return false }
      for next in place &+ 2..<place &+ length where bytes[next] & 0xC0 != 0x80 { return false }
      place &+= length
    }
    return true
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte >= 0x80 && byte < 0xA0 ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The Windows-1252 byte past 127 of a character; `nil` when it has none.
  static func windowsByte(_ scalar: Unicode.Scalar) -> UInt8? {
    if (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    // The five bytes that Windows-1252 leaves open stand for the control characters of that number.
    if (0x80...0x9F).contains(scalar.value) { return UInt8(scalar.value) }
    return upper.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  /// Windows-1252, bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
