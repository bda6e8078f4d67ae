/// Finds names in what people write: by the words around them, by their form, and by a list of given
/// names. A name met for sure in a text is looked for again in the rest of it.
struct NameDetector {
  let text: ScannedText
  private(set) var found: [Range<Int>] = []
  /// Words of names that were introduced in this text.
  private(set) var learnt: Set<UInt64> = []

  /// The bytes of every name.
  static func ranges(in text: ScannedText) -> [Range<Int>] {
    var detector = NameDetector(text)
    for index in text.words.indices { detector.look(at: index) }
    detector.lookAgain()
    return detector.found
  }

  private init(_ text: ScannedText) { self.text = text }

  private mutating func look(at index: Int) {
    title(index)
    greeting(index)
    closing(index)
    introduction(index)
    relation(index)
    contact(index)
    label(index)
    standing(index)
  }

  mutating func take(_ run: NameRun) {
    found.append(run.range(in: text))
    for index in run.words {
      let word = text.words[index]
      if word.count >= 3, !CommonWords.contains(word), !GivenNames.ambiguous.contains(word),
        !BodyWords.all.contains(word)
      {
        learnt.insert(word.key)
      }
    }
  }

  /// A word that is a name's with doubt is taken only where the sentence does not simply run on.
  private func isEnded(_ run: NameRun) -> Bool {
    let next = run.words.upperBound
    guard next < text.words.count else { return true }
    return !text.isSpaced(next)
  }

  mutating func takeUnlessDoubtful(_ run: NameRun?) {
    guard let run, !run.isAmbiguous || isEnded(run) else { return }
    take(run)
  }

  // MARK: - Contexts

  private mutating func title(_ index: Int) {
    let word = text.words[index]
    guard NameRun.titles.contains(word), index + 1 < text.words.count,
      word.isCapitalised || text.words[index + 1].isCapitalised
    else { return }
    let gap = text.gap(before: index + 1)
    guard gap == [32] || gap == [UInt8(ascii: "."), 32] || gap == [UInt8(ascii: ".")],
      text.words[index + 1].isCapitalised
    else { return }
    if let run = NameRun(text, from: index + 1, ground: .sure) { take(run) }
  }

  private mutating func greeting(_ index: Int) {
    let word = text.words[index]
    let isFirm = NameContexts.greetings.contains(word)
    guard isFirm || NameContexts.looseGreetings.contains(word), index + 1 < text.words.count else {
      return
    }
    let gap = text.gap(before: index + 1)
    guard gap == [32] || gap == [UInt8(ascii: ","), 32] else { return }
    let next = text.words[index + 1]
    if !next.isCapitalised {
      if isFirm, GivenNames.contains(next), !GivenNames.ambiguous.contains(next) {
        found.append(next.start..<next.end)
      }
      return
    }
    guard let run = NameRun(text, from: index + 1, ground: .sure) else { return }
    if isFirm || run.hasGivenName && !run.isAmbiguous || isEnded(run) { takeUnlessDoubtful(run) }
  }

  private mutating func closing(_ index: Int) {
    guard index > 0 else { return }
    let gap = text.gap(before: index)
    let isFirm =
      NameContexts.firmClosings.contains(text.words[index - 1]) && gap.allSatisfy(\.isSpace)
    let isParted = gap.contains {
      $0.isNewline || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
    }
    if !isFirm, !isParted { return thanked(index) }
    guard gap.count <= 8 else { return }
    let isClosed = isFirm || closes(before: index)
    let isDashed = !isClosed && isDashSignature(gap)
    guard isClosed || isDashed, let run = NameRun(text, from: index, ground: .spoken),
      endsLine(run.words.upperBound)
    else { return }
    let isWritten = text.words[index].isCapitalised
    if isDashed {
      guard isWritten, run.hasGivenName || run.words.upperBound == text.words.count else { return }
      let isSentence = gap.contains {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0.isNewline
      }
      guard run.hasGivenName || isSentence else { return }
    }
    guard isWritten || run.hasGivenName else { return }
    take(run)
  }

  /// "Thanks for your help Marigold": thanks, and a name as the last word.
  private mutating func thanked(_ index: Int) {
    let before = text.words[index - 1]
    guard text.words[index].isCapitalised, text.isSpaced(index), !before.isCapitalised,
      !NameContexts.prepositions.contains(before), closes(before: index),
      let run = NameRun(text, from: index, ground: .sure), run.words.upperBound == text.words.count
    else { return }
    take(run)
  }

  /// One of the five words before a place closes a letter.
  private func closes(before index: Int) -> Bool {
    for back in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      if NameContexts.closings.contains(text.words[back]) { return true }
    }
    return false
  }

  private func isDashSignature(_ gap: ArraySlice<UInt8>) -> Bool {
    guard let dash = gap.lastIndex(of: UInt8(ascii: "-")) else { return false }
    let before = gap[gap.startIndex..<dash]
    return before.contains { $0.isSpace || $0.isNewline || $0 == UInt8(ascii: "-") }
  }

  /// Behind the word before `next` the line or the text ends, or something is added in brackets or
  /// behind a comma or dash.
  private func endsLine(_ next: Int) -> Bool {
    guard next < text.words.count else { return true }
    let gap = text.gap(before: next)
    return gap.contains {
      $0.isNewline || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "[")
    }
  }

  private static let nameIs = ["name is", "name s", "names are", "name was"].map(keys)
  private static let callMe = ["call me", "known as", "goes by", "on behalf of"].map(keys)
  private static let iAm = ["i am", "i m", "this is", "it s", "it is", "im", "its"].map(keys)

  private static let its = WordKey.of("its")
  private static let iWord = WordKey.of("i")

  private static func keys(_ phrase: String) -> [UInt64] {
    phrase.split(separator: " ").map { WordKey.of($0) }
  }

  private mutating func introduction(_ index: Int) {
    for phrase in Self.nameIs where text.matches(phrase, at: index) {
      if let run = NameRun(text, from: index + phrase.count, ground: .spoken) { take(run) }
      return
    }
    for phrase in Self.callMe where text.matches(phrase, at: index) {
      if let run = NameRun(text, from: index + phrase.count, ground: .sure) {
        takeUnlessDoubtful(run)
      }
    }
    for phrase in Self.iAm where text.matches(phrase, at: index) {
      let first = index + phrase.count
      guard first < text.words.count, text.isSpaced(first) else { return }
      let isWritten = text.words[first].isCapitalised
      guard let run = NameRun(text, from: first, ground: isWritten ? .sure : .spoken) else {
        return
      }
      let next = run.words.upperBound
      let goesOn =
        next < text.words.count && text.isSpaced(next)
        && NameContexts.afterIntroduction.contains(text.words[next])
      if !isWritten {
        if run.hasGivenName, !run.isAmbiguous, goesOn || isEnded(run) { take(run) }
      } else if run.hasGivenName && !run.isAmbiguous || goesOn
        || (text.words[index].key != Self.its && run.parts >= 2)
        || (text.words[index].key == Self.iWord && isEnded(run))
      {
        take(run)
      }
      return
    }
  }

  private mutating func relation(_ index: Int) {
    let word = text.words[index]
    guard NameContexts.relations.contains(word), isSomebodys(index) else { return }
    var next = index + 1
    guard next < text.words.count else { return }
    if text.gap(before: next) == [UInt8(ascii: "'")], text.words[next].count == 1 { next += 1 }
    while next < text.words.count, next - index <= 3,
      NameContexts.named.contains(text.words[next]) || text.words[next].key == WordKey.of("name")
        || text.words[next].key == WordKey.of("names") || text.words[next].key == WordKey.of("are")
    {
      next += 1
    }
    guard next < text.words.count else { return }
    let gap = text.gap(before: next)
    guard gap.count <= 2, gap.allSatisfy({ $0 == 32 || $0 == UInt8(ascii: ",") || $0 == 40 }) else {
      return
    }
    guard let run = NameRun(text, from: next, ground: .sure) else { return }
    takeUnlessDoubtful(run)
    // "my twins Ayo and Kemi", "my sons Tom, Dick and Harry"
    var after = run.words.upperBound
    while after < text.words.count, after - next < 12 {
      let isAnd = text.words[after].key == WordKey.of("and")
      let isListed = text.gap(before: after) == [UInt8(ascii: ","), 32]
      guard isAnd || isListed else { break }
      let first = isAnd ? after + 1 : after
      guard let more = NameRun(text, from: first, ground: .sure) else { break }
      takeUnlessDoubtful(more)
      after = more.words.upperBound
    }
  }

  private func isSomebodys(_ index: Int) -> Bool {
    for back in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      if NameContexts.possessives.contains(text.words[back]) { return true }
      if text.gap(before: back + 1).contains(where: { $0 == UInt8(ascii: ".") }) { return false }
    }
    return false
  }

  private mutating func contact(_ index: Int) {
    let word = text.words[index]
    if NameContexts.towardsWithJoint.contains(word), index + 2 < text.words.count,
      NameContexts.joints.contains(text.words[index + 1]), text.isSpaced(index + 1),
      text.isSpaced(index + 2)
    {
      takeUnlessDoubtful(NameRun(text, from: index + 2, ground: .sure))
    }
    if NameContexts.towards.contains(word), index + 1 < text.words.count, text.isSpaced(index + 1) {
      takeUnlessDoubtful(NameRun(text, from: index + 1, ground: .sure))
    }
    if word.key == WordKey.of("called") || word.key == WordKey.of("named"),
      index + 1 < text.words.count, text.isSpaced(index + 1),
      let run = NameRun(text, from: index + 1, ground: .sure)
    {
      let isPerson = (max(0, index - 4)..<index).contains {
        NameContexts.people.contains(text.words[$0])
          || NameContexts.relations.contains(text.words[$0])
      }
      if isPerson || run.hasGivenName { takeUnlessDoubtful(run) }
    }
  }

  private mutating func label(_ index: Int) {
    let word = text.words[index]
    guard NameContexts.labels.contains(word), index + 1 < text.words.count else { return }
    let gap = text.gap(before: index + 1)
    guard gap.count <= 4,
      gap.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }),
      gap.allSatisfy({ $0.isSpace || "=:\"'".utf8.contains($0) })
    else { return }
    let isName = NameContexts.labelsOfNames.contains(word)
    guard let run = NameRun(text, from: index + 1, ground: isName ? .spoken : .sure) else { return }
    let isWritten = text.words[index + 1].isCapitalised
    guard isWritten || run.hasGivenName else { return }
    takeUnlessDoubtful(run)
  }

  /// Words of names introduced elsewhere in the text, wherever they stand with a capital.
  private mutating func lookAgain() {
    guard !learnt.isEmpty else { return }
    for word in text.words where word.isCapitalised && learnt.contains(word.key) {
      found.append(word.start..<word.end)
    }
  }
}
