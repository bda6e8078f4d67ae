internal import Records

extension Timestamp {
  /// This instant moved by a number of seconds, negative for earlier. A length that no incident has,
  /// as hostile materials may state, is held at ten thousand years; one that is not a number moves
  /// nothing.
  func later(bySeconds seconds: Double) -> Timestamp {
    guard seconds.isFinite else { return self }
    return adding(seconds: min(max(seconds, -3.2e11), 3.2e11))
  }
}
