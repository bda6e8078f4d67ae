/// Cuts a text into sentences.
enum Sentences {
  /// A full stop ends a sentence when white space follows it, so "3.5" and "site.example" stay whole.
  static func all(in text: String) -> [Substring] {
    var found: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      let character = text[index]
      let isEnd =
        character.isNewline
        || (".!?".contains(character) && (next == text.endIndex || text[next].isWhitespace))
      if isEnd {
        append(text[start..<next], to: &found)
        start = next
      }
      index = next
    }
    append(text[start...], to: &found)
    return found
  }

  private static func append(_ part: Substring, to found: inout [Substring]) {
    var part = part
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    if part.contains(where: { $0.isLetter || $0.isNumber }) { found.append(part) }
  }
}
