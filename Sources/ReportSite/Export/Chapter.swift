/// The main part of a finished page, made ready to stand in one file with the others: its ids carry
/// the page's name, links to other pages lead to their chapters, headings go one level down.
struct Chapter {
  /// The page's file name without its ending: also the chapter's id.
  let name: String
  let title: String
  let markup: [UInt8]

  /// What stands between the tags of `main`; `nil` when the page has none.
  ///
  /// - Parameters:
  ///   - isFirst: its main heading stays that of the whole file.
  ///   - names: of all chapters.
  init?(page: [UInt8], name: String, title: String, isFirst: Bool, names: Set<String>) {
    let bytes = page.span
    guard let start = bytes.place(of: "<main", from: 0),
      let open = bytes.place(of: ">", from: start),
      let end = bytes.place(of: "</main>", from: open)
    else { return nil }
    self.name = name
    self.title = title
    var writer = ChapterWriter(name: name, title: title, isFirst: isFirst, names: names)
    markup = writer.written(bytes, from: open + 1, to: end)
  }
}

/// Copies markup tag by tag. Only for pages of this site, whose templates quote every attribute.
private struct ChapterWriter {
  let name: String
  let title: String
  let isFirst: Bool
  let names: Set<String>
  /// A link that leads out of the file became a span, up to the end tag.
  private var isInLostLink = false

  init(name: String, title: String, isFirst: Bool, names: Set<String>) {
    self.name = name
    self.title = title
    self.isFirst = isFirst
    self.names = names
  }

  mutating func written(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(end - start + 1_024)
    var place = start
    while place < end {
      guard bytes[place] == UInt8(ascii: "<") else {
        result.append(bytes[place])
        place += 1
        continue
      }
      if let after = Self.left(out: bytes, at: place) {
        place = after
        continue
      }
      let close = bytes.place(of: ">", from: place) ?? end - 1
      result.append(contentsOf: tag(bytes.text(place..<(close + 1))).utf8)
      place = close + 1
    }
    return result
  }

  /// The end of a part that has no use here: other pages' links, the note at the end.
  private static func left(out bytes: Span<UInt8>, at place: Int) -> Int? {
    let parts = [
      ("<nav class=\"govuk-pagination", "</nav>"), ("<nav class=\"app-contents", "</nav>"),
      ("<p class=\"govuk-body app-page-note", "</p>"),
    ]
    for (start, end) in parts where bytes.has(start, at: place) {
      return bytes.place(of: end, from: place).map { $0 + end.utf8.count }
    }
    return nil
  }

  private mutating func tag(_ text: String) -> String {
    if text == "</a>", isInLostLink {
      isInLostLink = false
      return "</span>"
    }
    var tag = lowered(text)
    for attribute in ["id", "for"] { tag = changed(tag, attribute) { "\(name)--\($0)" } }
    for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "headers"] {
      tag = changed(tag, attribute) { value in
        value.split(separator: " ").map { "\(name)--\($0)" }.joined(separator: " ")
      }
    }
    if tag.hasPrefix("<nav ") || tag.contains(" role=\"region\"") {
      tag = changed(tag, "aria-label") { "\($0), \(title)" }
    }
    tag = tag.replacing("url(#", with: "url(#\(name)--")
    guard tag.hasPrefix("<a "), let address = Self.value(of: "href", in: tag) else { return tag }
    guard let here = target(of: address) else {
      isInLostLink = true
      return "<span>"
    }
    return changed(tag, "href") { _ in here }
  }

  /// One level down, except for the first page, whose main heading is that of the file.
  private func lowered(_ text: String) -> String {
    guard !isFirst else { return text }
    for level in (1...5).reversed() {
      for start in ["<h\(level)", "</h\(level)"] where text.hasPrefix(start) {
        guard [">", " "].contains(text.dropFirst(start.count).prefix(1)) else { continue }
        return start.dropLast() + "\(level + 1)" + text.dropFirst(start.count)
      }
    }
    return text
  }

  /// Where a link leads within the file; `nil` when its target is not in it.
  private func target(of address: String) -> String? {
    if address.hasPrefix("#") { return "#\(name)--\(address.dropFirst())" }
    if ["https:", "http:", "mailto:", "tel:"].contains(where: address.hasPrefix) { return address }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts.first ?? ""
    guard file.hasSuffix(".html"), names.contains(String(file.dropLast(5))) else { return nil }
    let chapter = file.dropLast(5)
    return parts.count > 1 ? "#\(chapter)--\(parts[1])" : "#\(chapter)"
  }

  private func changed(_ tag: String, _ name: String, _ change: (String) -> String) -> String {
    guard let value = Self.value(of: name, in: tag) else { return tag }
    return tag.replacing(" \(name)=\"\(value)\"", with: " \(name)=\"\(change(value))\"")
  }

  private static func value(of name: String, in tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    let rest = tag[start.upperBound...]
    return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
  }
}

extension Span<UInt8> {
  fileprivate func has(_ text: String, at place: Int) -> Bool {
    var index = place
    for byte in text.utf8 {
      guard index < count, self[index] == byte else { return false }
      index += 1
    }
    return true
  }

  fileprivate func place(of text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var index = start
    while index < count {
      if self[index] == first, has(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }
}
