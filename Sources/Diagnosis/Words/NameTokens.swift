/// The words inside a measure's or a message's name: `dbConnectionsWaiting`, `db_connections_waiting`
/// and "DB connections: waiting" all give db, connections, waiting.
struct NameTokens: Hashable, Sendable {
  /// Lower case, in order.
  let words: [String]
  private let set: Set<String>

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in text.unicodeScalars {
      let isUpper = ("A"..."Z").contains(character)
      let isWordPart = isUpper || ("a"..."z").contains(character) || ("0"..."9").contains(character)
      if !isWordPart || (isUpper && wasLower) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isWordPart {
        word.unicodeScalars.append(isUpper ? lowered(character) : character)
      }
      wasLower = isWordPart && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
    set = Set(words)
  }

  func contains(_ word: String) -> Bool { set.contains(word) }

  /// Any of the words; a word that ends in `*` stands for everything that begins like it.
  func containsAny(of table: [String]) -> Bool {
    table.contains { entry in
      guard entry.hasSuffix("*") else { return set.contains(entry) }
      let start = entry.dropLast()
      return words.contains { $0.hasPrefix(start) }
    }
  }

  /// The words one after the other, without a gap.
  func containsRun(_ run: [String]) -> Bool {
    guard !run.isEmpty, words.count >= run.count else { return false }
    return (0...(words.count - run.count)).contains { Array(words[$0..<($0 + run.count)]) == run }
  }
}

private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
}

/// Lower case letters, digits and hyphens, for ids: "Search: slowest 5%" gives "search-slowest-5".
func slug(_ text: String) -> String {
  NameTokens(text).words.joined(separator: "-")
}
