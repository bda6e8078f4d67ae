internal import Records

/// Numbers of people that reports state: "20 members", "30 or more residents", "dozens of families".
enum PeopleNumbers {
  /// Words between a number and what it counts: "three different community groups".
  private static let longestGap = 3

  private static let ofWhose: Set<Substring> = ["of", "my", "our", "your", "their", "the", "these"]

  /// By time, then line. What one person says twice is given once.
  static func all(in reports: [PersonReport], people: [Int]) -> [StatedPeople] {
    var found: [StatedPeople] = []
    var said: Set<String> = []
    for (report, person) in zip(reports, people) {
      for text in [report.text, report.deskNote] {
        for sentence in Sentences.all(in: text) {
          for number in numbers(in: sentence) {
            let isNew = said.insert("\(person) \(number.low) \(number.noun)").inserted
            guard isNew else { continue }
            found.append(
              StatedPeople(
                low: number.low, high: number.high, what: number.what, text: number.text,
                sentence: String(sentence), countsGroups: number.countsGroups, time: report.time,
                basis: Basis(lines: [report.line])))
          }
        }
      }
    }
    return found
  }

  struct Number: Hashable, Sendable {
    var low: Double
    var high: Double?
    var what: String
    var noun: String
    var text: String
    var countsGroups: Bool
  }

  static func numbers(in sentence: Substring) -> [Number] {
    let words = sentence.split(whereSeparator: \.isWhitespace).map(Word.init)
    let plain = words.map(\.plain)
    var found: [Number] = []
    var index = 0
    while index < words.count {
      guard let size = NumberWords.size(at: index, in: plain) else {
        index += 1
        continue
      }
      if let noun = noun(after: size.end, in: words) {
        let text = words[size.start...noun].map { String($0.shown) }.joined(separator: " ")
        let what = words[size.end...noun].drop { ofWhose.contains($0.plain) }
          .map { String($0.shown) }.joined(separator: " ")
        found.append(
          Number(
            low: size.low, high: size.high, what: what, noun: String(plain[noun]), text: text,
            countsGroups: CountNouns.groups.contains(plain[noun])))
        index = noun + 1
      } else {
        index = size.end
      }
    }
    return found
  }

  /// The last of the words in a row that name people or groups, near enough to the number.
  private static func noun(after start: Int, in words: [Word]) -> Int? {
    var last: Int?
    if words[start - 1].endsPhrase { return nil }
    for index in start..<min(words.count, start + longestGap + 1) {
      let word = words[index]
      if CountNouns.units.contains(word.plain) || word.plain.first?.isNumber == true { return last }
      if CountNouns.people.contains(word.plain) || CountNouns.groups.contains(word.plain) {
        last = index
      } else if last != nil {
        return last
      }
      if word.endsPhrase { return last }
    }
    return last
  }

  struct Word {
    /// Without the punctuation around it.
    let shown: Substring
    /// Lower case.
    let plain: Substring
    let endsPhrase: Bool

    init(_ text: Substring) {
      let isInner: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "£" || $0 == "$" }
      let start = text.firstIndex(where: isInner) ?? text.endIndex
      let end = text.lastIndex { isInner($0) || $0 == "+" }
      shown = end.map { start <= $0 ? text[start...$0] : "" } ?? ""
      plain = shown.lowercased()[...]
      endsPhrase = text.last.map { ",;:.!?)".contains($0) } ?? false
    }
  }
}
