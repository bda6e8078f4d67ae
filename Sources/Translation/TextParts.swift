/// Ways of taking a text apart that leave its tags whole.
enum TextParts {
  /// What joins the parts of a list.
  struct Joint: Sendable {
    let english: [UInt8]
    private let welsh: String

    init(_ english: String, _ welsh: String) {
      self.english = Array(english.utf8)
      self.welsh = welsh
    }

    /// The joint with the part after it. "a" (and) is "ac" before a vowel, and changes c, p and t.
    func joined(_ part: [UInt8]) -> [UInt8] {
      guard welsh == " a ", let first = part.first else { return Array(welsh.utf8) + part }
      if "aeiouwyAEIOUWY".utf8.contains(first) { return Array(" ac ".utf8) + part }
      guard let second = part.dropFirst().first, second != UInt8(ascii: "h"), second.isLetter,
        let change = Self.changes[first]
      else { return Array(" a ".utf8) + part }
      return Array(" a \(change)".utf8) + part.dropFirst()
    }

    private static let changes: [UInt8: String] = [0x63: "ch", 0x70: "ph", 0x74: "th"]
  }

  /// From the loosest to the tightest.
  static let joints = [
    Joint("; ", "; "), Joint(": ", ": "), Joint(", and ", " a "), Joint(", ", ", "),
    Joint(" and ", " a "), Joint(" or ", " neu "),
  ]

  /// Whether every tag that opens closes too, and the other way round.
  static func isBalanced(_ text: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for byte in text {
      if byte == Sign.open { depth += 1 }
      if byte == Sign.close { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// The sentences with the spaces between them; one part when there is only one.
  static func sentences(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    cut(text) { place in
      guard text[place] == 0x20, place > text.startIndex else { return nil }
      var before = place - 1
      // A closing quotation mark after the full stop.
      if before > text.startIndex + 3, text[(before - 2)...before].elementsEqual("”".utf8) {
        before -= 3
      }
      guard ".?!".utf8.contains(text[before]), place + 1 < text.endIndex else { return nil }
      let next = text[place + 1]
      // A figure that was lifted out stands for its digits.
      let isFigure = next.isDigit || next <= Sign.lastValue
      let isStart = next.isCapital || isFigure || next >= 0x80 || Sign.isTag(next)
      return isStart ? place : nil
    }
  }

  /// The text without the brackets, quotation marks and colons around it; `nil` when there are none.
  static func peeled(
    _ text: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    let around = [": ", "; ", ", ", "(", ")", ":", ",", "“", "”", "– "].map { Array($0.utf8) }
    var inside = text
    while let sign = around.first(where: { inside.starts(with: $0) }) {
      inside = inside.dropFirst(sign.count)
    }
    while let sign = around.first(where: { inside.suffix($0.count).elementsEqual($0) }) {
      inside = inside.dropLast(sign.count)
    }
    guard inside.count < text.count, !inside.isEmpty, isBalanced(inside) else { return nil }
    return (text[..<inside.startIndex], inside, text[inside.endIndex...])
  }

  /// The parts between the outermost tags, and those tags with what they hold.
  static func atTags(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var depth = 0
    var place = text.startIndex
    func take(to end: Int) {
      if end > start { parts.append(text[start..<end]) }
      start = end
    }
    while place < text.endIndex {
      let byte = text[place]
      guard Sign.isTag(byte) else {
        place += 1
        continue
      }
      if byte == Sign.close { depth -= 1 }
      if depth == 0, byte != Sign.close { take(to: place) }
      if byte == Sign.open { depth += 1 }
      place += 2
      if depth == 0 { take(to: min(place, text.endIndex)) }
    }
    take(to: text.endIndex)
    return parts
  }

  /// The parts between a joint, outside tags and quotation marks.
  static func split(_ text: ArraySlice<UInt8>, at joint: [UInt8]) -> [ArraySlice<UInt8>] {
    guard let first = joint.first else { return [text] }
    let parts = cut(text) { place in
      guard text[place] == first, place + joint.count < text.endIndex,
        text[place..<(place + joint.count)].elementsEqual(joint)
      else { return nil }
      return place
    }
    return parts.enumerated().map { $0 == 0 ? $1 : $1.dropFirst(joint.count) }
  }

  private static func cut(
    _ text: ArraySlice<UInt8>, _ border: (Int) -> Int?
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var depth = 0
    var quoted = 0
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      if byte == Sign.open { depth += 1 }
      if byte == Sign.close { depth -= 1 }
      if byte == 0xE2, place + 2 < text.endIndex, text[place + 1] == 0x80 {
        if text[place + 2] == 0x9C { quoted += 1 }
        if text[place + 2] == 0x9D { quoted = max(0, quoted - 1) }
      }
      if depth == 0, quoted == 0, place > start, let end = border(place) {
        parts.append(text[start..<end])
        start = end
      }
      place += 1
    }
    parts.append(text[start...])
    return parts
  }
}
