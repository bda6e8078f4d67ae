/// Names that nothing introduces: found by a list of given names, by their form, or by what is said of
/// them.
extension NameDetector {
  /// Looks at a capitalised word that nothing introduces.
  mutating func standing(_ index: Int) {
    let word = text.words[index]
    guard word.isCapitalised, word.isLetters else { return }
    if index > 0, text.isTied(index, by: UInt8(ascii: "-")) || text.isTied(index, by: 39) { return }
    guard let run = NameRun(text, from: index, ground: .none) else { return }
    if index > 0, text.isSpaced(index), NameContexts.royal.contains(text.words[index - 1]) {
      return
    }
    if NameContexts.royal.contains(word) { return }
    let next = run.words.upperBound
    if GivenNames.contains(word), !GivenNames.ambiguous.contains(word) || run.parts >= 2 {
      take(run)
    } else if isNameShaped(run) {
      take(run)
    } else if next < text.words.count, text.isSpaced(next),
      NameContexts.personalSpeech.contains(text.words[next])
        || (run.parts >= 2 && NameContexts.speech.contains(text.words[next]))
    {
      takeUnlessDoubtful(run.isAmbiguous ? nil : run)
    } else if text.opensLine(index), run.parts >= 2, next < text.words.count,
      text.gap(before: next) == [32, UInt8(ascii: "(")],
      (next..<min(next + 4, text.words.count)).contains(where: {
        NameContexts.areas.contains(text.words[$0])
      })
    {
      take(run)
    } else if isSomebody(run) || isPair(run) {
      takeUnlessDoubtful(run)
    }
  }

  /// What stands behind the run is said of people: "who", "'s daughter", "and Kofi both".
  private func isSomebody(_ run: NameRun) -> Bool {
    let next = run.words.upperBound
    guard next < text.words.count else { return false }
    let word = text.words[next]
    if text.isSpaced(next), word.key == Self.who { return true }
    if text.isTied(next, by: UInt8(ascii: "'")), word.count == 1, next + 1 < text.words.count,
      NameContexts.belongings.contains(text.words[next + 1])
    {
      return true
    }
    if text.isSpaced(next), word.key == Self.and,
      let other = NameRun(text, from: next + 1, ground: .none), isBoth(other.words.upperBound)
    {
      return true
    }
    let first = run.words.lowerBound
    if isBoth(next), first > 1, text.words[first - 1].key == Self.and { return true }
    // "the lady on reception, Tadhg, was helpful"
    return first > 0 && text.gap(before: first) == [UInt8(ascii: ","), 32]
      && text.gap(before: next) == [UInt8(ascii: ","), 32]
      && (max(0, first - 4)..<first).contains { NameContexts.people.contains(text.words[$0]) }
  }

  private func isBoth(_ index: Int) -> Bool {
    index < text.words.count && text.isSpaced(index) && text.words[index].key == Self.both
  }

  /// Two unknown words with capitals inside a sentence of lower-case words. In a heading every word
  /// has its capital, so there the rule says nothing.
  private func isPair(_ run: NameRun) -> Bool {
    guard run.parts >= 2 else { return false }
    let first = run.words.lowerBound
    let next = run.words.upperBound
    let isFollowed = next < text.words.count && isPlain(next) && text.isSpaced(next)
    if first == 0 || text.opensLine(first) {
      let isSpeaker =
        next + 1 < text.words.count && text.gap(before: next) == [UInt8(ascii: ":"), 32]
        && isPlain(next + 1)
      // "Certificate Expiry Imminent on Gateway" is a heading all the same.
      let isHeading = isFollowed && NameContexts.prepositions.contains(text.words[next])
      return (isFollowed && !isHeading) || isSpeaker
    }
    if text.words[first - 1].isCapitalised, text.isSpaced(first) {
      return text.opensSentence(first - 1) && isFollowed
        && CommonWords.contains(text.words[first - 1])
    }
    return isFollowed || (text.gap(before: first).count <= 2 && isPlain(first - 1))
  }

  /// A word in lower-case letters.
  private func isPlain(_ index: Int) -> Bool {
    text.words[index].isLetters && !text.words[index].isCapitalised
  }

  private static let who = WordKey.of("who")
  private static let and = WordKey.of("and")
  private static let both = WordKey.of("both")

  /// `O'Brien`, `McKenzie`, `Al-Hassan`, `J. Smith`, `van der Berg`: forms that only names have.
  private func isNameShaped(_ run: NameRun) -> Bool {
    for index in run.words {
      let word = text.words[index]
      let bytes = text.bytes[word.start..<word.end]
      if word.count == 1, text.byte(word.end) == UInt8(ascii: "'"),
        index + 1 < run.words.upperBound,
        word.key == WordKey.of("o") || word.key == WordKey.of("d"),
        text.words[index + 1].isCapitalised
      {
        return true
      }
      if word.count == 1, text.byte(word.end) == UInt8(ascii: "."),
        index + 1 < run.words.upperBound,
        index == run.words.lowerBound
      {
        return true
      }
      if word.count >= 5, bytes.prefix(2) == [0x4D, 0x63], text.byte(word.start + 2).isUpper {
        return true
      }
      if word.key == WordKey.of("al") || word.key == WordKey.of("el"),
        index + 1 < run.words.upperBound,
        text.isTied(index + 1, by: UInt8(ascii: "-")), text.words[index + 1].isCapitalised
      {
        return true
      }
      if index > run.words.lowerBound, Self.middles.contains(word), !word.isCapitalised {
        return true
      }
    }
    return false
  }

  private static let middles = WordSet("van von der den bin ibn bint dos")
}
