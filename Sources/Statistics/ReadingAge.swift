/// How easy a text is to read, by the Flesch–Kincaid grade level.
///
/// 0.39 × words per sentence + 11.8 × syllables per word – 15.59 (Kincaid, Fishburne, Rogers and
/// Chissom, "Derivation of new readability formulas for Navy enlisted personnel", 1975). A grade is a
/// year of school in the United States, so a reader of grade 5 is about 10 years old.
package struct ReadingAge: Hashable, Sendable {
  package let sentences: Int
  package let words: Int
  package let syllables: Int

  /// Counts what makes up a text. A full stop inside a number or a name does not end a sentence.
  package init(_ text: String) {
    var sentences = 0
    var words = 0
    var syllables = 0
    var isOpen = false
    for part in text.split(whereSeparator: \.isWhitespace) {
      let letters = part.lowercased().filter { $0.isLetter || $0 == "'" || $0 == "’" }
      if part.contains(where: { $0.isLetter || $0.isNumber }) {
        words += 1
        // A number is read like a short word.
        syllables += letters.isEmpty ? 1 : Self.syllables(in: letters)
        isOpen = true
      }
      if isOpen, let last = part.last(where: { !"\"”’)".contains($0) }), ".!?".contains(last) {
        sentences += 1
        isOpen = false
      }
    }
    self.sentences = sentences + (isOpen ? 1 : 0)
    self.words = words
    self.syllables = syllables
  }

  /// School year in the United States; `nil` for a text without words.
  package var grade: Double? {
    guard words > 0, sentences > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words)
      - 15.59
  }

  /// Age in years of a reader who follows the text: school starts at 5; `nil` without words.
  package var years: Double? { grade.map { $0 + 5 } }

  /// Groups of vowels, without a silent last "e": right for most English words.
  static func syllables(in word: String) -> Int {
    let letters = Array(word.filter(\.isLetter))
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if count > 1, letters.count > 2, letters.last == "e" {
      let before = letters[letters.count - 2]
      let isSyllable = before == "l" && !"aeiouy".contains(letters[letters.count - 3])
      if !isSyllable, !"aeiouy".contains(before) { count -= 1 }
    }
    if count > 1, letters.count > 3, letters.suffix(2) == ["e", "d"],
      !"aeioutdy".contains(letters[letters.count - 3])
    {
      count -= 1
    }
    return max(count, 1)
  }
}
