import Records

/// E-mail addresses, numbers and references that the materials name as somebody's, matched as they
/// are written there, in any case.
struct KnownValues: Sendable {
  private struct Value: Sendable {
    let bytes: [UInt8]
    /// Where its first word starts.
    let lead: Int
    let kind: PersonalKind
    let person: Int?
  }

  private var byFirstWord: [UInt64: [Value]] = [:]

  /// Adds a value unless it is too short or too common to be told from other text.
  mutating func add(_ datum: PersonalDatum) {
    let bytes = FoldedText(Array(datum.value.utf8)).bytes.map(\.lowered)
    let words = Word.words(of: bytes)
    guard let first = words.first, KnownValues.isTelling(bytes, words) else { return }
    let value = Value(
      bytes: bytes, lead: first.start, kind: PersonalKind(datum.kind), person: datum.person)
    byFirstWord[first.key, default: []].append(value)
  }

  /// Four bytes or more, with a digit or a sign in it, or one word that is no common one.
  static func isTelling(_ bytes: [UInt8], _ words: [Word]) -> Bool {
    guard bytes.count >= 4 else { return false }
    return words.count > 1 || bytes.contains { $0.isDigit }
      || words.first.map { !CommonWords.contains($0) } == true
  }

  func spots(in text: ScannedText) -> [Spot] {
    guard !byFirstWord.isEmpty else { return [] }
    var spots: [Spot] = []
    for word in text.words {
      guard let values = byFirstWord[word.key] else { continue }
      for value in values {
        let start = word.start - value.lead
        let end = start + value.bytes.count
        guard start >= 0, end <= text.bytes.count, text.closes(end),
          zip(text.bytes[start..<end], value.bytes).allSatisfy({ $0.lowered == $1 })
        else { continue }
        spots.append(Spot(start..<end, value.kind, person: value.person))
        break
      }
    }
    return spots
  }
}
