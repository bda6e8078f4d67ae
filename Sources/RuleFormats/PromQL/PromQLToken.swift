/// The smallest parts of an expression.
struct PromQLToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(Double)
    /// Whole milliseconds.
    case duration(Int)
    /// A series, a function or a word such as `and`.
    case name(String)
    /// One of `( ) [ ] , + - * / > < >= <= == !=`.
    case mark(String)
    case end
  }

  let kind: Kind
  /// Place of the first character, from 1.
  let column: Int
}

/// Takes an expression apart.
enum PromQLTokens {
  /// Longer expressions than this are not written by people.
  private static let most = 400

  static func all(in text: String) throws(PromQLError) -> [PromQLToken] {
    let bytes = Array(text.utf8)
    var tokens: [PromQLToken] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        place += 1
      } else if byte == UInt8(ascii: "#") {
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      } else {
        let start = place
        let kind = try token(in: bytes, at: &place)
        tokens.append(PromQLToken(kind: kind, column: start + 1))
        guard tokens.count <= most else {
          throw PromQLError(
            at: start + 1, "An expression has at most \(most) parts",
            fix: "Split it with recording rules")
        }
      }
    }
    tokens.append(PromQLToken(kind: .end, column: bytes.count + 1))
    return tokens
  }

  private static func token(
    in bytes: [UInt8], at place: inout Int
  ) throws(PromQLError) -> PromQLToken.Kind {
    let byte = bytes[place]
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    if isDigit(byte) || (byte == UInt8(ascii: ".") && isDigit(next)) {
      return try numberOrDuration(in: bytes, at: &place)
    }
    if isNameStart(byte) {
      let start = place
      while place < bytes.count, isNamePart(bytes[place]) { place += 1 }
      return .name(String(decoding: bytes[start..<place], as: UTF8.self))
    }
    for mark in [">=", "<=", "==", "!="] where mark.utf8.elementsEqual([byte, next]) {
      place += 2
      return .mark(mark)
    }
    if "()[],+-*/><".utf8.contains(byte) {
      place += 1
      return .mark(String(UnicodeScalar(byte)))
    }
    throw unknown(byte, at: place + 1)
  }

  private static func unknown(_ byte: UInt8, at column: Int) -> PromQLError {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      PromQLError(
        at: column, "A series is selected by its name alone: the folder’s series have no labels",
        fix: "Remove the part in braces")
    case UInt8(ascii: "%"), UInt8(ascii: "^"):
      PromQLError(
        at: column, "The arithmetic is + - * and /", fix: "Write the calculation with these four")
    case UInt8(ascii: ":"):
      PromQLError(
        at: column, "A range has one length and no step: subqueries are outside the subset",
        fix: "Give the inner expression a name with a recording rule")
    case UInt8(ascii: "@"):
      PromQLError(
        at: column, "Every expression is evaluated at the minute in turn", fix: "Remove the @ part")
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      PromQLError(
        at: column, "Text has no place in an expression without labels", fix: "Remove the quotes")
    default:
      PromQLError(
        at: column,
        (0x21...0x7E).contains(byte)
          ? "“\(Character(UnicodeScalar(byte)))” is not part of an expression"
          : "Expressions are plain ASCII text",
        fix: "Remove the character")
    }
  }

  private static func numberOrDuration(
    in bytes: [UInt8], at place: inout Int
  ) throws(PromQLError) -> PromQLToken.Kind {
    let start = place
    var end = place
    while end < bytes.count, isDigit(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
    // An exponent belongs to the number; any other letter makes it a duration.
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      var after = end + 1
      if after < bytes.count, "+-".utf8.contains(bytes[after]) { after += 1 }
      if after < bytes.count, isDigit(bytes[after]) {
        while after < bytes.count, isDigit(bytes[after]) { after += 1 }
        end = after
      }
    } else if end < bytes.count, isNameStart(bytes[end]) {
      while end < bytes.count, isDigit(bytes[end]) || isNameStart(bytes[end]) { end += 1 }
      place = end
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      guard let length = PromQLDuration.milliseconds(text) else {
        throw PromQLError(
          at: start + 1, "“\(text.prefix(20))” is not a length of time",
          fix: "Write lengths as 30s, 5m, 1h30m or 2d, ten years at most")
      }
      return .duration(length)
    }
    place = end
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw PromQLError(
        at: start + 1, "“\(text.prefix(20))” is not a number", fix: "Write numbers as 12 or 0.5")
    }
    return .number(value)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || byte == UInt8(ascii: "_")
  }

  /// Names of recording rules have colons inside.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: ":")
  }
}

/// Lengths of time as Prometheus writes them: `90s`, `5m`, `1h30m`.
package enum PromQLDuration {
  private static let units: [(name: String, milliseconds: Int)] = [
    ("y", 31_536_000_000), ("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000),
    ("m", 60_000), ("s", 1_000), ("ms", 1),
  ]
  private static let longest = 315_360_000_000

  /// `nil` when it is not a length, or longer than ten years. Units fall, each at most once.
  package static func milliseconds(_ text: String) -> Int? {
    if text == "0" { return 0 }
    var rest = Substring(text)
    var total = 0
    var nextUnit = 0
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count <= 12, let count = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      let name = rest.prefix { $0.isLetter }
      guard let unit = units.firstIndex(where: { $0.name == name }), unit >= nextUnit
      else { return nil }
      rest = rest.dropFirst(name.count)
      nextUnit = unit + 1
      let (product, overflow) = count.multipliedReportingOverflow(by: units[unit].milliseconds)
      guard !overflow, product <= longest else { return nil }
      total += product
      guard total <= longest else { return nil }
    }
    return total
  }

  /// `1h30m`; `0s` for nothing.
  package static func text(seconds: Int) -> String {
    var rest = max(0, seconds)
    var parts = ""
    for (name, milliseconds) in units where milliseconds >= 1_000 && name != "y" && name != "w" {
      let unit = milliseconds / 1_000
      if rest >= unit {
        parts += "\(rest / unit)\(name)"
        rest %= unit
      }
    }
    return parts.isEmpty ? "0s" : parts
  }
}
