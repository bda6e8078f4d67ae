/// A finished page in Welsh, and what of it is not.
package struct PageTranslation: Sendable {
  package let bytes: [UInt8]
  /// Texts of the program that the catalogue does not have, in the order of the page.
  package let missing: [String]
  /// How many texts it has.
  package let translatedCount: Int

  /// Translates the words between tags and in attributes; all else stays byte for byte.
  package init(of page: [UInt8], by catalogue: Catalogue, quoting quotes: Quotes) {
    var writer = PageWriter(page, Phrasebook(catalogue, quoting: quotes))
    bytes = writer.written()
    missing = writer.book.missing.map(Self.shown)
    translatedCount = writer.book.translatedCount
  }

  /// The title of a page, or any name that needs no more than the catalogue.
  package static func title(_ title: String, by catalogue: Catalogue) -> String {
    var book = Phrasebook(catalogue, quoting: Quotes())
    let welsh = book.named(Phrase.escaped(title))
    return Phrase.plain(PageWriter.plain(welsh))
  }

  /// One text that stands on no page yet, such as a label of a drawing.
  package static func text(
    _ text: String, by catalogue: Catalogue, quoting quotes: Quotes
  ) -> String {
    var book = Phrasebook(catalogue, quoting: quotes)
    return Phrase.plain(PageWriter.plain(book.welsh(Phrase.escaped(text))))
  }

  /// Without signs, for people.
  private static func shown(_ text: [UInt8]) -> String {
    var result: [UInt8] = []
    var place = 0
    while place < text.count {
      switch text[place] {
      case Sign.open, Sign.close: place += 2
      case Sign.whole:
        result += "…".utf8
        place += 2
      default:
        result.append(text[place])
        place += 1
      }
    }
    return result.text
  }
}

extension Quotes {
  /// With the texts of some pages too, of which other pages may show only the start.
  package func reading(_ pages: some Sequence<[UInt8]>) -> Quotes {
    var texts: Set<[UInt8]> = []
    for page in pages {
      for token in MarkupToken.tokens(of: page)
      where token.kind == .words && token.range.count > 24 {
        texts.insert(page[token.range].drop { $0 == 0x20 }.map { $0 })
      }
    }
    return adding(cut: texts.filter { !$0.suffix(3).elementsEqual("…".utf8) })
  }
}
