/// Bytes that stand for something in a text under translation. No page holds them: whatever control
/// character the materials hold, its picture stands on the page.
enum Sign {
  /// In place of a value: see `Value.Kind`, whose raw values are 1 to 5.
  static let lastValue: UInt8 = 5
  /// Before the number of a tag that opens, closes, or stands for itself.
  static let open: UInt8 = 0x0E
  static let close: UInt8 = 0x0F
  static let whole: UInt8 = 0x10
  /// Around words that keep the language they were written in.
  static let foreign: UInt8 = 0x11
  static let native: UInt8 = 0x12
  /// In a pattern, in place of any words.
  static let any: UInt8 = 0x13

  static func isTag(_ byte: UInt8) -> Bool { (open...whole).contains(byte) }

  /// The first number of a tag, as a byte.
  static let firstNumber: UInt8 = 0x30
  /// More tags than this are not held together as one text.
  static let mostTags = 60
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) || self >= 0x80 }
  var isCapital: Bool { (0x41...0x5A).contains(self) }
}
