/// The word of a list that was probably meant.
enum ClosestWord {
  /// `nil` when none is near: at most one slip in three letters.
  static func of(_ word: String, among words: [String]) -> String? {
    guard word.utf8.count <= 60 else { return nil }
    let written = Array(folded(word).utf8)
    var best: (word: String, slips: Int)?
    for candidate in words {
      let slips = distance(written, Array(folded(candidate).utf8))
      if slips <= max(1, written.count / 3), slips < best?.slips ?? .max {
        best = (candidate, slips)
      }
    }
    return best?.word
  }

  private static func folded(_ word: String) -> String {
    word.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
  }

  /// Letters put in, left out or changed (Levenshtein 1966).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
