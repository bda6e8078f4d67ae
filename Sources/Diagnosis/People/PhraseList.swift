/// Phrases to look for in what people write, as `ThemeLexicon.Words` takes them.
enum PhraseList {
  /// From a text with a comma or a new line between phrases.
  static func phrases(_ text: String) -> [[String]] {
    text.split { $0 == "," || $0.isNewline }
      .map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
  }
}

extension ThemeLexicon.Words {
  /// Any of the phrases; a word that ends in `*` stands for any ending.
  func containAny(of phrases: [[String]]) -> Bool { phrases.contains { contain($0) } }
}
