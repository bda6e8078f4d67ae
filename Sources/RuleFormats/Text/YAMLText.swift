/// A value that is written as YAML or JSON: keys keep their order, so that the same review gives the
/// same bytes.
indirect enum Document: Sendable {
  case text(String)
  case integer(Int)
  case number(Double)
  case truth(Bool)
  case null
  case list([Document])
  case map([(key: String, value: Document)])

  var isEmpty: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .map(let pairs): pairs.isEmpty
    default: false
    }
  }
}

/// Writes YAML that every reader takes the same way: block style, all text in double quotes.
enum YAMLText {
  static func write(_ document: Document) -> String {
    var out = ""
    append(document, indent: 0, to: &out)
    return out
  }

  private static func append(_ document: Document, indent: Int, to out: inout String) {
    let pad = String(repeating: " ", count: indent)
    switch document {
    case .map(let pairs) where !pairs.isEmpty:
      for (key, value) in pairs { append(key, value, pad: pad, indent: indent, to: &out) }
    case .list(let items) where !items.isEmpty:
      for item in items {
        var inner = ""
        append(item, indent: indent + 2, to: &inner)
        out += "\(pad)- \(inner.dropFirst(item.isBlock ? indent + 2 : 0))"
        if !item.isBlock { out += "\n" }
      }
    default: out += scalar(document)
    }
  }

  private static func append(
    _ key: String, _ value: Document, pad: String, indent: Int, to out: inout String
  ) {
    out += "\(pad)\(key):"
    if value.isBlock {
      out += "\n"
      append(value, indent: indent + 2, to: &out)
    } else {
      out += " \(scalar(value))\n"
    }
  }

  private static func scalar(_ document: Document) -> String {
    switch document {
    case .map: "{}"
    case .list: "[]"
    default: JSONText.scalar(document)
    }
  }
}

extension Document {
  /// Takes lines of its own.
  fileprivate var isBlock: Bool {
    switch self {
    case .list, .map: !isEmpty
    default: false
    }
  }
}
