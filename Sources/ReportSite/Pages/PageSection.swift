internal import Diagnosis
internal import Records

/// A heading with what stands under it, as the template `section` takes it: for pages whose parts
/// come and go with the materials.
struct PageSection {
  /// A sentence with the source it stands on.
  struct Item {
    let text: String
    var source: Slot = false
  }

  let anchor: String
  let heading: String
  var paragraphs: [Item] = []
  var items: [Item] = []
  var chart: Slots?
  var tables: [PageTable] = []

  /// Whether there is anything under the heading.
  var isEmpty: Bool {
    paragraphs.isEmpty && items.isEmpty && chart == nil && tables.allSatisfy(\.rows.isEmpty)
  }

  private var slots: Slots {
    [
      "anchor": .text(anchor), "heading": .text(heading),
      "paragraphs": .list(paragraphs.map(Self.slots)), "hasItems": .flag(!items.isEmpty),
      "items": .list(items.map(Self.slots)), "chart": .optional(chart),
      "tables": .list(tables.filter { !$0.rows.isEmpty }.map(\.slots)),
    ]
  }

  private static func slots(_ item: Item) -> Slots {
    ["item": .text(item.text), "source": item.source]
  }

  /// The sections that say something, and the list of contents that leads to them.
  static func slots(of sections: [PageSection]) -> Slots {
    let shown = sections.filter { !$0.isEmpty }
    return [
      "sections": .list(shown.map(\.slots)),
      "contents": shown.count < 3
        ? false
        : .group([
          "contentsItems": .list(
            shown.map { ["href": .text("#\($0.anchor)"), "text": .text($0.heading)] })
        ]),
    ]
  }
}

extension PageSection.Item {
  /// A remark as it was written down, as one sentence.
  init(_ remark: Remark, _ dossier: Dossier, for use: String) {
    self.init(
      text: remark.text.fitted(300).asSentence, source: dossier.link(remark.line, for: use))
  }
}
