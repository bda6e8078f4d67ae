/// A line of a file of settings: YAML, INI, properties, environment, TOML or JSON.
struct SettingLine: Hashable, Sendable {
  /// Spaces before it.
  let indent: Int
  let name: String
  /// Without quotes and comment; empty where the name opens a block.
  let value: String
  /// Empty when there is none.
  let comment: String

  /// `nil` when the line is no setting: a comment, a list element, code.
  static func read(_ text: String) -> SettingLine? {
    let indent = text.utf8.prefix { $0 == 32 || $0 == 9 }.count
    var line = text.dropFirst(indent)
    if line.hasPrefix("- ") { line = line.dropFirst(2) }
    if line.hasPrefix("export ") { line = line.dropFirst(7) }
    guard let first = line.first, first.isLetter || first == "\"" || first == "_" || first == "'"
    else { return nil }
    guard let mark = separator(line) else { return nil }
    let name = unquoted(trimmed(line[..<mark]))
    guard !name.isEmpty, name.utf8.count <= 120,
      name.utf8.allSatisfy({
        isLetter($0) || isDigit($0) || $0 == 95 || $0 == 45 || $0 == 46 || $0 == 47 || $0 == 91
          || $0 == 93
      })
    else { return nil }
    let (value, comment) = split(line[line.index(after: mark)...])
    return SettingLine(indent: indent, name: name, value: value, comment: comment)
  }

  /// `[section]` of INI and TOML.
  static func section(_ text: String) -> String? {
    let line = trimmed(text[...])
    guard line.hasPrefix("["), line.hasSuffix("]"), line.count > 2 else { return nil }
    return String(line.filter { $0 != "[" && $0 != "]" })
  }

  /// The first `=`, or `:` with a space, an end or a value in quotes after it.
  private static func separator(_ line: Substring) -> Substring.Index? {
    var place = line.startIndex
    while place < line.endIndex {
      let next = line.index(after: place)
      if line[place] == "=" { return place }
      if line[place] == ":", next == line.endIndex || line[next] == " " { return place }
      if line[place] == " ", next < line.endIndex, line[next] != "=", line[next] != ":",
        line[next] != " "
      {
        return nil
      }
      place = next
    }
    return nil
  }

  private static func split(_ text: Substring) -> (value: String, comment: String) {
    var place = text.startIndex
    var quote: Character?
    var end = text.endIndex
    var comment = ""
    while place < text.endIndex {
      let character = text[place]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#" || character == ";" || character == "/",
        place == text.startIndex || text[text.index(before: place)] == " "
          || text[text.index(before: place)] == "\t"
      {
        let rest = text[place...]
        if character != "/" || rest.hasPrefix("//") {
          end = place
          comment = unquoted(trimmed(rest.drop { $0 == "#" || $0 == ";" || $0 == "/" }))
          break
        }
      }
      place = text.index(after: place)
    }
    var value = trimmed(text[..<end])
    if value.hasSuffix(",") { value.removeLast() }
    return (unquoted(value), comment)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return String(text)
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let first = text.first, first == text.last,
      first == "\"" || first == "'"
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
