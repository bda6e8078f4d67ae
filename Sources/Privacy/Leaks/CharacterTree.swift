/// A tree of characters in which known values end; files are read through their escapes on the way
/// down.
struct CharacterTree: Sendable {
  private struct End: Sendable {
    let kind: PersonalKind
    let needsCapital: Bool
  }

  /// Stands for whatever may part two words of a name.
  static let gap: UInt32 = 1

  private var next: [UInt64: Int] = [:]
  private var ends: [Int: End] = [:]
  private var count = 1

  /// - Parameter needsCapital: The value counts only where each of its words has a capital.
  mutating func add(_ characters: [UInt32], kind: PersonalKind, needsCapital: Bool) {
    guard !characters.isEmpty else { return }
    var node = 0
    for character in characters {
      let edge = CharacterTree.edge(node, character)
      if let known = next[edge] {
        node = known
      } else {
        next[edge] = count
        node = count
        count += 1
      }
    }
    if let known = ends[node], !known.needsCapital { return }
    ends[node] = End(kind: kind, needsCapital: needsCapital)
  }

  /// The longest value that starts at `start` and ends with a word's end.
  func match(_ bytes: [UInt8], at start: Int, withGaps: Bool) -> (kind: PersonalKind, end: Int)? {
    var node = 0
    var place = start
    var found: (kind: PersonalKind, end: Int)?
    var hasCapitals = true
    var opensWord = true
    while place < bytes.count, !next.isEmpty {
      let (character, end) = EscapedCharacter.read(bytes, at: place)
      let folded = KnownValueIndex.folded(character)
      if opensWord {
        hasCapitals = hasCapitals && folded != character.value
        opensWord = false
      }
      if let following = next[CharacterTree.edge(node, folded)] {
        node = following
        place = end
      } else if withGaps, let following = next[CharacterTree.edge(node, CharacterTree.gap)],
        let behind = CharacterTree.behindGap(bytes, at: place)
      {
        node = following
        place = behind
        opensWord = true
        continue
      } else {
        break
      }
      if let ending = ends[node], !ending.needsCapital || hasCapitals,
        CharacterTree.isWordEnd(bytes, at: place)
      {
        found = (ending.kind, place)
      }
    }
    return found
  }

  /// Behind what may part two words: one to three characters that are no letter or digit.
  private static func behindGap(_ bytes: [UInt8], at start: Int) -> Int? {
    var place = start
    var characters = 0
    while place < bytes.count, characters < 4 {
      let (character, end) = EscapedCharacter.read(bytes, at: place)
      if isWord(character) { return characters > 0 ? place : nil }
      switch character {
      case "<", ">", "/", "=", "{", "}", "[", "]", ";": return nil
      default: break
      }
      characters += 1
      place = end
    }
    return nil
  }

  private static func isWordEnd(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place < bytes.count else { return true }
    return !isWord(EscapedCharacter.read(bytes, at: place).character)
  }

  private static func isWord(_ character: Unicode.Scalar) -> Bool {
    if character.value < 0x80 { return UInt8(truncatingIfNeeded: character.value).isAlphanumeric }
    return character.properties.isAlphabetic
  }

  private static func edge(_ node: Int, _ character: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 32 | UInt64(character)
  }
}
