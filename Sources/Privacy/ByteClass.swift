/// What an ASCII byte is; bytes of longer characters (128 and above) are none of these.
extension UInt8 {
  var isDigit: Bool { self &- 48 <= 9 }
  var isUpper: Bool { self &- 65 <= 25 }
  var isLower: Bool { self &- 97 <= 25 }
  var isLetter: Bool { (self | 32) &- 97 <= 25 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isHex: Bool { isDigit || (self | 32) &- 97 <= 5 }
  var isSpace: Bool { self == 32 || self == 9 }
  var isNewline: Bool { self == 10 || self == 13 }
  /// The lower-case letter of an upper-case one; every other byte is itself.
  var lowered: UInt8 { isUpper ? self | 32 : self }
}
