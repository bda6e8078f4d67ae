import Testing

@testable import Charts

struct TextFittingTests {
  private let fitting = TextFitting(size: 10)

  @Test func breaksAtSpaces() {
    #expect(fitting.wrapped("one two three", to: 42, lines: 3) == ["one two", "three"])
  }

  @Test func cutsTheLastLineThatIsAllowed() {
    let lines = fitting.wrapped("one two three four", to: 40, lines: 1)
    #expect(lines.count == 1)
    #expect(lines[0].hasSuffix("…"))
  }

  @Test(arguments: ["wwwwwwwwwwwwwwwwwwww", "a wwwwwwwwwwwwwwwwwwww b", "予約予約予約予約"])
  func neverMakesALineThatIsTooWide(text: String) {
    for line in fitting.wrapped(text, to: 50, lines: 4) { #expect(fitting.width(line) <= 50) }
  }

  @Test func cutsAtASpaceUnlessThatCostsTooMuch() {
    #expect(fitting.cut("one two three", to: 50) == "one two…")
    #expect(fitting.cut("a incomprehensible", to: 50).hasPrefix("a inc"))
  }

  @Test func leavesNothingWhereNothingFits() {
    #expect(fitting.cut("wide", to: 2) == "")
  }

  @Test func putsLineBreaksOnOneLine() {
    #expect(fitting.cut("a\nb", to: 100) == "a b")
  }
}
