/// Names on social media: `@` and the name behind it, where no organisation speaks.
enum HandlePattern {
  static func match(_ text: ScannedText, at sign: Int) -> Range<Int>? {
    guard text.opens(sign), text.byte(sign - 1) != UInt8(ascii: "@"), text.byte(sign - 1) != 47,
      text.byte(sign - 1) != UInt8(ascii: "]")
    else { return nil }
    var end = sign + 1
    while text.byte(end).isAlphanumeric || text.byte(end) == UInt8(ascii: "_")
      || (text.byte(end) == UInt8(ascii: ".") && text.byte(end + 1).isAlphanumeric)
    {
      guard end - sign <= 40 else { return nil }
      end += 1
    }
    guard end - sign > 2, text.byte(end) != UInt8(ascii: "(") else { return nil }
    let name = text.bytes[sign + 1..<end]
    guard !standing.contains(WordKey.of(name)), !speaksForMany(name) else { return nil }
    return sign..<end
  }

  /// A part of the name says that it is a body, not a person.
  private static func speaksForMany(_ name: ArraySlice<UInt8>) -> Bool {
    let lowered = name.map(\.lowered)
    return bodies.contains { body in
      guard lowered.count >= body.count else { return false }
      return (0...lowered.count - body.count).contains {
        lowered[$0..<$0 + body.count].elementsEqual(body)
      }
    }
  }

  private static let bodies: [[UInt8]] = [
    "council", "support", "help", "official", "gov", "service", "team", "police", "nhs", "news",
    "centre", "community", "library", "update", "status", "oncall", "ops",
  ].map { Array($0.utf8) }

  /// Words behind an `@` in source code, style sheets and chat that name nobody.
  private static let standing = WordSet(
    """
    here channel everyone all transactional override test async retryable cacheable scheduled
    autowired bean component entity repository service controller inject deprecated nullable media
    import param return returns throws see author since version types latest main mainactor sendable
    property index table column query cached before after beforeeach aftereach
    """)
}
