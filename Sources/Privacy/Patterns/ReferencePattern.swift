/// References that lead to one person's booking, ticket, case or order.
enum ReferencePattern {
  /// `BK-20260318-001`, `SD-2026-0318-001`, `INC0012345`: capitals and long groups of digits.
  static func match(_ text: ScannedText, atWord word: Int) -> Range<Int>? {
    let first = text.words[word]
    let bytes = text.bytes[first.start..<first.end]
    let letters = bytes.prefix { $0.isUpper }.count
    guard letters >= 2, letters <= 6 else { return nil }
    let digits = bytes.count - letters
    if digits == 0 { return hyphened(text, word) }
    guard digits >= 5, bytes.dropFirst(letters).allSatisfy(\.isDigit),
      deskPrefixes.contains(WordKey.of(bytes.prefix(letters)))
    else { return nil }
    return first.start..<first.end
  }

  /// Capitals, then groups of digits tied by hyphens, six digits or more in all.
  private static func hyphened(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard !standardPrefixes.contains(text.words[word]) else { return nil }
    var last = word
    var digits = 0
    while last + 1 < text.words.count, last - word < 6,
      text.isTied(last + 1, by: UInt8(ascii: "-")) || text.isTied(last + 1, by: UInt8(ascii: "/"))
    {
      let group = text.words[last + 1]
      guard group.hasDigit, group.count <= 20 else { break }
      digits += text.bytes[group.start..<group.end].count { $0.isDigit }
      last += 1
    }
    return digits >= 6 ? text.words[word].start..<text.words[last].end : nil
  }

  private static let deskPrefixes = WordSet(
    "inc req ritm chg tkt sr cas case tic bk bkg ref cust acc acct inv ord pay txn sd cs crm fs")
  /// Registers of the world at large, and identifiers of alarms and of software: nobody's own.
  private static let standardPrefixes = WordSet(
    "cve iso rfc bs en ieee cwe ghsa alt alert pep kb ms utc gmt hhh sha md")
}
