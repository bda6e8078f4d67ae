/// Identifiers of one person's account, recognised by their own prefix: `user_12345`, `cust-9f03a1`.
enum AccountPattern {
  static func match(_ text: ScannedText, atWord word: Int) -> Range<Int>? {
    let first = text.words[word]
    guard let cut = text.bytes[first.start..<first.end].firstIndex(of: UInt8(ascii: "_")) else {
      return hyphened(text, word)
    }
    guard prefixes.contains(WordKey.of(text.bytes[first.start..<cut])), cut + 1 < first.end else {
      return nil
    }
    return isNumber(text.bytes[cut + 1..<first.end]) ? first.start..<first.end : nil
  }

  private static func hyphened(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard prefixes.contains(text.words[word]), word + 1 < text.words.count,
      text.isTied(word + 1, by: UInt8(ascii: "-")) || text.isTied(word + 1, by: UInt8(ascii: "#"))
    else { return nil }
    let next = text.words[word + 1]
    return isNumber(text.bytes[next.start..<next.end]) ? text.words[word].start..<next.end : nil
  }

  /// Digits, or six and more hexadecimal digits with a number among them.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.contains(where: \.isDigit) else { return false }
    return bytes.allSatisfy(\.isDigit) || (bytes.count >= 6 && bytes.allSatisfy(\.isHex))
  }

  private static let prefixes = WordSet(
    """
    user users usr uid customer cust member mbr resident citizen account acct acc patient client
    person applicant tenant borrower subscriber contact
    """)
}
