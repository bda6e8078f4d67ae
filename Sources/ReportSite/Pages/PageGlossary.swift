internal import Diagnosis

/// The terms that a page uses, with what they mean.
struct PageGlossary {
  private let terms: [GlossaryTerm]

  /// From every text that the page shows.
  init(_ slots: Slots) {
    var texts: [String] = []
    Self.gather(slots, into: &texts)
    // Column titles and the like come again in every cell.
    terms = GlossaryTerms.used(in: Array(Set(texts)))
  }

  var table: PageTable {
    PageTable(
      caption: "Words used on this page", columns: ["Word", "What it means"],
      rows: terms.map { term in
        .init(cells: [.init(text: term.term.capitalisedFirst), .init(text: term.meaning)])
      })
  }

  /// Depth is that of a page's own structure, never of the materials.
  private static func gather(_ slots: Slots, into texts: inout [String]) {
    for name in slots.values.keys.sorted() {
      switch slots.values[name] {
      case .text(let text): texts.append(text)
      case .group(let group): gather(group, into: &texts)
      case .list(let list): for item in list { gather(item, into: &texts) }
      case .markup, .flag, nil: continue
      }
    }
  }
}
