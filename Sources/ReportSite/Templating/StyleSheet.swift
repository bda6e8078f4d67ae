/// The site's stylesheet: rules for standard components, and rules for this site's own.
struct StyleSheet {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// With another stylesheet in the place of the rules for standard components: those of the site's
  /// own classes stay, in their order behind it, so that every page keeps its form. Rules that load
  /// fonts or pictures are left out: a page asks for nothing but the stylesheet.
  func bytes(replacedBy other: String?) -> [UInt8] {
    guard let other else { return bytes }
    let own = Self.rules(of: String(decoding: bytes, as: UTF8.self)).compactMap(Self.ownPart)
    let given = Self.rules(of: other).compactMap(Self.withoutOtherFiles)
    return Array("\(given.joined(separator: "\n"))\n\(own.joined(separator: "\n"))\n".utf8)
  }

  /// Rules and groups of rules, as they follow one another.
  private static func rules(of text: String) -> [Substring] {
    var rules: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth == 0 {
          let end = text.index(after: index)
          rules.append(text[start..<end])
          start = end
        }
      default: break
      }
    }
    return rules
  }

  /// The rule without what would load another file; `nil` when nothing remains.
  private static func withoutOtherFiles(_ rule: Substring) -> String? {
    var text = withoutComments(rule)
    while text.hasPrefix("@import") || text.hasPrefix("@charset") {
      guard let end = text.firstIndex(of: ";") else { return nil }
      text = String(text[text.index(after: end)...]).trimmed
    }
    guard text.contains("url(") else { return text.isEmpty ? nil : text }
    guard let open = text.firstIndex(of: "{") else { return nil }
    let body = text[text.index(after: open)...].dropLast()
    let inner = rules(of: String(body))
    guard !inner.isEmpty else {
      let kept = body.split(separator: ";").filter { !$0.contains("url(") }
      let head = text[..<open]
      return head.contains("@font-face") || kept.isEmpty
        ? nil : "\(head){\(kept.joined(separator: ";"))}"
    }
    let kept = inner.compactMap(withoutOtherFiles)
    return kept.isEmpty ? nil : "\(text[..<open]){\(kept.joined(separator: "\n"))}"
  }

  /// What of a rule is about the site's own classes or the page as a whole; `nil` for nothing.
  private static func ownPart(_ rule: Substring) -> String? {
    let text = withoutComments(rule)
    guard let open = text.firstIndex(of: "{") else { return nil }
    let selector = String(text[..<open]).trimmed
    let body = text[text.index(after: open)...].dropLast()
    if selector.hasPrefix("@media") || selector.hasPrefix("@container")
      || selector.hasPrefix("@supports")
    {
      let inner = rules(of: String(body)).compactMap(ownPart)
      return inner.isEmpty ? nil : "\(selector){\(inner.joined(separator: "\n"))}"
    }
    if selector.hasPrefix("@") || selector.hasPrefix(":root") { return text.trimmed }
    let own = selectors(in: selector).filter { $0.contains(".app-") }
    return own.isEmpty ? nil : "\(own.joined(separator: ",")){\(body)}"
  }

  /// Parted at commas that stand outside brackets.
  private static func selectors(in text: String) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(\.trimmed)
  }

  private static func withoutComments(_ rule: Substring) -> String {
    var text = String(rule)
    while let start = text.firstRange(of: "/*"),
      let end = text[start.upperBound...].firstRange(of: "*/")
    {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return text.trimmed
  }
}
