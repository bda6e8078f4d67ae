/// IPv4, IPv6 and device (MAC) addresses.
enum NetworkAddressPattern {
  /// Four octets that are not a version number and say something: 0.0.0.0, loopback and net masks
  /// stay.
  static func matchIPv4(_ text: ScannedText, at start: Int) -> Range<Int>? {
    guard let (end, octets) = octets(text, at: start) else { return nil }
    switch octets[0] {
    case 0, 127, 255: return nil
    default: break
    }
    return VersionContext.isVersion(text, start: start, end: end, octets: octets)
      ? nil : start..<end
  }

  private static func octets(_ text: ScannedText, at start: Int) -> (Int, [Int])? {
    let before = text.byte(start - 1)
    guard !before.isAlphanumeric, !(before == UInt8(ascii: ".") && text.byte(start - 2).isDigit)
    else { return nil }
    var octets: [Int] = []
    var index = start
    while octets.count < 4 {
      var value = 0
      let first = index
      while text.byte(index).isDigit, index - first < 4 {
        value = value * 10 + Int(text.byte(index) - 48)
        index += 1
      }
      guard index > first, index - first <= 3, value <= 255 else { return nil }
      octets.append(value)
      if octets.count < 4 {
        guard text.byte(index) == UInt8(ascii: ".") else { return nil }
        index += 1
      }
    }
    let after = text.byte(index)
    guard !after.isAlphanumeric,
      !(after == UInt8(ascii: ".") && text.byte(index + 1).isAlphanumeric)
    else { return nil }
    return (index, octets)
  }

  /// Eight groups, or fewer around one `::`; six pairs parted by colons or hyphens are a device.
  static func matchColons(_ text: ScannedText, at start: Int) -> Spot? {
    guard text.byte(start - 1) != UInt8(ascii: ":"), text.byte(start - 1) != UInt8(ascii: ".")
    else { return nil }
    var index = start
    var groups = 0
    var pairs = 0
    var doubles = 0
    var digits = 0
    if text.byte(index) == UInt8(ascii: ":") {
      guard text.byte(index + 1) == UInt8(ascii: ":") else { return nil }
      doubles = 1
      index += 2
    }
    while groups < 9 {
      let first = index
      while text.byte(index).isHex, index - first < 5 {
        if text.byte(index).isDigit { digits += 1 }
        index += 1
      }
      if index == first { break }
      guard index - first <= 4 else { return nil }
      groups += 1
      if index - first == 2 { pairs += 1 }
      guard text.byte(index) == UInt8(ascii: ":") else { break }
      if text.byte(index + 1) == UInt8(ascii: ":") {
        doubles += 1
        index += 2
      } else if text.byte(index + 1).isHex {
        index += 1
      } else {
        break
      }
    }
    guard text.closes(index) else { return nil }
    if groups == 6, pairs == 6, doubles == 0 { return Spot(start..<index, .deviceAddress) }
    let isWhole = doubles == 0 && groups == 8
    let isShort = doubles == 1 && groups >= 2 && groups <= 7 && digits > 0
    guard isWhole || isShort else { return nil }
    return Spot(start..<index, .ipAddress)
  }
}

/// Tells 10.4.2.1 the version from 10.4.2.1 the address by what stands around it.
enum VersionContext {
  static func isVersion(_ text: ScannedText, start: Int, end: Int, octets: [Int]) -> Bool {
    let before = text.byte(start - 1)
    let further = text.byte(start - 2)
    // A browser's "Chrome/120.0.0.0", a package's "pool-5.0.1.2.jar".
    if before == UInt8(ascii: "/"), further.isLetter, octets[1] == 0, octets[2] == 0 { return true }
    if before == UInt8(ascii: "-"), further.isLetter,
      text.byte(end) == UInt8(ascii: ".") || text.byte(end) == UInt8(ascii: "-")
    {
      return true
    }
    let word = text.firstWord(from: start)
    if before == UInt8(ascii: "/"), word > 0, products.contains(text.words[word - 1]) {
      return true
    }
    var back = word - 1
    while back >= 0, word - back <= 6, start - text.words[back].end < 48 {
      if text.gap(before: back + 1).contains(where: \.isNewline) { return false }
      if addressWords.contains(text.words[back]) { return false }
      if versionWords.contains(text.words[back]) { return true }
      back -= 1
    }
    return false
  }

  private static let products = WordSet(
    """
    chrome chromium firefox safari edg edge opr version headlesschrome applewebkit gecko mobile curl
    java tomcat nginx apache python okhttp postman
    """)
  private static let addressWords = WordSet(
    """
    ip ips ipv4 address addresses addr client host hosts server remote from peer source gateway
    subnet forwarded proxy connection network at visitor
    """)
  private static let versionWords = WordSet(
    """
    version versions v ver release released releases upgrade upgraded upgrading downgrade downgraded
    build patch patched firmware driver library package dependency module plugin jar assembly
    sdk agent rollback rolled bumped bump
    """)
}
