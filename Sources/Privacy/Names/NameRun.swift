/// Capitalised words that may together be one person's name: `Mary-Anne O'Neill`, `J. van der Berg`.
struct NameRun {
  /// Places in the text's words, the first and behind the last.
  let words: Range<Int>
  /// Words that carry the name; particles and initials are not counted.
  let parts: Int
  let hasGivenName: Bool
  /// A single word that is also a word, a month or a place.
  let isAmbiguous: Bool

  /// How much the words before a run already say.
  enum Ground {
    /// Nothing says that a person follows.
    case none
    /// A person follows for sure: a title, "my name is", a signature.
    case sure
    /// As `sure`, and the name may stand in lower case.
    case spoken
  }

  /// The run that starts at a word; `nil` where there is none or where it is a body or a place.
  init?(_ text: ScannedText, from first: Int, ground: Ground) {
    guard first < text.words.count else { return nil }
    var index = first
    var parts = 0
    var given = false
    var ambiguous = false
    var lastPart = first
    while index < text.words.count, parts < 5, index - first < 10 {
      let word = text.words[index]
      if index > first, !NameRun.joins(text, index, from: first) { break }
      if NameRun.particles.contains(word), index + 1 < text.words.count,
        NameRun.joins(text, index + 1, from: first),
        text.words[index + 1].isCapitalised || NameRun.particles.contains(text.words[index + 1]),
        index > first || !CommonWords.contains(word)
      {
        index += 1
        continue
      }
      if BodyWords.all.contains(word), word.isCapitalised,
        !(ground != .none && BodyWords.surnames.contains(word) && !NameRun.goesOn(text, index))
      {
        // "North Hall Users": a body, whatever its first word is.
        if parts == 0 || text.isSpaced(index) { return nil }
        break
      }
      guard NameRun.accepts(text, index, first, ground, given || parts > 0) else { break }
      given = given || (word.isCapitalised || ground == .spoken) && GivenNames.contains(word)
      ambiguous = GivenNames.ambiguous.contains(word)
      if word.count > 1 { parts += 1 }
      index += 1
      lastPart = index
    }
    guard parts > 0 else { return nil }
    words = first..<lastPart
    self.parts = parts
    hasGivenName = given
    isAmbiguous = parts == 1 && lastPart == first + 1 && ambiguous
  }

  /// The bytes of the run.
  func range(in text: ScannedText) -> Range<Int> {
    text.words[words.lowerBound].start..<text.words[words.upperBound - 1].end
  }

  private static func accepts(
    _ text: ScannedText, _ index: Int, _ first: Int, _ ground: Ground, _ follows: Bool
  ) -> Bool {
    let word = text.words[index]
    guard word.isLetters else { return false }
    if word.count == 1 {
      guard word.isCapitalised else { return false }
      if text.byte(word.end) == UInt8(ascii: "'") { return index + 1 < text.words.count }
      let isInitial = text.byte(word.end) == UInt8(ascii: ".")
      return isInitial || follows
        || (ground != .none && index + 1 < text.words.count && text.isSpaced(index + 1)
          && text.words[index + 1].isCapitalised && text.words[index + 1].count > 1)
    }
    if !word.isCapitalised {
      guard ground == .spoken else { return false }
      return !CommonWords.contains(word) && !DateShape.months.contains(word)
        || (index == first && GivenNames.contains(word))
    }
    if isShouted(text, word), !follows, !GivenNames.contains(word) {
      let before = index > 0 ? text.words[index - 1] : word
      guard before.count > 1, isShouted(text, before), ground != .none else { return false }
    }
    guard CommonWords.contains(word) else { return true }
    if follows { return BodyWords.surnames.contains(word) && !goesOn(text, index) }
    return ground != .none
      && (GivenNames.ambiguous.contains(word) || GivenNames.contains(word)
        || (BodyWords.surnames.contains(word) && index > 0
          && titles.contains(text.words[index - 1])))
  }

  /// A further capitalised word follows, so that this one does not end the run.
  private static func goesOn(_ text: ScannedText, _ index: Int) -> Bool {
    guard index + 1 < text.words.count, text.isSpaced(index + 1) else { return false }
    return text.words[index + 1].isCapitalised && text.words[index + 1].count > 1
  }

  /// Capitals only, two or more.
  private static func isShouted(_ text: ScannedText, _ word: Word) -> Bool {
    word.count >= 2 && text.bytes[word.start..<word.end].allSatisfy { $0.isUpper || $0 >= 0x80 }
      && text.bytes[word.start].isUpper
  }

  /// The word is tied to the name before it: by one space, a hyphen, an apostrophe behind O or D, or
  /// the full stop of an initial or a title.
  private static func joins(_ text: ScannedText, _ index: Int, from first: Int) -> Bool {
    let gap = text.gap(before: index)
    let before = text.words[index - 1]
    if gap.count <= 2, gap.allSatisfy({ $0 == 32 }), !gap.isEmpty { return true }
    if gap.count == 1, gap.first == UInt8(ascii: "-") { return true }
    if gap.count == 1, gap.first == UInt8(ascii: "'") {
      return before.count <= 2 && text.words[index].count > 2
    }
    let isShort = before.count == 1 || titles.contains(before)
    return isShort && (gap == [UInt8(ascii: "."), 32] || gap == [UInt8(ascii: ".")])
  }

  static let titles = WordSet(
    """
    mr mrs ms miss mx dr prof professor rev reverend sir dame lady lord cllr councillor imam rabbi
    sgt pc dc inspector constable judge nurse
    """)
  private static let particles = WordSet(
    "van von der den de del della di da dos das la le el al bin ibn bint abu ter ten ap ab y e mac st"
  )
}
