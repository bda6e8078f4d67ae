import Records

/// Every value and name that the materials know, as one tree of characters: a place in a file costs
/// one look at a table, and only where that says "perhaps" a walk down the tree, whose length does not
/// depend on how many values there are.
struct KnownValueIndex: Sendable {
  private var values = CharacterTree()
  private var names = CharacterTree()
  /// One bit for every two bytes, in lower case, that a known value may start with.
  private var pairs = [UInt64](repeating: 0, count: 1_024)
  /// One bit for every three letters or digits that a known value may start with, at 32 by 32 by 32.
  private var triples = [UInt64](repeating: 0, count: 512)

  init(evidence: Evidence, allowed: StandingContacts) {
    let standing = [evidence.profile.organisation, evidence.profile.service]
      .compactMap { $0?.lowercased() }
    for datum in evidence.personalData {
      if datum.kind == .name {
        add(name: datum.value, standing: standing)
      } else {
        let bytes = Array(datum.value.utf8)
        let words = Word.words(of: bytes.map(\.lowered))
        guard KnownValues.isTelling(bytes, words),
          !allowed.isPublished(StandingContacts.plain(bytes[...]))
        else { continue }
        values.add(
          datum.value.unicodeScalars.map(KnownValueIndex.folded), kind: PersonalKind(datum.kind),
          needsCapital: false)
        noteStart(datum.value)
      }
    }
    for phrase in evidence.profile.redact { add(words: phrase, kind: .chosenWord, capital: false) }
  }

  /// Adds all that another index knows.
  mutating func add(_ other: KnownValueIndex) {
    values.add(other.values)
    names.add(other.names)
    for (place, bits) in other.pairs.enumerated() { pairs[place] |= bits }
    for (place, bits) in other.triples.enumerated() { triples[place] |= bits }
  }

  /// A known value may start at a place; most places are turned away by this alone.
  @inline(__always)
  func mayStart(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start &+ 1 < bytes.count else { return false }
    let first = bytes[start].lowered
    let second = bytes[start &+ 1].lowered
    let pair = KnownValueIndex.slot(first, second)
    guard pairs[pair >> 6] & (1 << UInt64(truncatingIfNeeded: pair & 63)) != 0 else { return false }
    guard start &+ 2 < bytes.count else { return true }
    let third = bytes[start &+ 2].lowered
    guard first.isAlphanumeric, second.isAlphanumeric, third.isAlphanumeric else { return true }
    let triple = KnownValueIndex.slot(first, second, third)
    return triples[triple >> 6] & (1 << UInt64(truncatingIfNeeded: triple & 63)) != 0
  }

  /// The kind and the end of the known value that starts at a place.
  func match(_ bytes: [UInt8], at start: Int) -> (kind: PersonalKind, end: Int)? {
    values.match(bytes, at: start, withGaps: false)
      ?? names.match(bytes, at: start, withGaps: true)
  }

  private mutating func add(name: String, standing: [String]) {
    let bytes = FoldedText(Array(name.utf8)).bytes
    let words = Word.words(of: bytes).filter { !NameRun.titles.contains($0) }
    guard !words.isEmpty, !KnownNames.isBody(words),
      !standing.contains(where: { $0.contains(name.lowercased()) })
    else { return }
    let strings = words.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    if words.count == 1 {
      guard KnownNames.standsAlone(words[0]), words[0].count >= 4 else { return }
      add(words: strings[0], kind: .name, capital: true)
      return
    }
    let isEveryday = words.allSatisfy { !KnownNames.standsAlone($0) }
    add(words: strings.joined(separator: " "), kind: .name, capital: isEveryday)
    add(words: KnownNames.reversed(name), kind: .name, capital: isEveryday)
  }

  private mutating func add(words: String, kind: PersonalKind, capital: Bool) {
    let parts = words.split { !($0.isLetter || $0.isNumber) }
    guard let first = parts.first else { return }
    var scalars: [UInt32] = []
    for part in parts {
      if !scalars.isEmpty { scalars.append(CharacterTree.gap) }
      scalars += part.unicodeScalars.map(KnownValueIndex.folded)
    }
    guard scalars.count >= 3 else { return }
    names.add(scalars, kind: kind, needsCapital: capital)
    noteStart(String(first) + " ")
    // "O'Brien": what follows the O may be written in many ways.
    if first.unicodeScalars.count == 1 {
      for byte in UInt8.min...UInt8.max { note(first, byte) }
    }
  }

  /// Notes every way the first two bytes may be written: plainly, in either case, escaped.
  private mutating func noteStart(_ value: String) {
    for form in [value, value.lowercased(), value.uppercased()] {
      let bytes = Array(form.utf8)
      guard let first = bytes.first else { continue }
      let second = bytes.count > 1 ? bytes[1] : 0
      note(first, second)
      if bytes.count > 2, bytes[0..<3].allSatisfy(\.isAlphanumeric) {
        let triple = KnownValueIndex.slot(first.lowered, second.lowered, bytes[2].lowered)
        triples[triple >> 6] |= 1 << UInt64(triple & 63)
      }
      if second >= 0x80 || !second.isAlphanumeric {
        for escape in "&\\%".utf8 { note(first, escape) }
      }
      if first >= 0x80 {
        note(UInt8(ascii: "&"), UInt8(ascii: "#"))
        note(UInt8(ascii: "\\"), UInt8(ascii: "u"))
        for digit in "cdefCDEF".utf8 { note(UInt8(ascii: "%"), digit) }
      }
    }
  }

  private mutating func note(_ word: Substring, _ second: UInt8) {
    if let first = word.utf8.first { note(first, second) }
  }

  private mutating func note(_ first: UInt8, _ second: UInt8) {
    let slot = KnownValueIndex.slot(first.lowered, second.lowered)
    pairs[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) << 8 | Int(second)
  }

  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) & 31) << 10 | (Int(second) & 31) << 5 | Int(third) & 31
  }

  /// The character in lower case; where that is more than one character, the character itself.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    if scalar.value < 0x80 { return UInt32(UInt8(truncatingIfNeeded: scalar.value).lowered) }
    if scalar == "\u{2019}" { return 0x27 }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
  }
}
