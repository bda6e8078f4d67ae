/// Texts by which one that ends with "…" is known.
struct CutTexts: Sendable {
  let ordered: [[UInt8]]

  init(_ texts: [[UInt8]]) { ordered = texts.sorted { $0.lexicographicallyPrecedes($1) } }

  /// The first text that starts as this one does.
  func whole(of text: [UInt8]) -> [UInt8]? {
    guard text.suffix(3).elementsEqual("…".utf8), text.count > 6 else { return nil }
    let start = text.dropLast(3)
    var (low, high) = (0, ordered.count)
    while low < high {
      let middle = (low + high) / 2
      if ordered[middle].lexicographicallyPrecedes(start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < ordered.count && ordered[low].starts(with: start) ? ordered[low] : nil
  }
}

/// Texts that a page quotes, whole or cut: those of the materials are never translated.
package struct Quotes: Sendable {
  private var texts: CutTexts
  private var known: Set<[UInt8]> = []
  private var names: Set<[UInt8]> = []
  private var program = CutTexts([])

  package init() { texts = CutTexts([]) }

  /// - Parameters:
  ///   - texts: as they stand in the materials.
  ///   - names: that are the same in every language.
  ///   - cut: texts of the program that pages and drawings may show only the start of.
  package init(
    _ texts: some Sequence<String>, names: some Sequence<String> = [], cut: [String] = []
  ) {
    for name in names { self.names.insert(Self.plain(Phrase.escaped(name)[...])) }
    for text in texts {
      let bytes = Self.plain(Phrase.escaped(text)[...])
      if bytes.count > 1 { known.insert(bytes) }
    }
    self.texts = CutTexts(Array(known))
    program = CutTexts(cut.map(Phrase.escaped))
  }

  func adding(cut: some Sequence<[UInt8]>) -> Quotes {
    var quotes = self
    quotes.program = CutTexts(program.ordered + cut)
    return quotes
  }

  /// Whether a text is a name.
  func name(_ text: ArraySlice<UInt8>) -> Bool { names.contains(Self.plain(text)) }

  /// Whether a text is one of the materials', or the start of one that was cut.
  func hold(_ text: ArraySlice<UInt8>) -> Bool {
    let plain = Self.plain(text)
    return known.contains(plain) || texts.whole(of: plain) != nil
  }

  /// The whole of a text of the program that was cut.
  func whole(of text: ArraySlice<UInt8>) -> [UInt8]? { program.whole(of: Array(text)) }

  /// Without its first letter's size, without the full stop, with single spaces.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      let byte = byte == 0x0A || byte == 0x09 || byte == 0x0D ? 0x20 : byte
      if byte == 0x20, result.last ?? 0x20 == 0x20 { continue }
      result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    while let last = result.last, last == 0x20 || last == UInt8(ascii: ".") { result.removeLast() }
    return result
  }

  /// One word that no language has: "db-01", "/api/slots", "p95", "HTTP".
  static func isTechnical(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: 0x20).allSatisfy { word in
      guard word.contains(where: { $0.isLetter }) else { return true }
      let isNamed = word.dropLast().contains { "_./:@=-0123456789#".utf8.contains($0) }
      let isShort = word.count <= 6 && word.allSatisfy { !(0x61...0x7A).contains($0) }
      return isNamed && !word.contains(0xE2) && !Self.isHyphenated(word) || isShort
    }
  }

  /// "co-operation" is a word of its language; "db-01" is not.
  private static func isHyphenated(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || ".,:-".utf8.contains($0) }
      && !word.dropLast().contains { "_/@=#:".utf8.contains($0) }
      && word.count(where: { $0 == UInt8(ascii: ".") }) < 2
  }
}
