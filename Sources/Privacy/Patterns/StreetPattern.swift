/// Address lines: a house number and a street, a flat before it, "live at" before a street.
enum StreetPattern {
  static func match(_ text: ScannedText, atWord word: Int) -> Range<Int>? {
    if dwellings.contains(text.words[word]), let range = dwelling(text, word) { return range }
    if isHouseNumber(text, word), let end = street(text, from: word + 1) {
      return text.words[word].start..<text.words[end].end
    }
    if livedAt(text, before: word), text.words[word].isCapitalised,
      let end = street(text, from: word)
    {
      return text.words[word].start..<text.words[end].end
    }
    return nil
  }

  /// `Flat 3`, with the street behind a comma when there is one.
  private static func dwelling(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard word + 1 < text.words.count, text.isSpaced(word + 1), isHouseNumber(text, word + 1)
    else { return nil }
    var last = word + 1
    if last + 1 < text.words.count, text.gap(before: last + 1).count <= 2,
      isHouseNumber(text, last + 1), let end = street(text, from: last + 2)
    {
      last = end
    } else if last + 1 < text.words.count, text.gap(before: last + 1).count <= 2,
      let end = street(text, from: last + 1)
    {
      last = end
    }
    return text.words[word].start..<text.words[last].end
  }

  /// One to four digits and perhaps a letter; not the fraction, time or amount of something.
  private static func isHouseNumber(_ text: ScannedText, _ word: Int) -> Bool {
    guard word < text.words.count else { return false }
    let number = text.words[word]
    guard number.hasDigit, number.count <= 5 else { return false }
    let bytes = text.bytes[number.start..<number.end]
    let digits = bytes.prefix { $0.isDigit }.count
    guard digits > 0, digits <= 4, bytes.count - digits <= 1 else { return false }
    switch text.byte(number.start - 1) {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "="), 0xA3, UInt8(ascii: "$"):
      return false
    default: return true
    }
  }

  /// The index of the street type that ends one to three name words starting at `first`.
  private static func street(_ text: ScannedText, from first: Int) -> Int? {
    guard first < text.words.count else { return nil }
    let capitals = text.words[first].isCapitalised
    var index = first
    while index < text.words.count, index - first <= 4 {
      let word = text.words[index]
      if index > first {
        let gap = text.gap(before: index)
        guard gap.count == 1 || gap == [UInt8(ascii: "."), 32] else { return nil }
        if types.contains(word) || (capitals && word.isCapitalised && weakTypes.contains(word)) {
          return index
        }
      } else if !text.isSpaced(index), text.gap(before: index) != [UInt8(ascii: ","), 32] {
        return nil
      }
      guard word.isLetters, !notStreets.contains(word),
        word.isCapitalised == capitals || word.count == 1
      else { return nil }
      if !capitals, CommonWords.all.contains(word) { return nil }
      index += 1
    }
    return nil
  }

  private static func livedAt(_ text: ScannedText, before word: Int) -> Bool {
    guard word >= 2, places.contains(text.words[word - 1]) else { return false }
    return living.contains(text.words[word - 2])
  }

  private static let dwellings = WordSet("flat apartment apt maisonette")
  private static let living = WordSet("live lives lived living moved reside resides address home")
  private static let places = WordSet("at on in is to")
  /// Words that end a street's name wherever they stand.
  private static let types = WordSet(
    """
    street road rd avenue ave lane crescent cres terrace gardens gdns grove mews drive close st dr
    cresent boulevard
    """)
  /// Words that end a street's name only when written as a name.
  private static let weakTypes = WordSet(
    "way court ct place square walk row rise hill wharf quay croft parade buildings heights house ln"
  )
  private static let notStreets = WordSet(
    """
    badminton tennis squash netball basketball sports football main community leisure meeting per
    minute minutes second seconds hour hours day days week weeks month months year years mile miles
    metres meters people users members requests errors times tickets bookings sessions
    """)
}
