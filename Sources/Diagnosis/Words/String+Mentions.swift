extension String {
  /// Whether the bytes of `phrase` stand in this text, letter for letter. The phrases of the tables
  /// are plain lower-case letters, so comparing bytes gives what comparing characters would, at a
  /// fraction of the time: every message of a log is held against every phrase.
  func mentions(_ phrase: String) -> Bool {
    let text = utf8.span
    let wanted = phrase.utf8.span
    guard wanted.count > 0 else { return true }
    guard wanted.count <= text.count else { return false }
    let first = wanted[0]
    for start in 0...(text.count - wanted.count) where text[start] == first {
      var matched = 1
      while matched < wanted.count, text[start + matched] == wanted[matched] { matched += 1 }
      if matched == wanted.count { return true }
    }
    return false
  }
}
