extension Rule {
  static let plainCharacters = Rule(
    id: "plain-characters",
    headline: "Words hold no control characters",
    fix: "Show the character as its picture, such as U+241B for escape",
    check: .page { page in
      let bytes = page.spelling
      return bytes.indices.filter { isControl(at: $0, in: bytes) }.prefix(100).map {
        Finding(line: page.line(ofWord: $0))
      }
    },
    passing: .main("<p>Escape: \u{241B}\tand a tab, é, \u{A0}, \u{1F600}, عربى</p>"),
    failing: [
      .main("<p>One\ntwo \u{7F}</p>", line: 2),
      .main("<p>Next line: &#x85;</p>", line: 1),
      .main("<p>Turned \u{202E}round</p>", line: 1),
      .main("<pre>One\ntwo\n\u{9B}31m</pre>", line: 3),
    ])

  /// DEL, the controls U+0080 to U+009F, and the marks that turn the direction of what follows
  /// (U+202A to U+202E, U+2066 to U+2069), which can make words read other than they are.
  private static func isControl(at index: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[index] {
    case 0x7F: return true
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] < 0xA0
    case 0xE2 where index + 2 < bytes.count:
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      return (second == 0x80 && third >= 0xAA && third <= 0xAE)
        || (second == 0x81 && third >= 0xA6 && third <= 0xA9)
    default: return false
    }
  }
}
