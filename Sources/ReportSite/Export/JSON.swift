internal import Records

/// A JSON value whose members keep the order in which they are written here.
indirect enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSON])
  /// A list whose values are made one by one as they are written: for lists of very many.
  case series(count: Int, @Sendable (Int) -> JSON)
  case object([(String, JSON)])

  static func == (a: JSON, b: JSON) -> Bool { a.bytes == b.bytes }

  static func time(_ time: Timestamp?) -> JSON { time.map { .text(UKWords.iso($0)) } ?? .null }

  static func span(_ span: Span?) -> JSON {
    guard let span else { return .null }
    return .object([
      ("start", .time(span.start)), ("end", .time(span.end)), ("seconds", .number(span.seconds)),
    ])
  }

  static func optional(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }

  static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// UTF-8, indented by two spaces, with a line end after the last brace.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value): bytes.append(contentsOf: Self.text(of: value).utf8)
    case .text(let text): Self.quote(text, to: &bytes)
    case .list(let values):
      Self.enclose("[]", values.count, to: &bytes, depth: depth) { bytes, index in
        values[index].write(to: &bytes, depth: depth + 1)
      }
    case .series(let count, let value):
      Self.enclose("[]", count, to: &bytes, depth: depth) { bytes, index in
        value(index).write(to: &bytes, depth: depth + 1)
      }
    case .object(let members):
      Self.enclose("{}", members.count, to: &bytes, depth: depth) { bytes, index in
        Self.quote(members[index].0, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        members[index].1.write(to: &bytes, depth: depth + 1)
      }
    }
  }

  private static func enclose(
    _ brackets: String, _ count: Int, to bytes: inout [UInt8], depth: Int,
    _ write: (inout [UInt8], Int) -> Void
  ) {
    bytes.append(contentsOf: brackets.utf8.prefix(1))
    for index in 0..<count {
      bytes.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (depth + 1)))
      write(&bytes, index)
    }
    if count > 0 {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
    bytes.append(contentsOf: brackets.utf8.suffix(1))
  }

  /// JSON knows no infinity; whole numbers are written without a fraction.
  private static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
    return "\(value)"
  }

  /// Control characters and those that turn the direction of reading around are written as escapes.
  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x00...0x1F, 0x3C, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E,
        0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        bytes.append(contentsOf: "\\u\(zeros)\(digits)".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
