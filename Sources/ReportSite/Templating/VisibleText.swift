internal import Mustache

/// Text from anywhere, made safe for a page: escaped, and nothing in it invisible or endless.
///
/// Works scalar by scalar, never by `Character`: a quote followed by a combining mark is one
/// character, but it still ends an attribute.
enum VisibleText {
  /// Texts longer than this many bytes are cut, and say so.
  static let longestText = 4_000

  /// The text as it may stand between tags and inside a quoted attribute.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(text.utf8.count, longestText) + 32)
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF8.width(scalar)
      if length > longestText { break }
      append(scalar, to: &bytes)
    }
    if length > longestText {
      let rest = "[cut here: the text is \(FigureWords.grouped(text.utf8.count)) bytes long]"
      bytes.append(contentsOf: " \(rest)".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What others have escaped already, such as a drawing or a CSV file: only what would turn the
  /// direction of reading around is made visible.
  static func unmasked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { turns($0.value) }) else { return text }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if turns(scalar.value) {
        appendCode(scalar.value, to: &bytes)
      } else {
        appendScalar(scalar.value, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func turns(_ value: UInt32) -> Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x26: bytes.append(contentsOf: "&amp;".utf8)
    case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
    case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
    case 0x22: bytes.append(contentsOf: "&quot;".utf8)
    case 0x27: bytes.append(contentsOf: "&#39;".utf8)
    case 0x09, 0x0A: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x20...0x7E: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    // Control characters are shown by their pictures, such as U+241B for escape.
    case 0x00...0x1F: appendScalar(0x2400 + scalar.value, to: &bytes)
    case 0x7F: appendScalar(0x2421, to: &bytes)
    case 0x80...0x9F: appendCode(scalar.value, to: &bytes)
    // What would turn the direction of reading around is shown by its number.
    case let value where turns(value): appendCode(value, to: &bytes)
    case 0xFDD0...0xFDEF: appendCode(scalar.value, to: &bytes)
    case let value where value & 0xFFFE == 0xFFFE: appendCode(value, to: &bytes)
    default: appendScalar(scalar.value, to: &bytes)
    }
  }

  private static func appendCode(_ value: UInt32, to bytes: inout [UInt8]) {
    let digits = String(value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    bytes.append(contentsOf: "[U+\(zeros)\(digits)]".utf8)
  }

  private static func appendScalar(_ value: UInt32, to bytes: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

/// The kind of content that every template is made to have: see `TemplateShelf`.
struct VisibleTextContent: MustacheContentType {
  static let name = "VISIBLE-TEXT"

  func escapeText(_ text: String) -> String { VisibleText.escaped(text) }
}
