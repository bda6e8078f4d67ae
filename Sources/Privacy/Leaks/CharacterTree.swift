/// A tree of characters in which known values end; files are read through their escapes on the way
/// down.
struct CharacterTree: Sendable {
  private struct End: Sendable {
    let kind: PersonalKind
    let needsCapital: Bool
  }

  /// Stands for whatever may part two words of a name.
  static let gap: UInt32 = 1

  // Numbers of 32 bits: the tree of many incidents is the largest thing that a build keeps.
  private var next: [UInt64: UInt32] = [:]
  private var ends: [UInt32: End] = [:]
  private var count: UInt32 = 1

  /// - Parameter needsCapital: The value counts only where each of its words has a capital.
  mutating func add(_ characters: [UInt32], kind: PersonalKind, needsCapital: Bool) {
    guard !characters.isEmpty else { return }
    var node: UInt32 = 0
    for character in characters { node = child(of: node, by: character) }
    end(at: node, End(kind: kind, needsCapital: needsCapital))
  }

  /// Adds every value of another tree.
  mutating func add(_ other: CharacterTree) {
    var places: [UInt32: UInt32] = [0: 0]
    // A node is numbered after the one above it, so that the way to it is known when it comes.
    for (edge, node) in other.next.sorted(by: { $0.value < $1.value }) {
      let parent = UInt32(truncatingIfNeeded: edge >> 32)
      places[node] = child(
        of: places[parent, default: 0], by: UInt32(truncatingIfNeeded: edge))
    }
    for (node, ending) in other.ends.sorted(by: { $0.key < $1.key }) {
      if let place = places[node] { end(at: place, ending) }
    }
  }

  private mutating func child(of node: UInt32, by character: UInt32) -> UInt32 {
    let edge = CharacterTree.edge(node, character)
    if let known = next[edge] { return known }
    let made = count
    next[edge] = made
    count &+= 1
    return made
  }

  private mutating func end(at node: UInt32, _ ending: End) {
    if let known = ends[node], !known.needsCapital { return }
    ends[node] = ending
  }

  /// The longest value that starts at `start` and ends with a word's end.
  func match(_ bytes: [UInt8], at start: Int, withGaps: Bool) -> (kind: PersonalKind, end: Int)? {
    var node: UInt32 = 0
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

  private static func edge(_ node: UInt32, _ character: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(character)
  }
}
