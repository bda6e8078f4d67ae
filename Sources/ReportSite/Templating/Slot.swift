/// What a template may put in one of its named places.
enum Slot: Sendable, Equatable {
  /// Escaped wherever it goes. Empty text makes a section of that name disappear.
  case text(String)
  /// Markup that Charts made; put on the page as it is, under the few names that are allowed to.
  case markup(String)
  case flag(Bool)
  case group(Slots)
  case list([Slots])

  /// A group, or a section that does not appear.
  static func optional(_ slots: Slots?) -> Slot { slots.map { .group($0) } ?? .flag(false) }

  /// Texts in a row, each under the name `item`.
  static func items(_ texts: [String]) -> Slot { .list(texts.map { ["item": .text($0)] }) }
}

/// Named places and what goes there.
struct Slots: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private(set) var values: [String: Slot] = [:]

  init(dictionaryLiteral elements: (String, Slot)...) {
    for (name, slot) in elements { values[name] = slot }
  }

  subscript(name: String) -> Slot? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Both; where a name is in both, `other` wins.
  func merging(_ other: Slots) -> Slots {
    var result = self
    result.values.merge(other.values) { $1 }
    return result
  }
}

extension Slot: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

extension Slot: ExpressibleByBooleanLiteral {
  init(booleanLiteral value: Bool) { self = .flag(value) }
}
