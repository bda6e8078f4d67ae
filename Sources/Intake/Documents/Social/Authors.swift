import Records

/// Whether an author of public posts is a person, a group or the organisation itself.
enum Authors {
  /// Marked as official beside the time, or a page that calls itself so.
  static func isOfficial(author: String, marker: String) -> Bool {
    let words = (author + " " + marker).lowercased()
    return words.contains("official")
  }

  /// The person behind an author's name: a handle, or a name without words that groups use; `nil` for
  /// groups, pages and organisations.
  static func personName(_ author: String) -> (kind: PersonalDatum.Kind, value: String)? {
    let bare = author.prefix { $0 != "(" }
    let words = bare.split(separator: " ").map { $0.lowercased() }
    guard !words.isEmpty else { return nil }
    if bare.hasPrefix("@") { return (.account, words.joined(separator: " ")) }
    if words.contains(where: groupWords.contains) { return nil }
    return (.name, bare.split(separator: " ").joined(separator: " "))
  }

  /// Words of a group's name; a person's own name is not among them.
  private static let groupWords: Set<String> = [
    "group", "groups", "network", "club", "clubs", "league", "association", "society", "team",
    "centre", "center", "council", "page", "community", "volunteers", "coordinators", "owners",
    "residents", "parents", "mums", "dads", "charity", "trust", "forum", "school", "church",
    "news", "the", "support", "local", "committee", "union", "business", "ltd", "limited",
    "instructors", "members", "users", "arts",
  ]
}

/// Counts in a line of reactions: `23 likes, 8 retweets`, `23 neighbors responded, 12 reported …`.
enum Engagement {
  struct Figure {
    let value: Double
    let unit: String
    let text: String
  }

  static func counts(_ text: Substring) -> [Attribute] {
    figures(text).map { Attribute($0.unit.isEmpty ? "responses" : $0.unit, plain($0.value)) }
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// Numbers with the words that follow each: up to a comma, bracket or the next number.
  static func figures(_ text: Substring) -> [Figure] {
    let bytes = Array(text.utf8)
    var figures: [Figure] = []
    var place = 0
    while place < bytes.count {
      guard isDigit(bytes[place]), place == 0 || !isWordByte(bytes[place - 1]) else {
        place += 1
        continue
      }
      var end = place
      var digits: [UInt8] = []
      while end < bytes.count,
        isDigit(bytes[end]) || bytes[end] == 46 && isNext(bytes, end)
          || bytes[end] == 44 && isNext(bytes, end) && end + 3 < bytes.count
      {
        if bytes[end] != 44 { digits.append(bytes[end]) }
        end += 1
      }
      // Times of day are no figures.
      let isTime = end < bytes.count && bytes[end] == 58 || place > 0 && bytes[place - 1] == 58
      if end < bytes.count, bytes[end] == 43 { end += 1 }
      let unitStart = end
      while end < bytes.count, ![44, 40, 41, 59].contains(bytes[end]), !isDigit(bytes[end]) {
        end += 1
      }
      let words = DisplayText.decode(Array(bytes[unitStart..<end]))
      if !isTime, let value = Double(DisplayText.decode(digits)) {
        let unit = words.split(separator: " ").joined(separator: " ")
        let text = DisplayText.decode(Array(bytes[place..<unitStart])) + words
        figures.append(Figure(value: value, unit: unit, text: text))
      }
      place = max(end, place + 1)
    }
    return figures
  }

  private static func isNext(_ bytes: [UInt8], _ place: Int) -> Bool {
    place + 1 < bytes.count && isDigit(bytes[place + 1])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 95 }
}
