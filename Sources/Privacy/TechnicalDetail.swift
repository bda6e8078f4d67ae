/// Takes out what the public does not need and an attacker could use: raw statements, internal
/// addresses, host names, address ranges, versions.
enum TechnicalDetail {
  /// The text with each such detail replaced by plain words in square brackets.
  static func removed(from text: String) -> String {
    let original = Array(text.utf8)
    let scanned = ScannedText(original)
    var bytes: [UInt8] = []
    var place = 0
    var index = 0
    while index < scanned.words.count {
      defer { index += 1 }
      let word = scanned.words[index]
      guard word.start >= place, let detail = detail(scanned, index) else { continue }
      bytes += original[place..<max(place, detail.range.lowerBound)]
      bytes += detail.words.utf8
      place = detail.range.upperBound
    }
    bytes += original[min(place, original.count)...]
    return place == 0 ? text : String(decoding: bytes, as: UTF8.self)
  }

  private static func detail(
    _ text: ScannedText, _ word: Int
  ) -> (range: Range<Int>, words: String)? {
    if let range = statement(text, word) { return (range, "[database statement]") }
    if let range = address(text, word) { return (range, "[internal address]") }
    if let range = range(text, word) { return (range, "[IP range]") }
    if let range = version(text, word) { return (range, "[version]") }
    if let range = host(text, word) ?? numberedHost(text, word) { return (range, "[host name]") }
    return nil
  }

  /// From a statement's first word to its semicolon or the line's end, where a second word of SQL
  /// follows.
  private static func statement(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard verbs.contains(text.words[word]) else { return nil }
    let isShouted =
      text.bytes[text.words[word].start].isUpper
      && text.byte(text.words[word].start + 1).isUpper
    var end = text.words[word].end
    while end < text.bytes.count, end - text.words[word].end < ScannedText.reach,
      !text.bytes[end].isNewline, text.bytes[end] != 59
    {
      end += 1
    }
    var index = word + 1
    while index < text.words.count, text.words[index].start < end, index - word < 60 {
      let next = text.words[index]
      if clauses.contains(next), isShouted == text.bytes[next.start].isUpper,
        isShouted || signs(text, from: next.start, to: end)
      {
        return text.words[word].start..<end
      }
      index += 1
    }
    return nil
  }

  private static func signs(_ text: ScannedText, from start: Int, to end: Int) -> Bool {
    text.bytes[start..<end].contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "*") }
  }

  /// `jdbc:postgresql://db-primary:5432/x`, `http://10.0.0.5/admin`, `https://intranet/…`.
  private static func address(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    let scheme = text.words[word]
    var index = scheme.end
    while text.byte(index) == UInt8(ascii: ":") || text.byte(index).isLetter,
      index - scheme.end < 24
    {
      if text.byte(index) == UInt8(ascii: ":"), text.byte(index + 1) == 47,
        text.byte(index + 2) == 47
      {
        break
      }
      index += 1
    }
    guard text.byte(index) == UInt8(ascii: ":"), text.byte(index + 1) == 47,
      text.byte(index + 2) == 47
    else { return nil }
    let hostStart = index + 3
    var end = hostStart
    while end < text.bytes.count, end - hostStart < ScannedText.reach, text.bytes[end] > 32,
      !"\"'<>)]".utf8.contains(text.bytes[end])
    {
      end += 1
    }
    if text.byte(hostStart) == UInt8(ascii: "[") {
      return scheme.start..<min(text.bytes.count, max(end, hostStart) + 1)
    }
    let host = text.bytes[hostStart..<end].prefix { $0 != 47 && $0 != 58 }
    let isWeb = scheme.key == http || scheme.key == https
    return !isWeb || !host.contains(UInt8(ascii: ".")) || isInternal(host)
      ? scheme.start..<end : nil
  }

  private static func isInternal(_ host: ArraySlice<UInt8>) -> Bool {
    guard let dot = host.lastIndex(of: UInt8(ascii: ".")) else { return true }
    let last = host[(dot + 1)...]
    return last.allSatisfy(\.isDigit) || innerDomains.contains(WordKey.of(last))
  }

  /// Addresses that stay in every build, such as loopback, and what is left of a range.
  private static func range(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    var index = text.words[word].start
    var dots = 0
    while text.byte(index).isDigit || (text.byte(index) == 46 && text.byte(index + 1).isDigit) {
      if text.byte(index) == UInt8(ascii: ".") { dots += 1 }
      index += 1
      if index - text.words[word].start > 20 { return nil }
    }
    guard dots == 3, text.byte(text.words[word].start - 1) != 46 else { return nil }
    if text.byte(index) == 47, text.byte(index + 1).isDigit {
      index += 1
      while text.byte(index).isDigit { index += 1 }
      return text.words[word].start..<index
    }
    return nil
  }

  /// `v2.1.3`, `5.6.15.Final`, `version 14.2`, `PostgreSQL 14.2`; not amounts, durations or times.
  private static func version(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    let first = text.words[word]
    let isMarked =
      text.bytes[first.start].lowered == UInt8(ascii: "v") && first.count > 1
      && text.byte(first.start + 1).isDigit
    guard first.hasDigit, text.bytes[first.start].isDigit || isMarked,
      !text.isTied(word, by: 46) || !text.bytes[text.words[max(0, word - 1)].start].isDigit
    else { return nil }
    var last = word
    while last + 1 < text.words.count,
      text.isTied(last + 1, by: 46) || text.isTied(last + 1, by: 45),
      last - word < 6, text.words[last + 1].hasDigit || endings.contains(text.words[last + 1])
    {
      last += 1
    }
    let before = word > 0 ? text.words[word - 1] : first
    let isNamed =
      word > 0 && (versionWords.contains(before) || products.contains(before))
      && text.gap(before: word).count <= 2
    let dots = text.bytes[first.start..<text.words[last].end].count { $0 == 46 }
    guard isMarked && (dots > 0 || isNamed) || dots >= 2 || (isNamed && last >= word) else {
      return nil
    }
    return first.start..<text.words[last].end
  }

  /// `web1`, `db02`: a role of servers with up to three digits, as one word on its own.
  private static func numberedHost(_ text: ScannedText, _ index: Int) -> Range<Int>? {
    let word = text.words[index]
    guard word.hasDigit else { return nil }
    let bytes = text.bytes[word.start..<word.end]
    let letters = bytes.prefix { $0.isLetter }
    let digits = bytes.dropFirst(letters.count)
    guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit),
      roles.contains(WordKey.of(letters))
    else { return nil }
    return word.start..<word.end
  }

  /// `booking-app-01`, `db-primary`, `web3.council.internal`, `ip-10-0-0-4`.
  private static func host(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    if word > 0, text.isTied(word, by: 45) || text.isTied(word, by: 46) { return nil }
    var last = word
    var hasRole = roles.contains(text.words[word])
    var hyphens = 0
    while last + 1 < text.words.count, last - word < 10,
      text.isTied(last + 1, by: 45) || text.isTied(last + 1, by: 46)
    {
      if text.byte(text.words[last].end) == 45 { hyphens += 1 }
      last += 1
      hasRole = hasRole || roles.contains(text.words[last])
    }
    guard last > word else { return nil }
    let range = text.words[word].start..<text.words[last].end
    let final = text.words[last]
    if innerDomains.contains(final), text.byte(final.start - 1) == 46 { return range }
    let digits = text.bytes[final.start..<final.end].allSatisfy(\.isDigit)
    let isNumbered = digits && final.count <= 3
    guard hyphens > 0, hasRole, isNumbered || positions.contains(final) else { return nil }
    return range
  }

  private static let http = WordKey.of("http")
  private static let https = WordKey.of("https")
  private static let verbs = WordSet(
    "select insert update delete alter create drop with explain analyze vacuum truncate")
  private static let clauses = WordSet("from into set table index where values")
  private static let innerDomains = WordSet(
    "internal local lan corp intranet localdomain home priv")
  private static let endings = WordSet("final release ga rc beta alpha snapshot sp jre jdk lts")
  private static let versionWords = WordSet("version v release ver")
  private static let products = WordSet(
    """
    postgresql postgres mysql mariadb oracle redis nginx apache tomcat java openjdk jdk hibernate
    spring php python node ruby linux ubuntu debian windows kubernetes docker
    """)
  private static let roles = WordSet(
    """
    app db web api cache queue worker node host server primary replica standby lb proxy mq redis
    postgres mysql auth gateway batch search mail dns vpn ip srv prod stage staging test dev
    """)
  private static let positions = WordSet(
    "primary secondary replica standby master slave prod staging")
}
