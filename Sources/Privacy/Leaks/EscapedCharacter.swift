/// One character of a file, read through the escapes of HTML (`&#39;`, `&apos;`), JSON (`\u00e9`,
/// `\n`) and URLs (`%C3%A9`).
enum EscapedCharacter {
  /// The character at a place and where the next one starts; bytes that are none stand for themselves.
  static func read(_ bytes: [UInt8], at start: Int) -> (character: Unicode.Scalar, end: Int) {
    let byte = bytes[start]
    switch byte {
    case UInt8(ascii: "&"): if let read = entity(bytes, start) { return read }
    case UInt8(ascii: "\\"): if let read = backslash(bytes, start) { return read }
    case UInt8(ascii: "%"): if let read = percent(bytes, start) { return read }
    case 0xC2...0xF4:
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(start + length, bytes.count)
      if let scalar = decoded(bytes[start..<end]) { return (scalar, end) }
    default: break
    }
    return (Unicode.Scalar(byte), start + 1)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = bytes.first else { return nil }
    let lead: UInt32 = bytes.count == 2 ? 0x1F : bytes.count == 3 ? 0x0F : 0x07
    var value = UInt32(first) & lead
    for byte in bytes.dropFirst() {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  private static func entity(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
    var end = start + 1
    while end < bytes.count, end - start < 10, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = bytes[start + 1..<end]
    if name.first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
      guard let value = number(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      return (scalar, end + 1)
    }
    for (known, scalar) in named where name.elementsEqual(known.utf8) { return (scalar, end + 1) }
    return nil
  }

  private static let named: [(String, Unicode.Scalar)] = [
    ("amp", "&"), ("apos", "'"), ("quot", "\""), ("nbsp", " "), ("lt", "<"), ("gt", ">"),
    ("rsquo", "'"),
  ]

  private static func backslash(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "u"):
      guard start + 6 <= bytes.count, let value = number(bytes[start + 2..<start + 6], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      return (scalar, start + 6)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return (" ", start + 2)
    case UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "'"):
      return (Unicode.Scalar(bytes[start + 1]), start + 2)
    default: return nil
    }
  }

  private static func percent(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
    guard let first = octet(bytes, start) else { return nil }
    guard first >= 0xC2 else { return (Unicode.Scalar(first), start + 3) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var octets = [first]
    for index in 1..<length {
      guard let next = octet(bytes, start + 3 * index) else { return nil }
      octets.append(next)
    }
    return decoded(octets[...]).map { ($0, start + 3 * length) }
  }

  private static func octet(_ bytes: [UInt8], _ start: Int) -> UInt8? {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "%"),
      let value = number(bytes[start + 1...start + 2], radix: 16)
    else { return nil }
    return UInt8(truncatingIfNeeded: value)
  }

  private static func number(_ digits: ArraySlice<UInt8>, radix: UInt32) -> UInt32? {
    guard !digits.isEmpty, digits.count <= 7 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard digit.isHex, radix == 16 || digit.isDigit else { return nil }
      value = value &* radix &+ UInt32(digit.isDigit ? digit &- 48 : digit.lowered &- 87)
    }
    return value
  }
}
