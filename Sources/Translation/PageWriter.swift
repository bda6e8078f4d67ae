/// Writes a page anew, unit by unit: a unit is what a block holds when that is words and phrases only.
struct PageWriter {
  private(set) var book: Phrasebook
  private let page: [UInt8]
  private let tokens: [MarkupToken]
  private var result: [UInt8] = []
  /// Tokens of the unit that is being gathered.
  private var unit: [MarkupToken] = []
  /// A feed holds no elements within its sentences.
  private var isFeed = false

  /// Phrases that say something of their own beside the sentence they stand by.
  private static let apart: Set<String> = [
    "app-source", "app-cell-label", "app-cell-note", "app-command", "govuk-caption-xl",
    "govuk-tag",
  ]
  private static let attributes = ["aria-label", "alt", "abbr"]
  /// Chapters are finished pages already; a marking is the same in every language.
  private static let finished: Set<String> = ["app-chapter", "app-marking"]

  init(_ page: [UInt8], _ book: Phrasebook) {
    self.page = page
    self.book = book
    tokens = MarkupToken.tokens(of: page)
  }

  mutating func written() -> [UInt8] {
    result.reserveCapacity(page.count + page.count / 8)
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      if let end = verbatimEnd(place) {
        take(token, upTo: end, &place)
        continue
      }
      place += 1
      switch token.kind {
      case .words: unit.append(token)
      case .other:
        flush()
        result += page[token.range]
      case .start, .end, .single:
        if MarkupToken.phrases.contains(token.name) {
          unit.append(token)
        } else {
          flush()
          write(token)
        }
      }
    }
    flush()
    return result
  }

  /// The token after an element that is copied as it is; `nil` for others.
  private func verbatimEnd(_ place: Int) -> Int? {
    let token = tokens[place]
    guard token.kind == .start else { return nil }
    // Drawings were made for the words of the language.
    let isIcon = token.name == "svg"
    let isFinished =
      !MarkupToken.phrases.contains(token.name)
      && Tag(page[token.range]).hasClass(Self.finished)
    guard isIcon || isFinished || MarkupToken.verbatim.contains(token.name) else { return nil }
    var depth = 0
    for index in place..<tokens.count where tokens[index].name == token.name {
      if tokens[index].kind == .start { depth += 1 }
      if tokens[index].kind == .end { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  /// A verbatim element within a sentence is one sign of it; a block is copied.
  private mutating func take(_ token: MarkupToken, upTo end: Int, _ place: inout Int) {
    let range = token.range.lowerBound..<tokens[end - 1].range.upperBound
    if MarkupToken.phrases.contains(token.name) || token.name == "svg" {
      unit.append(MarkupToken(kind: .single, range: range, name: token.name))
    } else {
      flush()
      var tag = Tag(page[token.range])
      if token.name == "blockquote" { tag.set("lang", Array("en".utf8)) }
      result += tag.bytes + page[token.range.upperBound..<range.upperBound]
    }
    place = end
  }

  /// A tag with its attributes in Welsh.
  private mutating func write(_ token: MarkupToken) {
    result += tag(token)
  }

  private mutating func tag(_ token: MarkupToken) -> [UInt8] {
    guard token.kind != .end, token.name != "svg" else { return Array(page[token.range]) }
    guard !MarkupToken.verbatim.contains(token.name) else { return quoted(token) }
    if token.name == "html" {
      var tag = Tag(page[token.range])
      tag.set("lang", Array(Language.welsh.rawValue.utf8))
      return tag.bytes
    }
    if token.name == "feed" {
      var tag = Tag(page[token.range])
      tag.set("xml:lang", Array(Language.welsh.rawValue.utf8))
      isFeed = true
      return tag.bytes
    }
    guard page[token.range].contains(UInt8(ascii: "\"")) else { return Array(page[token.range]) }
    var tag = Tag(page[token.range])
    for attribute in Self.attributes {
      guard let range = tag.range(of: attribute) else { continue }
      let words = Array(tag.bytes[range])
      tag.set(attribute, Self.plain(book.welsh(words)))
    }
    return tag.bytes
  }

  /// An element that is copied, as words of another language when it holds more than one.
  private func quoted(_ token: MarkupToken) -> [UInt8] {
    let bytes = page[token.range]
    guard let end = bytes.firstIndex(of: UInt8(ascii: ">")), bytes[end...].contains(0x20) else {
      return Array(bytes)
    }
    var tag = Tag(bytes[...end])
    tag.set("lang", Array("en".utf8))
    return tag.bytes + bytes[(end + 1)...]
  }

  private mutating func flush() {
    defer { unit = [] }
    guard unit.contains(where: { $0.kind == .words && hasWords($0) }) else {
      for token in unit { result += token.kind == .words ? Array(page[token.range]) : tag(token) }
      return
    }
    if isTitle {
      result += title(Array(page[unit[0].range]))
    } else {
      write(unit[...])
    }
  }

  private var hasSpans: Bool { !isFeed }

  private func hasWords(_ token: MarkupToken) -> Bool {
    page[token.range].contains { $0 > 0x20 }
  }

  private var isTitle: Bool {
    unit.count == 1 && result.suffix(7).elementsEqual("<title>".utf8)
  }

  /// "Page, incident – service – organisation": each part is known, or a name.
  private mutating func title(_ words: [UInt8]) -> [UInt8] {
    let parts = TextParts.split(words[...], at: Array(" – ".utf8))
    var written: [[UInt8]] = []
    for (place, part) in parts.enumerated() {
      let pieces = place == 0 ? TextParts.split(part, at: Array(", ".utf8)) : [part]
      let page = book.named(Array(pieces.first ?? []))
      let rest = pieces.dropFirst().map { piece in
        let lifted = LiftedText(piece)
        return Array(", ".utf8) + lifted.text(0..<lifted.key.count, isWelsh: true)
      }.joined()
      written.append(page + rest)
    }
    return Array(written.joined(separator: " – ".utf8))
  }

  private mutating func write(_ tokens: ArraySlice<MarkupToken>) {
    for part in parts(tokens) {
      let tags = part.filter { $0.kind != .words && $0.kind != .end }.count
      if tags > Sign.mostTags {
        for token in part {
          result +=
            token.kind == .words
            ? rendered(book.welsh(Array(page[token.range])), [:]) : tag(token)
        }
      } else {
        write(one: part)
      }
    }
  }

  /// What stands apart from the sentence is a text of its own.
  private func parts(_ tokens: ArraySlice<MarkupToken>) -> [ArraySlice<MarkupToken>] {
    var parts: [ArraySlice<MarkupToken>] = []
    var start = tokens.startIndex
    var place = tokens.startIndex
    while place < tokens.endIndex {
      guard tokens[place].kind == .start, Tag(page[tokens[place].range]).hasClass(Self.apart),
        let end = end(of: place, in: tokens)
      else {
        place += 1
        continue
      }
      if place > start { parts.append(tokens[start..<place]) }
      parts.append(tokens[place..<end])
      start = end
      place = end
    }
    if start < tokens.endIndex { parts.append(tokens[start...]) }
    return parts
  }

  private func end(of place: Int, in tokens: ArraySlice<MarkupToken>) -> Int? {
    var depth = 0
    for index in place..<tokens.endIndex {
      if tokens[index].kind == .start { depth += 1 }
      if tokens[index].kind == .end { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  private mutating func write(one tokens: ArraySlice<MarkupToken>) {
    var text: [UInt8] = []
    var tags: [UInt8: MarkupToken] = [:]
    var ends: [UInt8: MarkupToken] = [:]
    var open: [UInt8] = []
    var next = Sign.firstNumber
    for token in tokens {
      switch token.kind {
      case .words: text += page[token.range]
      case .start, .single, .other:
        next += 1
        tags[next] = token
        text += [token.kind == .start ? Sign.open : Sign.whole, next]
        if token.kind == .start { open.append(next) }
      case .end:
        guard let number = open.popLast() else { continue }
        ends[number] = token
        text += [Sign.close, number]
      }
    }
    let welsh = book.welsh(text)
    var written: [UInt8: [UInt8]] = [:]
    for (number, token) in tags.sorted(by: { $0.key < $1.key }) { written[number] = tag(token) }
    result += rendered(welsh, written, ends)
  }

  static func plain(_ text: [UInt8]) -> [UInt8] {
    text.filter { $0 != Sign.foreign && $0 != Sign.native }
  }

  /// With tags in place of their signs, and the words that stay English marked as such.
  private func rendered(
    _ text: [UInt8], _ tags: [UInt8: [UInt8]], _ ends: [UInt8: MarkupToken] = [:]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < text.count {
      let byte = text[place]
      switch byte {
      case Sign.open, Sign.whole, Sign.close:
        let number = place + 1 < text.count ? text[place + 1] : 0
        if byte == Sign.close {
          if let token = ends[number] { result += page[token.range] }
        } else {
          result += tags[number] ?? []
        }
        place += 2
        continue
      case Sign.foreign: if hasSpans { result += "<span lang=\"en\">".utf8 }
      case Sign.native: if hasSpans { result += "</span>".utf8 }
      default: result.append(byte)
      }
      place += 1
    }
    return result
  }
}
