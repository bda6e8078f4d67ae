/// A page of this site taken apart into tags and words. Its templates quote every attribute and close
/// every element, and the page checks prove it.
struct MarkupToken {
  enum Kind {
    case words, start, end, single
    /// A declaration or a comment.
    case other
  }

  let kind: Kind
  let range: Range<Int>
  /// Of the element; empty for words.
  let name: String

  static func tokens(of page: [UInt8]) -> [MarkupToken] {
    var tokens: [MarkupToken] = []
    var place = 0
    while place < page.count {
      guard page[place] == UInt8(ascii: "<") else {
        let end = page[place...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
        tokens.append(MarkupToken(kind: .words, range: place..<end, name: ""))
        place = end
        continue
      }
      let end = page[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? page.count
      tokens.append(tag(page, place..<end))
      place = end
    }
    return tokens
  }

  private static func tag(_ page: [UInt8], _ range: Range<Int>) -> MarkupToken {
    var start = range.lowerBound + 1
    guard start < range.upperBound, !"!?".utf8.contains(page[start]) else {
      return MarkupToken(kind: .other, range: range, name: "")
    }
    let isEnd = page[start] == UInt8(ascii: "/")
    if isEnd { start += 1 }
    let name = page[start..<range.upperBound].prefix { $0.isLetter || $0.isDigit }.text
    let isSingle = range.count > 3 && page[range.upperBound - 2] == UInt8(ascii: "/")
    return MarkupToken(
      kind: isEnd ? .end : isSingle ? .single : .start, range: range, name: name)
  }

  /// Elements that stand within a sentence.
  static let phrases: Set<String> = [
    "a", "abbr", "b", "br", "cite", "code", "data", "del", "em", "img", "ins", "kbd", "q", "samp",
    "small", "span", "strong", "sub", "sup", "time", "wbr",
  ]

  /// Elements whose words come from materials or machines.
  static let verbatim: Set<String> = ["code", "kbd", "samp", "pre", "q", "blockquote", "style"]
}
