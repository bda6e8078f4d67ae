/// Texts cut or wrapped to a width.
struct TextFitting: Sendable {
  let size: Double
  let strong: Bool

  init(size: Double, strong: Bool = false) {
    self.size = size
    self.strong = strong
  }

  func width(_ text: String) -> Double { TextWidth.of(text, size: size, strong: strong) }

  /// The text on one line, its end replaced by an ellipsis if it is too long; empty if nothing fits.
  func cut(_ text: String, to width: Double) -> String {
    let text = Self.oneLine(text)
    if self.width(text) <= width { return text }
    var kept = ""
    for character in text {
      let longer = kept + String(character)
      if self.width(longer + "…") > width { break }
      kept = longer
    }
    // A whole word reads better, unless it costs much of the text.
    if let space = kept.lastIndex(of: " "), kept[space...].count <= kept.count / 2 {
      kept = String(kept[..<space])
    }
    while kept.last == " " { kept.removeLast() }
    return kept.isEmpty ? "" : kept + "…"
  }

  /// The text broken at spaces into at most `lines` lines; what does not fit is cut.
  func wrapped(_ text: String, to width: Double, lines limit: Int) -> [String] {
    let words = Self.oneLine(text).split(separator: " ")
    var lines: [String] = []
    var line = ""
    for (index, word) in words.enumerated() {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || self.width(longer) <= width {
        line = longer
        continue
      }
      if lines.count + 1 == limit {
        let rest = ([line] + words[index...].map(String.init)).joined(separator: " ")
        return lines + [cut(rest, to: width)]
      }
      lines.append(cut(line, to: width))
      line = String(word)
    }
    if !line.isEmpty { lines.append(cut(line, to: width)) }
    return lines.filter { !$0.isEmpty }
  }

  /// At most this many characters are looked at: no label is longer.
  private static let longest = 400

  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(longest).map { $0.value < 0x20 ? " " : $0 }))
  }
}
