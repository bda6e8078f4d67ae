/// UTF-8 that was read as Windows-1252 and saved as UTF-8 again on its way: `â†’` for `→`.
enum DoubleEncoding {
  struct Repair: Sendable {
    let bytes: [UInt8]
    let count: Int
    /// The first character as it stood and as it is, for telling people.
    let example: (before: String, after: String)
  }

  /// The text with every such character put right, line ends untouched; `nil` when there is none, or
  /// when the bytes are not UTF-8.
  static func repair(_ bytes: [UInt8]) -> Repair? {
    guard bytes.span.hasHighBytes, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    let scalars = Array(text.unicodeScalars)
    var repaired = String.UnicodeScalarView()
    var count = 0
    var example = (before: "", after: "")
    var place = 0
    while place < scalars.count {
      if let (scalar, length) = character(scalars, place) {
        if count == 0 {
          var before = String.UnicodeScalarView()
          before.append(contentsOf: scalars[place..<place + length])
          example = (String(before), String(scalar))
        }
        repaired.append(scalar)
        count += 1
        place += length
      } else {
        repaired.append(scalars[place])
        place += 1
      }
    }
    guard count > 0 else { return nil }
    return Repair(bytes: Array(String(repaired).utf8), count: count, example: example)
  }

  /// The character whose UTF-8 bytes stand here as 2 to 4 letters of Windows-1252.
  private static func character(
    _ scalars: [Unicode.Scalar], _ place: Int
  ) -> (Unicode.Scalar, Int)? {
    guard let lead = DisplayText.windowsByte(scalars[place]) else { return nil }
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard place + length <= scalars.count else { return nil }
    var utf8 = [lead]
    for scalar in scalars[place + 1..<place + length] {
      guard let byte = DisplayText.windowsByte(scalar), byte & 0xC0 == 0x80 else { return nil }
      utf8.append(byte)
    }
    guard let made = String(validating: utf8, as: UTF8.self)?.unicodeScalars.first else {
      return nil
    }
    return (made, length)
  }
}
