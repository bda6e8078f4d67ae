/// E-mail addresses, found at their `@`; also `name (at) place (dot) uk`.
enum EmailPattern {
  /// The address around an `@`; bounded by RFC 5321's 64 and 255 octets.
  static func match(_ bytes: [UInt8], at sign: Int) -> Range<Int>? {
    var start = sign
    while start > 0, sign - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
    while start < sign, !isEdge(bytes[start]) { start += 1 }
    guard start < sign else { return nil }
    var end = sign + 1
    var lastDot = -1
    while end < bytes.count, end - sign < 256, isDomain(bytes[end]) {
      if bytes[end] == UInt8(ascii: ".") { lastDot = end }
      end += 1
    }
    while end > sign + 1, !isEdge(bytes[end - 1]) { end -= 1 }
    while lastDot >= end {
      lastDot -= 1
      while lastDot > sign, bytes[lastDot] != UInt8(ascii: ".") { lastDot -= 1 }
    }
    guard lastDot > sign + 1, end - lastDot > 2, isEdge(bytes[lastDot + 1]),
      !bytes[lastDot + 1].isDigit
    else { return nil }
    return start..<end
  }

  private static let at = WordKey.of("at")
  private static let dot = WordKey.of("dot")
  private static let endings = WordSet("com org net uk gov ac co info me eu edu io")

  /// `jane.smith [at] example dot com`, spelt out against harvesting: the two signs stand between
  /// words, and a known ending follows.
  static func spelled(_ text: ScannedText, at word: Int) -> Range<Int>? {
    guard text.words[word].key == at, word > 0, word + 3 < text.words.count,
      gapIsShort(text, word), gapIsShort(text, word + 1)
    else { return nil }
    var last = word + 1
    while last + 2 < text.words.count, last - word < 8, text.words[last + 1].key == dot,
      gapIsShort(text, last + 1), gapIsShort(text, last + 2)
    {
      last += 2
    }
    guard last > word + 1, endings.contains(text.words[last]) else { return nil }
    var first = word - 1
    while first > 1, word - first < 8, text.words[first - 1].key == dot { first -= 2 }
    var start = text.words[first].start
    while start > 0, isLocal(text.bytes[start - 1]), text.words[word].start - start < 64 {
      start -= 1
    }
    return start..<text.words[last].end
  }

  private static func gapIsShort(_ text: ScannedText, _ word: Int) -> Bool {
    let gap = text.gap(before: word)
    return gap.count <= 3
      && gap.allSatisfy {
        $0.isSpace || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "[")
          || $0 == UInt8(ascii: "]")
      }
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    if byte.isAlphanumeric || byte >= 0x80 { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "'"), UInt8(ascii: "%"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "_")
  }
}
