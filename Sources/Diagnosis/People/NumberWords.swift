/// Numbers as people write them: "20", "30+", "30 or more", "over 40", "dozens of", "three".
enum NumberWords {
  struct Size: Hashable, Sendable {
    var low: Double
    /// `nil` when the words set no upper limit.
    var high: Double?
    /// The first word that belongs to the number, and the first after it.
    var start: Int
    var end: Int
  }

  private static let small: [Substring: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  /// The least that the word can mean; a plural is at least two of them.
  private static let vague: [Substring: Double] = [
    "dozen": 12, "dozens": 24, "hundreds": 200, "thousands": 2_000, "several": 3,
  ]
  /// Words before a number that make it a lower limit.
  private static let atLeast: Set<Substring> = ["over", "than", "least", "nearly", "almost"]
  private static let about: Set<Substring> = [
    "about", "around", "roughly", "approximately", "some",
  ]

  /// The number that starts at a word; `nil` when none does. Words are lower case.
  static func size(at index: Int, in words: [Substring]) -> Size? {
    let word = words[index]
    let before = index > 0 ? words[index - 1] : ""
    if let low = vague[word] {
      let isExact = word == "dozen"
      return Size(low: low, high: isExact ? low : nil, start: index, end: index + 1)
    }
    let isOpen = word.hasSuffix("+")
    guard let value = small[word] ?? digits(isOpen ? word.dropLast() : word) else { return nil }
    var size = Size(low: value, high: isOpen ? nil : value, start: index, end: index + 1)
    if follows(["or", "more"], at: index + 1, in: words) {
      size.high = nil
      size.end = index + 3
    } else if index + 2 < words.count, words[index + 1] == "to",
      let upper = small[words[index + 2]] ?? digits(words[index + 2]), upper > value
    {
      size.high = upper
      size.end = index + 3
    } else if before == "than", index > 1, ["fewer", "less"].contains(words[index - 2]) {
      size = Size(low: 1, high: value, start: index - 2, end: index + 1)
    } else if before == "to", index > 1, words[index - 2] == "up" {
      size = Size(low: 1, high: value, start: index - 2, end: index + 1)
    } else if atLeast.contains(before) {
      let isBelow = before == "nearly" || before == "almost"
      size.low = isBelow ? (value * 9 / 10).rounded(.down) : value
      size.high = isBelow ? value : nil
      size.start = index - 1
    } else if about.contains(before) {
      size.low = (value * 9 / 10).rounded(.down)
      size.high = (value * 11 / 10).rounded(.up)
      size.start = index - 1
    }
    return size
  }

  /// Whole numbers from 2 to a million, with commas or without; not years, prices or times.
  private static func digits(_ word: Substring) -> Double? {
    guard word.first?.isNumber == true, word.allSatisfy({ ("0"..."9").contains($0) || $0 == "," }),
      word.utf8.count <= 9, let value = Double(word.filter { $0 != "," }),
      (2...1_000_000).contains(value)
    else { return nil }
    return value
  }

  private static func follows(_ run: [Substring], at index: Int, in words: [Substring]) -> Bool {
    guard index >= 0, index + run.count <= words.count else { return false }
    return run.indices.allSatisfy { words[index + $0] == run[$0] }
  }
}
