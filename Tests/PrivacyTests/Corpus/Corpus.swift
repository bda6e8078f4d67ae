/// A text with personal data planted in it.
struct PlantedText {
  struct Item {
    let kind: String
    let value: String
  }

  let text: String
  let items: [Item]

  /// Fills a template's `{kind}` places.
  init(template: String, kind: String, values: inout CorpusValues) {
    var text = ""
    var items: [Item] = []
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      let value = values.value(name)
      text += rest[..<open]
      text += value
      items.append(Item(kind: name == "ipv6" ? "ipAddress" : kind, value: value))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    self.text = CorpusText.unescaped(text)
    self.items = items
  }

  /// Reads a passage's `⟦kind:value⟧` places.
  init(passage: String) {
    var text = ""
    var items: [Item] = []
    var rest = Substring(passage)
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      let inside = rest[rest.index(after: open)..<close]
      let colon = inside.firstIndex(of: ":") ?? inside.startIndex
      let value = String(inside[inside.index(after: colon)...])
      text += rest[..<open]
      text += value
      items.append(Item(kind: String(inside[..<colon]), value: value))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    self.text = text
    self.items = items
  }

  /// Every template several times, and the passages.
  static func all(seed: UInt64) -> [PlantedText] {
    var values = CorpusValues(seed: seed)
    var texts: [PlantedText] = []
    for round in 0..<8 {
      for template in CorpusTemplates.names {
        texts.append(PlantedText(template: template, kind: "name", values: &values))
      }
      for line in CorpusTemplates.patterned + CorpusTemplates.heldOut where round < 6 {
        let bar = line.firstIndex(of: "|") ?? line.startIndex
        texts.append(
          PlantedText(
            template: String(line[line.index(after: bar)...]), kind: String(line[..<bar]),
            values: &values))
      }
    }
    return texts + CorpusTemplates.passages.map { PlantedText(passage: $0) }
  }
}

enum CorpusText {
  /// `\n` written as two characters becomes a line's end.
  static func unescaped(_ text: String) -> String {
    text.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  /// The words of a text in lower case, apostrophes and hyphens kept inside.
  static func words(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }
        .map(String.init))
  }
}
