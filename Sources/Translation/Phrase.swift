/// One side of an entry of the catalogue, taken apart: "{number} reports <1>by {words}</1>".
struct Phrase: Hashable, Sendable {
  /// What stands in place of words that are not fixed.
  enum Hole: Hashable, Sendable {
    case value(Value.Kind)
    /// Words that the catalogue translates in their turn.
    case words
    /// Words that stay as they are.
    case data

    init?(name: Substring) {
      switch name {
      case "words": self = .words
      case "data": self = .data
      default:
        guard let kind = Value.Kind.allCases.first(where: { $0.name == name }) else { return nil }
        self = .value(kind)
      }
    }

    static var names: String {
      (Value.Kind.allCases.map(\.name) + ["words", "data"]).map { "{\($0)}" }
        .joined(separator: ", ")
    }
  }

  enum Piece: Hashable, Sendable {
    /// As it stands on a page, with its escapes.
    case words([UInt8])
    /// The number counts holes of one kind, from 1.
    case hole(Hole, number: Int)
    /// A sign of `Sign` and the number of a tag, from 1.
    case tag(UInt8, number: Int)
  }

  /// Why a phrase cannot be used.
  struct Fault: Error, Hashable, Sendable {
    let headline: String
    let fix: String
  }

  let pieces: [Piece]

  init(_ text: String) throws(Fault) {
    var pieces: [Piece] = []
    var counts: [Hole: Int] = [:]
    var rest = Substring(text)
    var literal = ""
    func flush() {
      if !literal.isEmpty { pieces.append(.words(Self.escaped(literal))) }
      literal = ""
    }
    while let first = rest.first {
      if first == "{" {
        guard let end = rest.firstIndex(of: "}") else {
          throw Fault(headline: "A placeholder ends with }", fix: "Close it")
        }
        let (hole, number) = try Self.hole(rest[rest.index(after: rest.startIndex)..<end])
        flush()
        counts[hole, default: 0] += 1
        pieces.append(.hole(hole, number: number ?? counts[hole] ?? 1))
        rest = rest[rest.index(after: end)...]
      } else if first == "<", let (tag, after) = Self.tag(rest) {
        flush()
        pieces.append(tag)
        rest = after
      } else {
        literal.append(first)
        rest = rest.dropFirst()
      }
    }
    flush()
    self.pieces = pieces
    guard !pieces.isEmpty else {
      throw Fault(headline: "A phrase has words", fix: "Write them, or remove the entry")
    }
    try checkTags()
  }

  /// Holes and tags, by name and number, in alphabetical order.
  var marks: [String] {
    pieces.compactMap { piece in
      switch piece {
      case .words: nil
      case .hole(.value(let kind), let number): "{\(kind.name)\(number > 1 ? "\(number)" : "")}"
      case .hole(.words, let number): "{words\(number > 1 ? "\(number)" : "")}"
      case .hole(.data, let number): "{data\(number > 1 ? "\(number)" : "")}"
      case .tag(Sign.open, let number): "<\(number)>"
      case .tag(Sign.close, let number): "</\(number)>"
      case .tag(_, let number): "<\(number)/>"
      }
    }.sorted()
  }

  private func checkTags() throws(Fault) {
    var open: [Int] = []
    for case .tag(let sign, let number) in pieces {
      if sign == Sign.open { open.append(number) }
      if sign == Sign.close, open.popLast() != number {
        throw Fault(
          headline: "The mark </\(number)> closes the mark that was opened last",
          fix: "Open and close the marks in order")
      }
    }
    if let last = open.last {
      throw Fault(headline: "The mark <\(last)> is closed", fix: "Write </\(last)> after its words")
    }
  }

  private static func hole(_ inside: Substring) throws(Fault) -> (Hole, Int?) {
    let name = inside.prefix { !$0.isNumber }
    let digits = inside[name.endIndex...]
    guard let hole = Hole(name: name), digits.isEmpty || Int(digits).map({ $0 > 0 }) == true else {
      throw Fault(
        headline: "'{\(inside)}' is no placeholder", fix: "Write one of \(Hole.names)")
    }
    return (hole, Int(digits))
  }

  /// "<1>", "</1>", "<1/>".
  private static func tag(_ text: Substring) -> (Piece, Substring)? {
    guard let end = text.firstIndex(of: ">") else { return nil }
    var inside = text[text.index(after: text.startIndex)..<end]
    var sign = Sign.open
    if inside.hasPrefix("/") {
      sign = Sign.close
      inside = inside.dropFirst()
    } else if inside.hasSuffix("/") {
      sign = Sign.whole
      inside = inside.dropLast()
    }
    guard let number = Int(inside), (1...Sign.mostTags).contains(number) else { return nil }
    return (.tag(sign, number: number), text[text.index(after: end)...])
  }

  /// As the templates escape it.
  static func escaped(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x26: Array("&amp;".utf8)
      case 0x3C: Array("&lt;".utf8)
      case 0x3E: Array("&gt;".utf8)
      case 0x22: Array("&quot;".utf8)
      case 0x27: Array("&#39;".utf8)
      default: [byte]
      }
    }
  }

  /// The other way round: for texts that are escaped again before they stand on a page.
  static func plain(_ text: [UInt8]) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(
      text.text
    ) { $0.replacing($1.0, with: $1.1) }
  }
}
