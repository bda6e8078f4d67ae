/// A date as people write it, for dates of birth; other dates are nobody's own.
enum DateShape {
  /// The index of the last word of a date, or of a year of the last century, that starts at `word`.
  static func end(_ text: ScannedText, _ word: Int) -> Int? {
    guard word < text.words.count else { return nil }
    return numeric(text, word) ?? spelled(text, word) ?? year(text, word)
  }

  /// `03/05/1961`, `3-5-61`, `1961-05-03`, `3.5.1961`, `03 05 1961`.
  private static func numeric(_ text: ScannedText, _ word: Int) -> Int? {
    guard word + 2 < text.words.count else { return nil }
    var counts: [Int] = []
    for index in word...word + 2 {
      let part = text.words[index]
      guard part.hasDigit, text.bytes[part.start..<part.end].allSatisfy(\.isDigit) else {
        return nil
      }
      if index > word {
        let gap = text.gap(before: index)
        guard gap.count == 1, let byte = gap.first, "/-. ".utf8.contains(byte) else { return nil }
      }
      counts.append(part.count)
    }
    let isDayFirst = counts[0] <= 2 && counts[1] <= 2 && (counts[2] == 4 || counts[2] == 2)
    let isYearFirst = counts[0] == 4 && counts[1] <= 2 && counts[2] <= 2
    return isDayFirst || isYearFirst ? word + 2 : nil
  }

  /// `3 May 1961`, `3rd of May, 1961`, `May 3 1961`, `3 May`.
  private static func spelled(_ text: ScannedText, _ word: Int) -> Int? {
    var index = word
    var hasDay = false
    var hasMonth = false
    var last: Int?
    while index < text.words.count, index - word < 5 {
      if index > word, text.gap(before: index).count > 2 { break }
      let part = text.words[index]
      if months.contains(part), !hasMonth {
        hasMonth = true
        last = hasDay ? index : last
      } else if part.key == of || part.key == the {
      } else if part.hasDigit, part.count <= 4, text.byte(part.start).isDigit {
        if part.count == 4, hasMonth, text.byte(part.start + 3).isDigit { return index }
        guard !hasDay, part.count <= 4 else { break }
        hasDay = true
        last = hasMonth ? index : last
      } else {
        break
      }
      index += 1
    }
    return last
  }

  private static func year(_ text: ScannedText, _ word: Int) -> Int? {
    let part = text.words[word]
    guard part.count == 4, text.bytes[part.start..<part.end].allSatisfy(\.isDigit) else {
      return nil
    }
    let century = text.bytes[part.start..<part.start + 2]
    return century == [0x31, 0x39] || century == [0x32, 0x30] ? word : nil
  }

  private static let of = WordKey.of("of")
  private static let the = WordKey.of("the")
  static let months = WordSet(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)
}
