import Testing

@testable import ReportSite

@Suite struct VisibleTextTests {
  @Test func showsControlCharactersByTheirPictures() {
    #expect(VisibleText.escaped("a\u{1B}[0m\u{0}\u{7F}\r") == "a␛[0m␀␡␍")
    #expect(VisibleText.escaped("tab\tline\n") == "tab\tline\n")
    #expect(VisibleText.escaped("\u{85}\u{FFFE}") == "[U+0085][U+FFFE]")
  }

  @Test func showsWhatTurnsTheDirectionOfReadingAround() {
    #expect(VisibleText.escaped("a\u{202E}b\u{2066}c\u{200F}") == "a[U+202E]b[U+2066]c[U+200F]")
  }

  @Test func saysWhereItCutsALineOfAMillionBytes() {
    let text = VisibleText.escaped(String(repeating: "x", count: 1_048_576))
    #expect(text.utf8.count < 4_200)
    #expect(text.hasSuffix("[cut here: the text is 1,048,576 bytes long]"))
  }

  @Test func keepsTextOfTheLongestLengthWhole() {
    let text = String(repeating: "é", count: VisibleText.longestText / 2)
    #expect(VisibleText.escaped(text) == text)
  }
}
