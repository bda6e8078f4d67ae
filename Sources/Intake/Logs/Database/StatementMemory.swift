/// Hashes of statements, remembering the texts between literals: a server writes the same few hundred
/// statements again and again, and comparing one takes a fifth of the time that taking it apart does.
///
/// Gives what `StatementHash` gives. A text that equals a remembered one outside its literals, with a
/// literal of the same kind at each place, is walked in the same way, so it has the same shape.
struct StatementMemory: Sendable {
  /// One remembered statement.
  private struct Form {
    let hash: UInt64
    let seed: UInt64
    /// In `parts`; between each two of them stands a literal.
    let parts: Range<Int>
    /// The form that was remembered before it with the same beginning; -1 without.
    let before: Int
  }

  /// A stretch of the statement without literals.
  private struct Part {
    /// Where its bytes start in `words`, eight to a word.
    let start: Int
    let count: Int
    /// What stands after it: a quote, 1 for a digit, 0 for the end.
    let next: UInt8
  }

  /// Longer statements are walked each time.
  private static let longest = 4 << 10
  /// Logs whose statements never repeat stop costing memory here.
  private static let mostForms = 1_024
  /// Forms that begin alike are compared one after the other.
  private static let mostAlike = 16
  private static let slots = 1_024

  private var words: [UInt64] = []
  private var parts: [Part] = []
  private var forms: [Form] = []
  /// The newest form for a beginning, and how many there are.
  private var newest: [Int32] = []
  private var alike: [UInt8] = []

  /// - Parameter seed: tells statements apart that have the same text.
  @inline(__always)
  mutating func hash(_ text: Bytes, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    guard range.count <= Self.longest, range.count >= 8 else {
      return Self.walked(text, range, seed: seed)
    }
    if newest.isEmpty {
      newest = Array(repeating: -1, count: Self.slots)
      alike = Array(repeating: 0, count: Self.slots)
    }
    let beginning = mix(seed, text.word(at: range.lowerBound))
    let slot = Int(truncatingIfNeeded: beginning & UInt64(Self.slots &- 1))
    var index = Int(newest[slot])
    while index >= 0 {
      let form = forms[index]
      if form.seed == seed, matches(form, text, range) { return form.hash }
      index = form.before
    }
    let hash = Self.walked(text, range, seed: seed)
    if alike[slot] < Self.mostAlike, forms.count < Self.mostForms {
      remember(text, range, hash: hash, seed: seed, slot: slot)
    }
    return hash
  }

  private static func walked(_ text: Bytes, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    var hash = StatementHash(seed: seed)
    StatementShape.walk(text, range, &hash)
    return hash.value
  }

  @inline(__always)
  private func matches(_ form: Form, _ text: Bytes, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    var place = range.lowerBound
    for index in form.parts {
      let part = parts[index]
      guard end &- place >= part.count else { return false }
      var word = part.start
      var left = part.count
      while left >= 8 {
        guard text.word(at: place) == words[word] else { return false }
        place &+= 8
        word &+= 1
        left &-= 8
      }
      if left > 0 {
        let mask: UInt64 = 1 &<< UInt64(truncatingIfNeeded: left &* 8) &- 1
        guard text.word(at: place) & mask == words[word] else { return false }
        place &+= left
      }
      if part.next == 0 { break }
      guard place < end, Self.kind(text[place]) == part.next else { return false }
      place = StatementShape.literal(text, place, end).end
    }
    return place == end
  }

  @inline(__always)
  private static func kind(_ byte: UInt8) -> UInt8 { isDigit(byte) ? 1 : byte }

  private mutating func remember(
    _ text: Bytes, _ range: Range<Int>, hash: UInt64, seed: UInt64, slot: Int
  ) {
    var literals = StatementLiterals()
    StatementShape.walk(text, range, &literals)
    let first = parts.count
    var place = range.lowerBound
    for literal in literals.ranges {
      add(text, place..<literal.lowerBound, next: Self.kind(text[literal.lowerBound]))
      place = literal.upperBound
    }
    add(text, place..<range.upperBound, next: 0)
    forms.append(
      Form(hash: hash, seed: seed, parts: first..<parts.count, before: Int(newest[slot])))
    newest[slot] = Int32(truncatingIfNeeded: forms.count &- 1)
    alike[slot] &+= 1
  }

  private mutating func add(_ text: Bytes, _ range: Range<Int>, next: UInt8) {
    parts.append(Part(start: words.count, count: range.count, next: next))
    var place = range.lowerBound
    while place < range.upperBound {
      let left = range.upperBound &- place
      let mask: UInt64 = left >= 8 ? .max : 1 &<< UInt64(truncatingIfNeeded: left &* 8) &- 1
      words.append(text.word(at: place) & mask)
      place &+= 8
    }
  }
}

/// Where the literals of a statement stand, their quotes with them.
private struct StatementLiterals: StatementSink {
  private(set) var ranges: [Range<Int>] = []

  mutating func byte(_ byte: UInt8) {}
  mutating func word(_ text: Bytes, _ range: Range<Int>) {}

  mutating func literal(_ text: Bytes, _ range: Range<Int>, whole: Range<Int>, isFirst: Bool) {
    ranges.append(whole)
  }
}
