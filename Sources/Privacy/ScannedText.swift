/// A folded text with its words: what every detector reads.
struct ScannedText {
  let bytes: [UInt8]
  let words: [Word]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words = Word.words(of: bytes)
  }

  /// A text whose words are not asked for.
  init(bytesOnly bytes: [UInt8]) {
    self.bytes = bytes
    words = []
  }

  /// No detector looks further than this for the end of a value, so that none can be made to read a
  /// hostile line over and over.
  static let reach = 4_096

  /// The byte at a place, 0 outside the text.
  func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// Nothing alphanumeric stands before `index`.
  func opens(_ index: Int) -> Bool {
    !byte(index - 1).isAlphanumeric && byte(index - 1) != UInt8(ascii: "_")
  }

  /// Nothing alphanumeric stands at `index`.
  func closes(_ index: Int) -> Bool {
    !byte(index).isAlphanumeric && byte(index) != UInt8(ascii: "_")
  }

  /// The bytes between a word and the one before it; from the start of the text for the first.
  func gap(before word: Int) -> ArraySlice<UInt8> {
    bytes[(word > 0 ? words[word - 1].end : 0)..<words[word].start]
  }

  /// One space, or a few, and nothing else stands before the word.
  func isSpaced(_ word: Int) -> Bool {
    let gap = gap(before: word)
    return !gap.isEmpty && gap.count <= 3 && gap.allSatisfy(\.isSpace)
  }

  /// The word is tied to the one before it by a single byte.
  func isTied(_ word: Int, by byte: UInt8) -> Bool {
    let gap = gap(before: word)
    return gap.count == 1 && gap.first == byte
  }

  /// The word opens a sentence, a line or the text.
  func opensSentence(_ word: Int) -> Bool {
    guard word > 0 else { return true }
    return gap(before: word).contains {
      switch $0 {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 10, 13,
        UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: ">"):
        true
      default: false
      }
    }
  }

  /// The word opens a line or the text.
  func opensLine(_ word: Int) -> Bool {
    word == 0 || gap(before: word).contains { $0.isNewline }
  }

  /// Number of words from `word` on that match the keys one after another, spaced by little.
  func matches(_ phrase: [UInt64], at word: Int) -> Bool {
    guard word >= 0, word + phrase.count <= words.count else { return false }
    for (offset, key) in phrase.enumerated() {
      if words[word + offset].key != key { return false }
      if offset > 0, gap(before: word + offset).count > 3 { return false }
    }
    return true
  }

  /// The index of the first word that starts at or behind an offset.
  func firstWord(from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
