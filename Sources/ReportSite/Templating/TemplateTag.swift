/// One tag of a Mustache file, as found by reading the file ourselves before the library does: the
/// library is silent about what is misspelt.
struct TemplateTag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case value, markup, section, inverted, close, partial, parent, block, comment, refused
  }

  let kind: Kind
  let name: String
  /// Counted from 1.
  let line: Int

  /// Every tag of a template in order.
  static func tags(in source: [UInt8]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "\n") { line += 1 }
      guard source[index] == brace, index + 1 < source.count, source[index + 1] == brace else {
        index += 1
        continue
      }
      let start = line
      index += 2
      var content: [UInt8] = []
      while index < source.count {
        if source[index] == brace + 2, index + 1 < source.count, source[index + 1] == brace + 2 {
          break
        }
        if source[index] == UInt8(ascii: "\n") { line += 1 }
        content.append(source[index])
        index += 1
      }
      index = min(index + 2, source.count)
      let tag = TemplateTag(content: content, line: start)
      if tag.kind == .markup, content.first == brace, index < source.count,
        source[index] == brace + 2
      {
        index += 1
      }
      tags.append(tag)
    }
    return tags
  }

  private static let brace = UInt8(ascii: "{")

  private init(content: [UInt8], line: Int) {
    self.line = line
    var kind = Kind.value
    var rest = content[...]
    if let first = rest.first, let known = Self.kinds[first] {
      kind = known
      rest = rest.dropFirst()
    }
    name = String(decoding: rest, as: UTF8.self).trimmed
    self.kind = kind
  }

  private static let kinds: [UInt8: Kind] = [
    UInt8(ascii: "{"): .markup, UInt8(ascii: "&"): .markup, UInt8(ascii: "#"): .section,
    UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
    UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "!"): .comment,
    UInt8(ascii: "="): .refused, UInt8(ascii: "%"): .refused,
  ]
}

extension String {
  /// Without spaces, tabs and line ends around it.
  var trimmed: String {
    var view = unicodeScalars[...]
    while let first = view.first, " \t\r\n".unicodeScalars.contains(first) { view.removeFirst() }
    while let last = view.last, " \t\r\n".unicodeScalars.contains(last) { view.removeLast() }
    return String(view)
  }
}
