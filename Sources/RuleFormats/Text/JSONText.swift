/// Writes JSON (RFC 8259), two spaces to a level.
enum JSONText {
  static func write(_ document: Document) -> String {
    var out = ""
    append(document, indent: 0, to: &out)
    return out + "\n"
  }

  private static func append(_ document: Document, indent: Int, to out: inout String) {
    let pad = String(repeating: " ", count: indent + 2)
    let end = String(repeating: " ", count: indent)
    switch document {
    case .map(let pairs) where !pairs.isEmpty:
      out += "{\n"
      for (place, pair) in pairs.enumerated() {
        out += "\(pad)\(quoted(pair.key)): "
        append(pair.value, indent: indent + 2, to: &out)
        out += place + 1 < pairs.count ? ",\n" : "\n"
      }
      out += "\(end)}"
    case .list(let items) where !items.isEmpty:
      out += "[\n"
      for (place, item) in items.enumerated() {
        out += pad
        append(item, indent: indent + 2, to: &out)
        out += place + 1 < items.count ? ",\n" : "\n"
      }
      out += "\(end)]"
    case .map: out += "{}"
    case .list: out += "[]"
    default: out += scalar(document)
    }
  }

  /// A value without parts. What is not finite has no place in JSON and becomes null.
  static func scalar(_ document: Document) -> String {
    switch document {
    case .text(let text): quoted(text)
    case .integer(let value): "\(value)"
    case .number(let value): value.isFinite ? NumberText.write(value) : "null"
    case .truth(let value): value ? "true" : "false"
    case .null, .list, .map: "null"
    }
  }

  /// In double quotes, valid as JSON and as YAML: control characters, and those that end a line in
  /// YAML, are written as escapes.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: out += "\\\""
      case 0x5C: out += "\\\\"
      case 0x0A: out += "\\n"
      case 0x09: out += "\\t"
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x200B...0x200F, 0x202A...0x202E,
        0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

/// Numbers as every reader takes them: shortest form, at most nine decimal places, no exponent where
/// the size allows.
enum NumberText {
  static func write(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    guard value.magnitude < 1e9 else {
      return value.magnitude < 9e15 && value == value.rounded() ? "\(Int64(value))" : "\(value)"
    }
    let billionths = (value.magnitude * 1e9).rounded()
    let all = Int64(billionths)
    let whole = all / 1_000_000_000
    var rest = String(all % 1_000_000_000)
    rest = String(repeating: "0", count: 9 - rest.count) + rest
    while rest.hasSuffix("0") { rest.removeLast() }
    let sign = value < 0 && all != 0 ? "-" : ""
    return rest.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
