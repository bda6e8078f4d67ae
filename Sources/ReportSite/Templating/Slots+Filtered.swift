/// Takes out of every text of a page what its readers are not meant to see.
struct TextFilter: Sendable {
  /// Names of places that hold addresses, classes and ids, never words.
  private static let addresses: Set<String> = [
    "href", "sourceHref", "numberHref", "csvHref", "time", "isoTime", "anchor", "chartId", "rowId",
    "root", "tag",
    "factTag", "markingClass", "brandColour", "version", "sourceNumber",
  ]

  private let clean: @Sendable (String) -> String

  /// - Parameter clean: what is left of one text.
  init(_ clean: @escaping @Sendable (String) -> String) { self.clean = clean }

  func text(_ text: String) -> String { text.isEmpty ? text : clean(text) }

  func slots(_ slots: Slots) -> Slots {
    var result = slots
    for (name, slot) in slots.values where !Self.addresses.contains(name) {
      result[name] = self.slot(slot)
    }
    return result
  }

  private func slot(_ slot: Slot) -> Slot {
    switch slot {
    case .text(let text): .text(self.text(text))
    case .markup(let markup): .markup(drawing(markup))
    case .flag: slot
    case .group(let group): .group(slots(group))
    case .list(let list): .list(list.map(slots))
    }
  }

  /// The words between the tags of a drawing; what stands inside tags is positions and classes.
  func drawing(_ markup: String) -> String {
    let parts = markup.split(separator: "<", omittingEmptySubsequences: false)
    var result = text(String(parts.first ?? ""))
    for part in parts.dropFirst() {
      let tag = part.prefix { $0 != ">" }
      let rest = part.dropFirst(tag.count)
      result += "<\(tag)\(rest.prefix(1))\(text(String(rest.dropFirst())))"
    }
    return result
  }
}
