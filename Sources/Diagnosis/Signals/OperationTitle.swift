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
      many = "Log lines “\(quote)”"
      one = "one log line “\(quote)”"
    }
  }

  /// The standing words at the start of a template, without its variable parts.
  static func opening(of template: String) -> String {
    let before = template.prefix { $0 != "{" && $0 != ":" && $0 != "=" }
    let words = before.split(separator: " ").prefix(8).joined(separator: " ")
    return words.isEmpty ? Phrases.shortened(template, to: 60) : words
  }
}
