internal import Diagnosis
internal import Records

/// Folder names and titles of the site's incidents, each different from all others.
struct IncidentNames {
  struct Named {
    let card: ReviewCard
    /// In the order in which the incidents were given.
    let place: Int
    /// Small letters, digits and hyphens.
    let slug: String
    /// The review's title, with the folder's name where several have the same.
    let title: String
    /// "12 June 2026", with the folder's name where two incidents of a service share the day.
    let tellingApart: String
  }

  /// In order of folder name.
  let named: [Named]

  init(_ cards: [ReviewCard]) {
    let sorted = cards.enumerated().sorted { $0.element.folder < $1.element.folder }
    let days = sorted.map { $0.element.date.map(UKWords.date) ?? "" }
    var uses: [String: Int] = [:]
    for day in days { uses[day, default: 0] += 1 }
    // As a reader of links hears them: one case, one space between words.
    let titles = sorted.map { Self.heard($0.element.title) }
    var bearers: [String: Int] = [:]
    for title in titles { bearers[title, default: 0] += 1 }
    var taken: Set<String> = []
    var named: [Named] = []
    for ((place, card), day) in zip(sorted, days) {
      let base = Self.slug(card.folder)
      var slug = base
      var number = 2
      while !taken.insert(slug).inserted {
        slug = "\(base)-\(number)"
        number += 1
      }
      let words = slug.replacing("-", with: " ")
      let telling = day.isEmpty ? words : uses[day] == 1 ? day : "\(day), \(words)"
      let isAlone = bearers[Self.heard(card.title)] == 1
      named.append(
        Named(
          card: card, place: place, slug: slug,
          title: isAlone ? card.title : "\(card.title) (\(words))", tellingApart: telling))
    }
    self.named = named
  }

  private static func heard(_ title: String) -> String {
    title.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  static func slug(_ folder: String) -> String {
    var bytes: [UInt8] = []
    for byte in folder.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default:
        if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
      if bytes.count == 60 { break }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return bytes.isEmpty ? "incident" : String(decoding: bytes, as: UTF8.self)
  }
}
