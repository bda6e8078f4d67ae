/// A JSON value with the line on which it starts.
struct JSONNode: Sendable {
  enum Value: Sendable {
    case null
    case bool(Bool)
    /// As written: large numbers keep their digits.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// In the order of the file, keys that come twice included.
    case object([Member])
  }

  struct Member: Sendable {
    let key: String
    let line: Int
    let node: JSONNode
  }

  let line: Int
  let value: Value

  var members: [Member] {
    if case .object(let members) = value { members } else { [] }
  }

  var elements: [JSONNode] {
    if case .array(let elements) = value { elements } else { [] }
  }

  /// The number, also one written in quotes; `nil` for everything else.
  var number: Double? {
    switch value {
    case .number(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
    case .string(let text): NumberText.plain(text)
    default: nil
    }
  }

  /// Text of a string, number or truth value; `nil` for null, arrays and objects.
  var text: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let truth): truth ? "true" : "false"
    default: nil
    }
  }

  var isNull: Bool {
    if case .null = value { true } else { false }
  }

  /// The first member with one of these names, compared without case and separators, in the order of
  /// the names.
  func member(_ names: [String]) -> Member? {
    let members = members
    let plain = members.map { KeyName.plain($0.key) }
    for name in names {
      if let place = plain.firstIndex(of: name) { return members[place] }
    }
    return nil
  }
}

/// Names of keys and columns, compared by their letters and digits alone: `ticket_id`, `Ticket ID`
/// and `ticketId` are one.
enum KeyName {
  static func plain(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 where isLetter(byte) || isDigit(byte) || byte >= 0x80 {
      bytes.append(byte &- 65 <= 25 ? byte | 32 : byte)
    }
    return DisplayText.decode(bytes)
  }
}

/// Numbers as text.
enum NumberText {
  /// A plain decimal number with nothing around it; `nil` otherwise, for "NaN" and "inf" too.
  static func plain(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, isDigit(first) || first == 45 || first == 43 || first == 46,
      bytes.count <= 40,
      bytes.allSatisfy({ isDigit($0) || $0 == 46 || $0 == 45 || $0 == 43 || $0 | 32 == 101 }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }
}
