/// Secrets: bearer tokens, keys by their known beginnings, web tokens, `password=`, and the user part
/// of an address with a password in it.
enum TokenPattern {
  /// A secret that starts at the word: `eyJ…`, `sk_live_…`, `AKIA…`, or the value behind `Bearer`.
  static func match(_ text: ScannedText, atWord word: Int) -> Range<Int>? {
    let first = text.words[word]
    if schemes.contains(first), word + 1 < text.words.count, text.isSpaced(word + 1) {
      let start = text.words[word + 1].start
      let end = valueEnd(text, from: start)
      let value = text.bytes[start..<end]
      if end - start >= 16 || (end - start >= 8 && value.contains(where: \.isDigit)) {
        return start..<end
      }
    }
    guard let end = end(text, ofKnownBeginningAt: first.start) else { return nil }
    return first.start..<end
  }

  /// The end of a key that starts as a known kind of key does.
  static func end(_ text: ScannedText, ofKnownBeginningAt start: Int) -> Int? {
    switch text.byte(start) {
    case UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "p"), UInt8(ascii: "r"),
      UInt8(ascii: "g"), UInt8(ascii: "x"), UInt8(ascii: "A"), UInt8(ascii: "n"), UInt8(ascii: "y"):
      break
    default: return nil
    }
    for beginning in beginnings where starts(text, start, beginning) {
      let end = valueEnd(text, from: start)
      if end - start >= 16 { return end }
    }
    return nil
  }

  /// The value of a `password=`, `"api_key": "…"`, `my password is …` whose key is the word.
  static func keyed(_ text: ScannedText, atWord word: Int) -> Range<Int>? {
    let key = text.words[word]
    let isSecret = secrets.contains(key) || endsInSecret(text, key)
    guard isSecret || sessions.contains(key) else { return nil }
    var index = key.end
    if text.byte(index) == UInt8(ascii: "\"") || text.byte(index) == UInt8(ascii: "'") {
      index += 1
    }
    while text.byte(index).isSpace, index - key.end < 3 { index += 1 }
    let mark = text.byte(index)
    var isSpoken = false
    if mark == UInt8(ascii: "=") || mark == UInt8(ascii: ":") {
      index += 1
    } else if secrets.contains(key), let next = spokenValue(text, word) {
      isSpoken = true
      index = next
    } else {
      return nil
    }
    let afterMark = index
    while text.byte(index).isSpace, index - afterMark < 3 { index += 1 }
    var isQuoted = false
    if text.byte(index) == UInt8(ascii: "\"") || text.byte(index) == UInt8(ascii: "'") {
      isQuoted = true
      index += 1
    }
    let following = text.firstWord(from: index)
    if following + 1 < text.words.count, text.words[following].start == index,
      schemes.contains(text.words[following]), text.isSpaced(following + 1)
    {
      index = text.words[following + 1].start
    }
    let end = valueEnd(text, from: index)
    guard end > index, isValue(text.bytes[index..<end]) else { return nil }
    let isLoose = mark == UInt8(ascii: ":") && afterMark < index && !isQuoted
    if isLoose || isSpoken || !isSecret, !looksMade(text.bytes[index..<end]) { return nil }
    return index..<end
  }

  /// `user:password` between `://` and `@`.
  static func credentials(_ text: ScannedText, atSign sign: Int) -> Range<Int>? {
    var start = sign
    while start > 0, sign - start < 256 {
      let byte = text.bytes[start - 1]
      if byte == UInt8(ascii: "/") || byte <= 32 || byte == UInt8(ascii: "\"") { break }
      start -= 1
    }
    guard start >= 3, start < sign, text.bytes[start - 1] == UInt8(ascii: "/"),
      text.bytes[start - 2] == UInt8(ascii: "/"), text.bytes[start - 3] == UInt8(ascii: ":"),
      text.bytes[start..<sign].contains(UInt8(ascii: ":"))
    else { return nil }
    return start..<sign
  }

  private static func spokenValue(_ text: ScannedText, _ word: Int) -> Int? {
    guard word + 2 < text.words.count, text.isSpaced(word + 1),
      text.words[word + 1].key == WordKey.of("is") || text.words[word + 1].key == WordKey.of("was")
    else { return nil }
    return text.words[word + 1].end
  }

  private static func valueEnd(_ text: ScannedText, from start: Int) -> Int {
    var end = start
    while end < text.bytes.count {
      switch text.bytes[end] {
      case 0...32, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: ";"),
        UInt8(ascii: "&"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"):
        return trimmed(text, start, end)
      default: end += 1
      }
    }
    return trimmed(text, start, end)
  }

  private static func trimmed(_ text: ScannedText, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, text.bytes[end - 1] == UInt8(ascii: ".") || text.bytes[end - 1] == 58 {
      end -= 1
    }
    return end
  }

  /// Not a placeholder, a mask or a plain yes and no.
  private static func isValue(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first else { return false }
    switch first {
    case UInt8(ascii: "?"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "$"),
      UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "("):
      return false
    default: return !placeholders.contains(WordKey.of(value))
    }
  }

  /// Digits, signs or mixed case: what nobody writes as a word.
  private static func looksMade(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 4 else { return false }
    return value.contains { !$0.isLetter && $0 != UInt8(ascii: "-") }
      || value.dropFirst().contains(where: \.isUpper) || value.count >= 20
  }

  private static func endsInSecret(_ text: ScannedText, _ word: Word) -> Bool {
    guard let cut = text.bytes[word.start..<word.end].lastIndex(of: UInt8(ascii: "_")) else {
      return false
    }
    return secrets.contains(WordKey.of(text.bytes[cut + 1..<word.end]))
  }

  private static func starts(_ text: ScannedText, _ start: Int, _ beginning: [UInt8]) -> Bool {
    guard start + beginning.count <= text.bytes.count else { return false }
    for (offset, byte) in beginning.enumerated() where text.bytes[start + offset] != byte {
      return false
    }
    return true
  }

  private static let schemes = WordSet("bearer basic digest")
  private static let secrets = WordSet(
    """
    password passwd passphrase passcode pwd secret token apikey api_key access_key secret_key
    private_key accesstoken access_token refresh_token client_secret authorization otp xsrf csrf
    """)
  private static let sessions = WordSet(
    "session sessionid session_id jsessionid phpsessid sid auth signature sig cookie key")
  private static let placeholders = WordSet(
    """
    null none nil true false yes no required expired invalid missing missed valid empty changed reset
    wrong incorrect unknown undefined redacted hidden masked enabled disabled
    """)
  private static let beginnings: [[UInt8]] = [
    "eyJ", "sk_live_", "sk_test_", "pk_live_", "rk_live_", "ghp_", "gho_", "ghs_", "github_pat_",
    "xoxb-", "xoxp-", "xoxa-", "AKIA", "ASIA", "AIza", "glpat-", "npm_", "ya29.",
  ].map { Array($0.utf8) }
}
