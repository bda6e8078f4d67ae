/// A run of letters, digits and underscores; apostrophes and hyphens stand between words.
struct Word {
  let start: Int
  /// Behind the last byte.
  let end: Int
  /// The same for the same word in any case and any Unicode form.
  let key: UInt64
  let isCapitalised: Bool
  let hasDigit: Bool
  /// Letters only: no digit, no underscore.
  let isLetters: Bool

  var count: Int { end - start }

  /// The words of a text, in order. Linear in its length.
  static func words(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 6 + 1)
    var index = 0
    while index < bytes.count {
      guard isWordByte(bytes, index) else {
        index += 1
        continue
      }
      let start = index
      var digit = false
      var letters = true
      var ascii = true
      var key = WordKey()
      while index < bytes.count, isWordByte(bytes, index) {
        let byte = bytes[index]
        if byte.isDigit { digit = true }
        if byte.isDigit || byte == UInt8(ascii: "_") { letters = false }
        if byte >= 0x80 { ascii = false }
        key.add(byte.lowered)
        index += 1
      }
      var capitalised = bytes[start].isUpper
      var value = key.value
      if !ascii {
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        capitalised = text.unicodeScalars.first?.properties.isLowercase == false
        value = WordKey.of(text)
      }
      words.append(
        Word(
          start: start, end: index, key: value, isCapitalised: capitalised, hasDigit: digit,
          isLetters: letters))
    }
    return words
  }

  /// Letters beyond ASCII belong to words; punctuation and symbols beyond ASCII (U+0080 to U+00BF,
  /// U+2000 to U+2BFF, U+3000 to U+303F, everything from U+E000 on) do not.
  private static func isWordByte(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte.isAlphanumeric || byte == UInt8(ascii: "_") }
    var lead = index
    while lead > 0, bytes[lead] & 0xC0 == 0x80, index - lead < 3 { lead -= 1 }
    switch bytes[lead] {
    case 0xC2: return false
    case 0xE2: return lead + 1 < bytes.count && bytes[lead + 1] > 0xAF
    case 0xE3: return lead + 1 < bytes.count && bytes[lead + 1] != 0x80
    case 0xEE...0xF7: return false
    default: return true
    }
  }
}

/// A number for a word whatever its case: FNV-1a, 64 bits, over its lower-case bytes. It serves sets
/// that live as long as the process and never leaves it.
struct WordKey {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The key of a word in any case; canonically equal spellings have the same key.
  static func of(_ word: some StringProtocol) -> UInt64 {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      // The standard library's own hash is the same for canonically equal strings.
      return UInt64(truncatingIfNeeded: word.lowercased().hashValue)
    }
    var key = WordKey()
    for byte in word.utf8 { key.add(byte.lowered) }
    return key.value
  }
}

/// A fixed set of words, written as one text.
///
/// The keys are spread already, so they are their own hash: an open table, half empty, in which a
/// look-up costs one or two comparisons. Every word of every text is looked up dozens of times.
struct WordSet: Sendable {
  private let slots: [UInt64]
  private let mask: Int

  init(_ text: String) {
    let keys = text.split { $0 == " " || $0 == "\n" }.map { WordKey.of($0) }
    var size = 8
    while size < keys.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for key in keys {
      var slot = WordSet.start(key) & (size - 1)
      while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (size - 1) }
      slots[slot] = key
    }
    self.slots = slots
    mask = size - 1
  }

  func contains(_ word: Word) -> Bool { contains(word.key) }

  func contains(_ key: UInt64) -> Bool {
    var slot = WordSet.start(key) & mask
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private static func start(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) }
}
