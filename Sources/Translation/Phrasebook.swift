/// Turns texts into Welsh by a catalogue, and remembers what it could not.
///
/// Texts are escaped as on a page, with signs in place of tags; so is what comes back.
struct Phrasebook {
  private let catalogue: Catalogue
  private let quotes: Quotes
  /// What was not in the catalogue, once for each place.
  private(set) var missing: [[UInt8]] = []
  private(set) var translatedCount = 0
  private var known: [[UInt8]: Known] = [:]

  private struct Known {
    let text: [UInt8]
    let missing: [[UInt8]]
    let translated: Int
  }

  /// Free words hold free words at most this deep.
  private static let deepest = 5

  init(_ catalogue: Catalogue, quoting quotes: Quotes) {
    self.catalogue = catalogue
    self.quotes = quotes
  }

  /// A whole unit of a page.
  mutating func welsh(_ text: [UInt8]) -> [UInt8] {
    if let known = known[text] {
      missing += known.missing
      translatedCount += known.translated
      return known.text
    }
    let (missed, count) = (missing.count, translatedCount)
    let result = render(text[...], depth: 0)
    known[text] = Known(
      text: result, missing: Array(missing[missed...]), translated: translatedCount - count)
    return result
  }

  /// A name of a page or a site: in Welsh when the catalogue has it, or as it is.
  mutating func named(_ text: [UInt8]) -> [UInt8] {
    resolved(LiftedText(text[...]), depth: 0) ?? text
  }

  private mutating func render(_ text: ArraySlice<UInt8>, depth: Int) -> [UInt8] {
    let (before, core, after) = Self.trimmed(text)
    guard !core.isEmpty else { return Array(text) }
    return before + body(core, depth: depth) + after
  }

  private mutating func body(_ core: ArraySlice<UInt8>, depth: Int) -> [UInt8] {
    if let inside = Self.enclosed(core) {
      return core.prefix(2) + render(inside, depth: depth) + core.suffix(2)
    }
    let lifted = LiftedText(core)
    if !Self.hasWords(lifted.key) { return lifted.text(0..<lifted.key.count, isWelsh: true) }
    if let whole = quotes.whole(of: core), depth < Self.deepest {
      return Self.cut(render(whole[...], depth: depth + 1), to: core.count + 4)
    }
    if let answer = resolved(lifted, depth: depth) { return answer }
    if quotes.name(core) { return Array(core) }
    if quotes.hold(core) { return Self.foreign(core) }
    let sentences = TextParts.sentences(core)
    if sentences.count > 1 { return parts(sentences, depth: depth) }
    if let (start, inside, end) = TextParts.peeled(core) {
      return start + render(inside, depth: depth) + end
    }
    let tags = TextParts.atTags(core)
    if tags.count > 1 { return parts(tags, depth: depth) }
    if let answer = listed(core, depth: depth) { return answer }
    if Quotes.isTechnical(core) { return Array(core) }
    missing.append(Array(core))
    return Self.foreign(core)
  }

  private mutating func parts(_ parts: [ArraySlice<UInt8>], depth: Int) -> [UInt8] {
    parts.reduce(into: []) { $0 += render($1, depth: depth) }
  }

  /// The Welsh when an entry fits the whole text, perhaps with its first letter or its full stop
  /// changed; `nil` when none does.
  private mutating func resolved(_ lifted: LiftedText, depth: Int) -> [UInt8]? {
    for form in TextForm.forms(of: lifted) {
      let key = TagNumbers(form.text.key).normal
      if let entry = catalogue.fixed[key]?.first(where: { $0.allows(form.text.values) }) {
        translatedCount += 1
        return form.fitted(filled(entry, form.text, [], depth: depth))
      }
    }
    guard depth < Self.deepest else { return nil }
    var best: (entry: Entry, fit: PatternFit, form: TextForm)?
    for form in TextForm.forms(of: lifted) {
      for entry in catalogue.candidates(for: TagNumbers(form.text.key).normal) {
        guard best.map({ entry.goes(before: $0.entry) }) ?? true,
          let fit = PatternFit(entry, form.text)
        else {
          continue
        }
        best = (entry, fit, form)
      }
    }
    guard let best else { return nil }
    translatedCount += 1
    return best.form.fitted(filled(best.entry, best.form.text, best.fit.ranges, depth: depth))
  }

  private mutating func filled(
    _ entry: Entry, _ lifted: LiftedText, _ ranges: [Range<Int>], depth: Int
  ) -> [UInt8] {
    let tags = TagNumbers(lifted.key)
    let fixed = ranges.isEmpty ? lifted.values : PatternFit.fixedValues(lifted, outside: ranges)
    var result: [UInt8] = []
    for piece in entry.welsh {
      switch piece {
      case .words(let words): result += words
      case .value(let place):
        if fixed.indices.contains(place) {
          result += WelshFigures.value(fixed[place].welsh, after: result)
        }
      case .free(let place, let isTranslated):
        guard ranges.indices.contains(place) else { continue }
        let words = lifted.text(ranges[place], isWelsh: false)
        result += isTranslated ? render(words[...], depth: depth + 1) : words
      case .tag(let sign, let number): result += [sign, tags.original(number)]
      }
    }
    return result
  }

  /// "A, B and C" when each of its parts has a translation or needs none.
  private mutating func listed(_ core: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
    guard depth < Self.deepest else { return nil }
    for joint in TextParts.joints {
      let parts = TextParts.split(core, at: joint.english)
      guard parts.count > 1 else { continue }
      let (missed, count) = (missing.count, translatedCount)
      var result: [UInt8] = []
      for (place, part) in parts.enumerated() {
        let welsh = render(part, depth: depth + 1)
        result += place == 0 ? welsh : joint.joined(welsh)
      }
      if missing.count == missed { return result }
      missing.removeSubrange(missed...)
      translatedCount = count
    }
    return nil
  }

  /// Cut between words, with "…" at the end.
  static func cut(_ text: [UInt8], to limit: Int) -> [UInt8] {
    guard text.count > limit else { return text }
    let head = text.prefix(max(4, limit))
    let end = head.lastIndex(of: 0x20) ?? head.endIndex
    let isOpen = head[..<end].contains(Sign.foreign) && !head[..<end].contains(Sign.native)
    return Array(head[..<end]) + "…".utf8 + (isOpen ? [Sign.native] : [])
  }

  private static func foreign(_ words: ArraySlice<UInt8>) -> [UInt8] {
    words.contains(0x20) ? [Sign.foreign] + words + [Sign.native] : Array(words)
  }

  /// Spaces and signs around the words: “: ”, “(”, “”.”.
  private static func trimmed(
    _ text: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>, ArraySlice<UInt8>) {
    let start = text.firstIndex { $0 != 0x20 && $0 != 0x0A } ?? text.endIndex
    let end = text[start...].lastIndex { $0 != 0x20 && $0 != 0x0A }.map { $0 + 1 } ?? start
    return (text[..<start], text[start..<end], text[end...])
  }

  /// What one pair of tags around the whole text encloses.
  private static func enclosed(_ core: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard core.count > 4, core.first == Sign.open, core[core.endIndex - 2] == Sign.close,
      core[core.startIndex + 1] == core[core.endIndex - 1]
    else { return nil }
    return core.dropFirst(2).dropLast(2)
  }

  static func hasWords(_ key: [UInt8]) -> Bool {
    var place = 0
    var run = 0
    while place < key.count {
      let byte = key[place]
      if Sign.isTag(byte) {
        place += 2
        run = 0
        continue
      }
      if byte == UInt8(ascii: "&"), let end = key[place...].firstIndex(of: UInt8(ascii: ";")) {
        place = end + 1
        continue
      }
      run = (0x61...0x7A).contains(byte | 0x20) ? run + 1 : 0
      if run > 1 { return true }
      place += 1
    }
    return false
  }
}
