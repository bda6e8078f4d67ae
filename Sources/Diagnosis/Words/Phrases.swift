/// Small pieces of sentences.
enum Phrases {
  /// "one", "two", … as the style guide writes the first words of a sentence; numerals from ten.
  static func sentenceStart(_ count: Int) -> String {
    let small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]
    return small.indices.contains(count) ? small[count] : PlainNumber.words(count)
  }

  /// "a, b and c".
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last else { return "" }
    return parts.count == 1 ? last : "\(parts.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// A value as a file gives it, which house style must not rewrite: `4000`, not 4,000.
  static func verbatim(_ value: String) -> String { "\u{201c}\(value)\u{201d}" }

  /// With a capital first letter.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// With a small first letter, unless the word is an abbreviation.
  static func inline(_ text: String) -> String {
    let second = text.dropFirst().first
    if second?.isUppercase == true || second?.isNumber == true { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Cut at a word, with an ellipsis, so that one long line cannot fill a page.
  static func shortened(_ text: String, to limit: Int = 160) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard line.count > limit else { return line }
    let cut = line.prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return String(cut[..<end]) + "…"
  }
}
