/// Amounts of money in a text.
enum MoneyWords {
  /// The largest amount that a person's payment to a public service is read as.
  private static let largest = 1_000_000.0

  /// Amounts in pounds: "£15", "£1,334.50", "15 pounds".
  static func pounds(in text: String) -> [Double] {
    var found: [Double] = []
    let words = text.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      if let sign = word.firstIndex(of: "£") {
        if let value = amount(word[word.index(after: sign)...]) { found.append(value) }
      } else if words.indices.contains(index + 1),
        words[index + 1].lowercased().hasPrefix("pounds"), let value = amount(word)
      {
        found.append(value)
      }
    }
    return found
  }

  private static func amount(_ text: Substring) -> Double? {
    var digits = text.prefix { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
    while digits.last == "." || digits.last == "," { digits.removeLast() }
    guard !digits.isEmpty, digits.utf8.count <= 12,
      let value = Double(digits.filter { $0 != "," }), value > 0, value <= largest
    else { return nil }
    return value
  }
}
