/// A JSON value whose members keep their order, written the same way each time.
indirect enum Json: Sendable {
  case object([(String, Json)])
  /// An object on one line, for the points of a series.
  case point([(String, Json)])
  case array([Json])
  case text(String)
  case whole(Int)
  /// A number with one digit after the point.
  case tenths(Double)
  case truth(Bool)
  case null

  /// The value as indented text in UTF-8, without a line end after it.
  var bytes: [UInt8] {
    var text = ""
    write(to: &text, indent: 0)
    return Array(text.utf8)
  }

  /// Depth is that of our own documents, never of data.
  private func write(to text: inout String, indent: Int) {
    switch self {
    case .object(let members):
      Self.writeList(members, in: "{}", to: &text, indent: indent) { member, text in
        text += "\(Self.quoted(member.0)): "
        member.1.write(to: &text, indent: indent + 2)
      }
    case .array(let elements):
      Self.writeList(elements, in: "[]", to: &text, indent: indent) { element, text in
        element.write(to: &text, indent: indent + 2)
      }
    case .point(let members):
      text += "{"
      for (position, member) in members.enumerated() {
        text += "\(position > 0 ? ", " : "")\(Self.quoted(member.0)): "
        member.1.write(to: &text, indent: indent)
      }
      text += "}"
    case .text(let value): text += Self.quoted(value)
    case .whole(let value): text += "\(value)"
    case .tenths(let value): text += Self.tenthsText(value)
    case .truth(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], in brackets: String, to text: inout String, indent: Int,
    each: (Element, inout String) -> Void
  ) {
    guard !elements.isEmpty else {
      text += brackets
      return
    }
    text += "\(brackets.prefix(1))\n"
    for (position, element) in elements.enumerated() {
      text += String(repeating: " ", count: indent + 2)
      each(element, &text)
      text += position + 1 < elements.count ? ",\n" : "\n"
    }
    text += String(repeating: " ", count: indent) + brackets.suffix(1)
  }

  private static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A number with one digit after the point, halves away from zero, never `-0.0`.
  static func tenthsText(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
