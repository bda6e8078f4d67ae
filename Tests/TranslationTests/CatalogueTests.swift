import Testing

@testable import Translation

@Suite struct CatalogueTests {
  static func catalogue(_ text: String) throws -> Catalogue {
    try Catalogue(Array(text.utf8), path: "cy.yaml")
  }

  /// What is said of a file that cannot be used.
  private func message(_ text: String) -> String? {
    do throws(CatalogueError) {
      _ = try Catalogue(Array(text.utf8), path: "cy.yaml")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func readsOneTextOrSeveralThatMeanTheSame() throws {
    let catalogue = try Self.catalogue(
      """
      - en: Summary
        cy: Crynodeb
      - en:
        - "{number} report"
        - "{number} reports"
        cy: "{number} adroddiad"
      """)
    #expect(PageTranslation.text("Summary", by: catalogue, quoting: Quotes()) == "Crynodeb")
    for words in ["1 report", "14 reports"] {
      let figure = words.prefix { $0 != " " }
      #expect(
        PageTranslation.text(words, by: catalogue, quoting: Quotes()) == "\(figure) adroddiad")
    }
  }

  @Test func acceptsAFileWithoutEntries() throws {
    #expect(message("") == nil)
    #expect(message("# nothing yet\n") == nil)
  }

  @Test func namesTheLineOfBrokenYAML() {
    let text = message("- en: Summary\n  cy: Crynodeb\n- en: [Other\n")
    #expect(text?.hasPrefix("cy.yaml:") == true)
    #expect(text?.contains("valid YAML") == true)
  }

  @Test(arguments: [
    ("- en: Summary\n  cy: Crynodeb\n- en: Other\n", "cy.yaml:3: An entry has 'en' and 'cy'"),
    ("- en: A {figure} here\n  cy: Dyma {figure}\n", "'{figure}' is no placeholder"),
    ("- en: \"{number} reports\"\n  cy: Adroddiadau\n", "Add it to the Welsh."),
    ("- en: Reports\n  cy: \"{number} adroddiad\"\n", "Remove it from the Welsh."),
    ("- en: One {number\n  cy: Un {number}\n", "A placeholder ends with }"),
    ("- en: See <1>this</1>\n  cy: Gweler <1>hyn\n", "The mark <1> is closed"),
    ("- en: See <1>this\n  cy: Gweler <1>hyn</1>\n", "The mark <1> is closed"),
    ("- en: From {time} to {time}\n  cy: O {time} i {time}\n", "One placeholder stands for"),
    ("en: Summary\ncy: Crynodeb\n", "Translations are a list of groups"),
    ("- en: []\n  cy: Dim\n", "'en' is a text or a list of texts"),
    ("- en: \"\"\n  cy: Dim\n", "A phrase has words"),
  ])
  func refusesWhatItCannotUse(_ text: String, _ part: String) {
    #expect(message(text)?.contains(part) == true, "\(message(text) ?? "accepted")")
  }

  @Test func refusesTheSameEnglishTwiceAndNamesBothLines() {
    let text = message("- en: Summary\n  cy: Crynodeb\n- en: Summary\n  cy: Braslun\n")
    #expect(
      text == "cy.yaml:3: 'Summary' stands once, and line 1 has it already. Remove one of the two.")
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: CatalogueError.self) { try Catalogue([0x2D, 0x20, 0xFF], path: "cy.yaml") }
  }
}
