/// The forms of personal data that may not stand in a finished file. Fewer than in a text: a page is
/// full of numbers, so only forms that are rare by chance are taken.
enum LeakForms {
  /// A form may start at a place, by a look at the next few bytes: coordinates, counts, words and
  /// marks of a page are turned away here.
  @inline(__always)
  static func mayStart(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    guard index &+ 6 < bytes.count else { return true }
    let next = bytes[index &+ 1]
    if byte.isDigit {
      var end = index &+ 1
      while end < bytes.count, end &- index < 5, bytes[end].isDigit { end &+= 1 }
      guard end < bytes.count else { return true }
      let after = bytes[end]
      if end &- index >= 4 {
        return after.isDigit || after == 32 || after == 45 || after == 58
          || byte == UInt8(ascii: "0")
      }
      if after == UInt8(ascii: ".") {
        // Three digits at most and a second full stop: no decimal fraction.
        var dot = end &+ 1
        while dot < bytes.count, dot &- end < 5, bytes[dot].isDigit { dot &+= 1 }
        return dot < bytes.count && bytes[dot] == UInt8(ascii: ".")
          || (byte == UInt8(ascii: "0") && next.isDigit)
      }
      if after.isDigit || after == 32 || after == 45 { return byte == 48 || end &- index == 3 }
      return after == UInt8(ascii: ":") || after.isHex || byte == 48 && next.isDigit
    }
    guard byte.isLetter else { return true }
    if byte.isUpper, next.isAlphanumeric {
      var digit = index &+ (next.isDigit ? 1 : 2)
      if next.isUpper, bytes[digit].isDigit || bytes[digit &+ 1].isDigit { return true }
      while digit &- index < 5, bytes[digit].isDigit { digit &+= 1 }
      if next.isDigit, bytes[digit].isUpper || bytes[digit] == 32 { return true }
    }
    switch (byte, next) {
    case (0x65, 0x79), (0x73, 0x6B), (0x70, 0x6B), (0x72, 0x6B), (0x67, _), (0x78, 0x6F),
      (0x41, _), (0x6E, 0x70), (0x79, 0x61):
      return true
    default: break
    }
    guard byte.isHex else { return false }
    return next == 58 || bytes[index &+ 2] == 58 || bytes[index &+ 3] == 58
      || bytes[index &+ 4] == 58
  }

  /// The form that starts at `index`, or is centred on it for an `@`.
  static func match(_ text: ScannedText, at index: Int) -> Spot? {
    let byte = text.bytes[index]
    if byte.isDigit { return digits(text, index) }
    if byte.isLetter { return letters(text, index) }
    switch byte {
    case UInt8(ascii: "@"):
      return EmailPattern.match(text.bytes, at: index).map { Spot($0, .email) }
    case UInt8(ascii: "+"), UInt8(ascii: "("):
      return PhonePattern.match(text, at: index).map { Spot($0, .phone) }
    default: return nil
    }
  }

  private static func digits(_ text: ScannedText, _ index: Int) -> Spot? {
    if text.byte(index - 1) == UInt8(ascii: "_") || text.byte(index - 1) == UInt8(ascii: ".") {
      return nil
    }
    if text.bytes[index] == UInt8(ascii: "0"), text.byte(index + 1).isDigit,
      let range = PhonePattern.match(text, at: index), isAlone(text, range)
    {
      return Spot(range, .phone)
    }
    var run = index
    while run - index < 5, text.byte(run).isDigit { run += 1 }
    let length = run - index
    if length <= 3, text.byte(run) == UInt8(ascii: ".") { return address(text, index) }
    if length == 3, text.byte(run).isSpace || text.byte(run) == UInt8(ascii: "-") {
      return health(text, index)
    }
    if length >= 4, let range = CardPattern.match(text, at: index), isAlone(text, range) {
      return Spot(range, .card)
    }
    return colons(text, index)
  }

  private static func letters(_ text: ScannedText, _ index: Int) -> Spot? {
    let byte = text.bytes[index]
    let next = text.byte(index + 1)
    if next.isDigit || (next.isLetter && text.byte(index + 2).isDigit) {
      if byte.isUpper, let range = PostcodePattern.match(text, at: index),
        text.bytes[range].allSatisfy({ !$0.isLower })
      {
        return Spot(range, .postcode)
      }
    }
    if byte.isUpper, next.isUpper, text.byte(index + 2).isDigit || text.byte(index + 3).isDigit,
      let range = InsuranceNumberPattern.match(text, at: index)
    {
      return Spot(range, .nationalInsurance)
    }
    if let end = TokenPattern.end(text, ofKnownBeginningAt: index) {
      return Spot(index..<end, .token)
    }
    return colons(text, index)
  }

  /// Only looked at where four hexadecimal digits at most stand before a colon.
  private static func colons(_ text: ScannedText, _ index: Int) -> Spot? {
    var end = index
    while end - index < 5, text.byte(end).isHex { end += 1 }
    guard text.byte(end) == UInt8(ascii: ":"), end > index else { return nil }
    return NetworkAddressPattern.matchColons(text, at: index)
  }

  /// The address, read with the words before it, which tell a version from an address.
  private static func address(_ text: ScannedText, _ index: Int) -> Spot? {
    guard NetworkAddressPattern.matchIPv4(text, at: index) != nil else { return nil }
    let start = max(0, index - 96)
    let window = ScannedText(Array(text.bytes[start..<min(text.bytes.count, index + 40)]))
    return NetworkAddressPattern.matchIPv4(window, at: index - start).map {
      Spot($0.lowerBound + start..<$0.upperBound + start, .ipAddress)
    }
  }

  /// Three groups of digits pass the check one time in eleven, so "NHS" must stand before them.
  private static func health(_ text: ScannedText, _ index: Int) -> Spot? {
    guard let range = HealthNumberPattern.match(text, at: index) else { return nil }
    let before = text.bytes[max(0, index - 48)..<index].map(\.lowered)
    guard before.count >= 3 else { return nil }
    let isNamed = (0...before.count - 3).contains {
      before[$0] == 0x6E && before[$0 + 1] == 0x68 && before[$0 + 2] == 0x73
    }
    return isNamed ? Spot(range, .nhsNumber) : nil
  }

  /// No further group of digits stands before or behind: not a stretch of a longer list.
  private static func isAlone(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    let before = text.byte(range.lowerBound - 1)
    let after = text.byte(range.upperBound)
    let isBetween: (UInt8, UInt8) -> Bool = { near, far in
      (near == 32 || near == UInt8(ascii: ",") || near == UInt8(ascii: ".")) && far.isDigit
    }
    return !isBetween(before, text.byte(range.lowerBound - 2))
      && !isBetween(after, text.byte(range.upperBound + 1))
  }
}
