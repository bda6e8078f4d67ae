/// A phrase in English and in Welsh.
struct Entry: Sendable {
  /// A part of the Welsh.
  enum Piece: Hashable, Sendable {
    case words([UInt8])
    /// The place of a value among those of the English.
    case value(Int)
    /// The place of free words among those of the English, and whether they are translated too.
    case free(Int, isTranslated: Bool)
    case tag(UInt8, number: UInt8)
  }

  /// The English with its values lifted out, and a sign in place of free words.
  let key: [UInt8]
  /// The text that a value must have; `nil` where any will do.
  let required: [[UInt8]?]
  let welsh: [Piece]
  /// Which of the free words are translated too.
  let translated: [Int]

  init(english: String, welsh: String) throws(Phrase.Fault) {
    let from = try Phrase(english)
    let to = try Phrase(welsh)
    for mark in Set(from.marks + to.marks).sorted() {
      let (here, there) = (from.marks.count { $0 == mark }, to.marks.count { $0 == mark })
      guard here != there else { continue }
      throw Phrase.Fault(
        headline: "\(mark) stands as often in the Welsh as in the English",
        fix: here > there ? "Add it to the Welsh" : "Remove it from the Welsh")
    }
    var text: [UInt8] = []
    var holes: [Value.Kind] = []
    var free: [(hole: Phrase.Hole, number: Int)] = []
    for piece in from.pieces {
      switch piece {
      case .words(let words): text += words
      case .hole(.value(let kind), _):
        text.append(kind.rawValue)
        holes.append(kind)
      case .hole(let hole, let number):
        text.append(Sign.any)
        free.append((hole, number))
      case .tag(let sign, let number): text += [sign, Sign.firstNumber + UInt8(number)]
      }
    }
    let lifted = LiftedText(text[...])
    let required = lifted.values.map { $0.written.isEmpty ? nil : $0.written }
    key = lifted.key
    self.required = required
    guard required.count(where: { $0 == nil }) == holes.count else {
      throw Phrase.Fault(
        headline: "One placeholder stands for a value with what is joined to it by 'to' or 'on'",
        fix: "Write {time} for '9am to 5pm on 4 June', and one {number} for '5 to 9'")
    }
    translated = free.indices.filter { free[$0].hole == .words }
    let open = required.indices.filter { required[$0] == nil }
    self.welsh = to.pieces.map { piece in
      switch piece {
      case .words(let words): return .words(words)
      case .hole(.value(let kind), let number):
        let places = zip(open, holes).filter { $0.1 == kind }.map(\.0)
        return .value(places.indices.contains(number - 1) ? places[number - 1] : 0)
      case .hole(let hole, let number):
        let place = free.firstIndex { $0.hole == hole && $0.number == number } ?? 0
        return .free(place, isTranslated: hole == .words)
      case .tag(let sign, let number): return .tag(sign, number: UInt8(number))
      }
    }
  }

  /// Whether the values that are fixed have these texts.
  func allows(_ values: [Value]) -> Bool {
    values.count == required.count
      && zip(values, required).allSatisfy { $1 == nil || $1 == $0.written }
  }

  /// Of two entries that fit, whether this one is meant: one that leads in its words, such as
  /// "Check: {words}", or the one that fixes more.
  func goes(before other: Entry) -> Bool {
    leads == other.leads ? weight > other.weight : leads
  }

  private var leads: Bool { key.prefix { $0 != Sign.any }.suffix(2).elementsEqual(": ".utf8) }

  var hasFreeWords: Bool { key.contains(Sign.any) }
  /// How much of the text the entry fixes: of two that fit, the one that fixes more is meant.
  var weight: Int { key.count { $0 != Sign.any } + required.count { $0 != nil } }
}
