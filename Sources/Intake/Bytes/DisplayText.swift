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

  static func isUTF8(_ bytes: Bytes) -> Bool {
    String(validating: bytes.copy(), as: UTF8.self) != nil
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte >= 0x80 && byte < 0xA0 ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// Windows-1252, bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
