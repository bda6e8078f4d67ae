internal import Records

/// An operation in plain words: "Searches", "Database reads of facilities".
struct OperationTitle: Hashable, Sendable {
  /// Start of a title, sentence case.
  let many: String
  /// "one search".
  let one: String

  init(_ operation: Operation) {
    switch operation.kind {
    case .route:
      if let step = JourneyVocabulary.step(ofRoute: operation.name) {
        many = step.many
        one = step.one
      } else if JourneyVocabulary.isProbe(route: operation.name) {
        many = "Automatic checks"
        one = "one automatic check"
      } else {
        many = "Requests to \(Phrases.shortened(operation.name, to: 60))"
        one = "one request to \(Phrases.shortened(operation.name, to: 60))"
      }
    case .statement:
      let words = NameTokens(operation.name).words
      let isRead = words.first == "select" || words.first == "with"
      let preposition = isRead ? "from" : words.first == "update" ? "update" : "into"
      let table = words.firstIndex(of: preposition).flatMap { place in
        words.indices.contains(place + 1) ? words[place + 1] : nil
      }
      let name = operation.name.split(whereSeparator: { " (".contains($0) })
      let asWritten = name.first { $0.lowercased() == table }.map(String.init) ?? table ?? ""
      let plain = asWritten.split(separator: "_").joined(separator: " ")
      let object = plain.isEmpty ? "" : isRead ? " of \(plain)" : " to \(plain)"
      many = "Database \(isRead ? "reads" : "writes")\(object)"
      one = "one database \(isRead ? "read" : "write")\(object)"
    case .message:
      let quote = Self.opening(of: operation.name)
      many = "Work logged as “\(quote)”"
      one = "work logged as “\(quote)”"
    }
  }

  /// The standing words at the start of a template; when they are few, those of the whole of it.
  static func opening(of template: String) -> String {
    let before = words(template.prefix { $0 != "{" && $0 != ":" && $0 != "=" })
    if before.count >= 3 { return before.prefix(8).joined(separator: " ") }
    let standing = template.prefix(1_000).split(separator: "{").enumerated().map { place, part in
      place == 0 ? part : part.drop { $0 != "}" }.dropFirst()
    }
    let all = standing.flatMap(words).filter { $0.contains(where: \.isLetter) }
    return all.isEmpty
      ? Phrases.shortened(template, to: 60) : all.prefix(8).joined(separator: " ")
  }

  /// Class names with dots are cut to their last part: a reader needs no package.
  private static func words(_ text: Substring) -> [String] {
    text.prefix(1_000).split { " \t,()[]".contains($0) }.map { word in
      let parts = word.split(separator: ".")
      let last = parts.last ?? word
      return parts.count >= 3 && last.first?.isLetter == true ? String(last) : String(word)
    }
  }
}
