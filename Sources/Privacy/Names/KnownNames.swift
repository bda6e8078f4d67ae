/// The names that the materials themselves give to people, ready to be met again in any text.
struct KnownNames: Sendable {
  private struct Phrase: Sendable {
    let keys: [UInt64]
    let kind: PersonalKind
    let person: Int?
  }

  /// Whole names by their first word; longer ones first.
  private var phrases: [UInt64: [Phrase]] = [:]
  /// Given names and family names alone; `nil` inside when several people share one.
  private var parts: [UInt64: Int?] = [:]

  /// Adds a person's name: whole, family name first, written together, and each part that is no
  /// common word and stands in none of the `standing` words of organisations and places.
  mutating func add(name: String, person: Int?, standing: Set<UInt64>) {
    let text = ScannedText(FoldedText(Array(name.utf8)).bytes)
    let words = text.words.filter { !NameRun.titles.contains($0) }
    guard !words.isEmpty, !KnownNames.isBody(words) else { return }
    let keys = words.map(\.key)
    if words.count > 1 {
      add(Phrase(keys: keys, kind: .name, person: person))
      let reversed = Word.words(of: FoldedText(Array(KnownNames.reversed(name).utf8)).bytes)
      add(Phrase(keys: reversed.map(\.key), kind: .name, person: person))
      let strings = words.map { String(decoding: text.bytes[$0.start..<$0.end], as: UTF8.self) }
      for joint in ["", "_"] {
        let joined = WordKey.of(strings.joined(separator: joint))
        add(Phrase(keys: [joined], kind: .name, person: person))
      }
    }
    for word in words where KnownNames.standsAlone(word) && !standing.contains(word.key) {
      if let other = parts[word.key], other != person {
        parts[word.key] = .some(nil)
      } else {
        parts[word.key] = .some(person)
      }
    }
  }

  /// Adds a word or phrase that the incident's profile asks to keep out.
  mutating func add(chosen phrase: String) {
    let words = Word.words(of: FoldedText(Array(phrase.utf8)).bytes)
    guard !words.isEmpty else { return }
    add(Phrase(keys: words.map(\.key), kind: .chosenWord, person: nil))
  }

  /// Every known name in a text.
  /// - Parameter prose: Parts of names count too, where they have a capital.
  func spots(in text: ScannedText, prose: Bool) -> [Spot] {
    guard !phrases.isEmpty || !parts.isEmpty else { return [] }
    var spots: [Spot] = []
    for (index, word) in text.words.enumerated() {
      if let candidates = phrases[word.key],
        let phrase = candidates.first(where: { text.isPhrase($0.keys, at: index) })
      {
        let end = text.words[index + phrase.keys.count - 1].end
        spots.append(Spot(word.start..<end, phrase.kind, person: phrase.person))
      } else if prose, word.isCapitalised, let person = parts[word.key] {
        spots.append(Spot(word.start..<word.end, .name, person: person))
      }
    }
    return spots
  }

  /// Three letters or more, no common word, and no name that is a word or a month as well.
  static func standsAlone(_ word: Word) -> Bool {
    word.count >= 3 && word.isLetters && !CommonWords.contains(word)
      && !GivenNames.ambiguous.contains(word) && !BodyWords.all.contains(word)
      && !BodyWords.surnames.contains(word)
  }

  /// One of the words says that the name is a body's: "Elderly Support Network".
  static func isBody(_ words: [Word]) -> Bool {
    words.count > 1 && words.dropLast().contains { BodyWords.all.contains($0) }
      || words.last.map { BodyWords.all.contains($0) && !BodyWords.surnames.contains($0) } == true
  }

  /// "O'Brien Siobhán" for "Siobhán O'Brien": the family name first, titles left out.
  static func reversed(_ name: String) -> String {
    let parts = name.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }.filter {
      !NameRun.titles.contains(WordKey.of($0.filter { $0 != "." }))
    }
    guard let last = parts.last else { return name }
    return ([last] + parts.dropLast()).joined(separator: " ")
  }

  private mutating func add(_ phrase: Phrase) {
    guard let first = phrase.keys.first else { return }
    phrases[first, default: []].append(phrase)
    phrases[first]?.sort { $0.keys.count > $1.keys.count }
  }
}

extension ScannedText {
  /// The words match one after another, parted by no more than three bytes that are no line's end.
  func isPhrase(_ keys: [UInt64], at word: Int) -> Bool {
    guard word + keys.count <= words.count else { return false }
    for (offset, key) in keys.enumerated() {
      guard words[word + offset].key == key else { return false }
      if offset > 0 {
        let gap = gap(before: word + offset)
        guard gap.count <= 3, !gap.contains(UInt8(ascii: "/")) else { return false }
      }
    }
    return true
  }
}
