import Testing

@testable import Translation

@Suite struct PageTranslationTests {
  private static let words = """
    - en: "{number} reports came from {words}."
      cy: "Daeth {number} adroddiad gan {words}."
    - en: Read <1>the list</1> at {time} or <2>call us</2>.
      cy: <2>Ffoniwch ni</2> neu darllenwch <1>y rhestr</1> am {time}.
    - en: people
      cy: pobl
    - en: Contents
      cy: Cynnwys
    - en: The file <1/> was read.
      cy: Darllenwyd y ffeil <1/>.
    - en: The name is {data}.
      cy: "{data} yw’r enw."
    - en: Use <b> & "q"
      cy: Defnyddiwch <b> & "q"
    - en: First sign
      cy: Arwydd cyntaf
    - en: It came at {time}.
      cy: Daeth am {time}.
    - en: "Typical {words}"
      cy: "{words} nodweddiadol"
    - en: "{words} came first."
      cy: "{words} a ddaeth gyntaf."
    - en: 95% is enough
      cy: Mae 95% yn ddigon
    """

  private func page(
    _ markup: String, quoting quotes: Quotes = Quotes()
  ) throws -> PageTranslation {
    PageTranslation(
      of: Array(markup.utf8), by: try CatalogueTests.catalogue(Self.words), quoting: quotes)
  }

  private func welsh(_ markup: String, quoting quotes: Quotes = Quotes()) throws -> String {
    String(decoding: try page(markup, quoting: quotes).bytes, as: UTF8.self)
  }

  @Test func keepsASentenceWholeAndMovesItsLinks() throws {
    let text = try welsh(
      "<p>Read <a href=\"a.html\">the list</a> at 5:30pm or <a href=\"b.html\">call us</a>.</p>")
    #expect(
      text == "<p><a href=\"b.html\">Ffoniwch ni</a> neu darllenwch <a href=\"a.html\">y rhestr</a>"
        + " am 5:30yp.</p>")
  }

  @Test func translatesFreeWordsInTheirTurn() throws {
    #expect(
      try welsh("<li>1,204 reports came from people.</li>")
        == "<li>Daeth 1,204 adroddiad gan pobl.</li>")
  }

  @Test func neverMovesWordsIntoTheNextSentence() throws {
    let text = try welsh("<p>Typical people came first. 5 reports came from people.</p>")
    #expect(text == "<p>Pobl nodweddiadol a ddaeth gyntaf. Daeth 5 adroddiad gan pobl.</p>")
  }

  @Test func marksWhatItDoesNotKnowAndCountsIt() throws {
    let page = try page("<p>Nobody wrote this. First sign</p><p>Nobody wrote this.</p>")
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "<p><span lang=\"en\">Nobody wrote this.</span> Arwydd cyntaf</p>"
        + "<p><span lang=\"en\">Nobody wrote this.</span></p>")
    #expect(page.missing == ["Nobody wrote this.", "Nobody wrote this."])
    #expect(page.translatedCount == 1)
  }

  @Test func findsATextWithAnotherFirstLetterOrWithoutItsStop() throws {
    #expect(try welsh("<td>first sign.</td>") == "<td>arwydd cyntaf.</td>")
    #expect(try welsh("<td>it came at 9am</td>") == "<td>daeth am 9yb</td>")
  }

  @Test func namesTheLanguageOfThePage() throws {
    #expect(
      try welsh("<html lang=\"en\" class=\"x\"><p>Contents</p></html>")
        == "<html lang=\"cy\" class=\"x\"><p>Cynnwys</p></html>")
  }

  @Test func translatesLabelsAndLeavesOtherAttributes() throws {
    #expect(
      try welsh("<nav aria-label=\"Contents\" class=\"Contents\"><p>Contents</p></nav>")
        == "<nav aria-label=\"Cynnwys\" class=\"Contents\"><p>Cynnwys</p></nav>")
    #expect(
      try welsh("<div aria-label=\"Not known here\">5</div>")
        == "<div aria-label=\"Not known here\">5</div>")
  }

  @Test func keepsEscapesEscaped() throws {
    #expect(
      try welsh("<p>Use &lt;b&gt; &amp; &quot;q&quot;</p>")
        == "<p>Defnyddiwch &lt;b&gt; &amp; &quot;q&quot;</p>")
    let hostile = "&lt;script&gt;alert(1)&lt;/script&gt;"
    #expect(
      try welsh("<p>The name is \(hostile).</p>") == "<p>\(hostile) yw’r enw.</p>")
  }

  @Test func leavesCodeQuotesAndDrawingsAlone() throws {
    #expect(
      try welsh("<p>The file <code>Contents 5pm</code> was read.</p>")
        == "<p>Darllenwyd y ffeil <code lang=\"en\">Contents 5pm</code>.</p>")
    #expect(
      try welsh("<p>The file <code>app.log</code> was read.</p>")
        == "<p>Darllenwyd y ffeil <code>app.log</code>.</p>")
    for same in [
      "<pre>Contents\n5pm</pre>", "<svg viewBox=\"0 0 1 1\"><text>Contents</text></svg>",
      "<style>Contents</style>",
    ] {
      #expect(try welsh(same) == same)
    }
    #expect(
      try welsh("<blockquote><p>Contents</p></blockquote>")
        == "<blockquote lang=\"en\"><p>Contents</p></blockquote>")
  }

  @Test func countsTheWordsOfMaterialsAsNothingMissing() throws {
    let quotes = Quotes(["Looking at the pool now"], names: ["Exampleshire Council"])
    let page = try page(
      "<td>looking at the pool now.</td><td>Looking at…</td><td>Exampleshire Council</td>",
      quoting: quotes)
    #expect(page.missing == [])
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "<td><span lang=\"en\">looking at the pool now.</span></td>"
        + "<td><span lang=\"en\">Looking at…</span></td><td>Exampleshire Council</td>")
  }

  @Test func cutsTheWelshOfATextThatWasCut() throws {
    let quotes = Quotes([], cut: ["1,204 reports came from people."])
    #expect(
      try welsh("<p>1,204 reports came…</p>", quoting: quotes) == "<p>Daeth 1,204 adroddiad…</p>")
  }

  @Test func asksForAFigureThatTheCatalogueNames() throws {
    #expect(try welsh("<p>95% is enough</p>") == "<p>Mae 95% yn ddigon</p>")
    #expect(try page("<p>94% is enough</p>").missing == ["94% is enough"])
  }

  @Test func saysTheTitleOfAPagePartByPart() throws {
    #expect(
      try welsh("<title>Contents, 24 June 2025 – Loans – Exampleshire</title>")
        == "<title>Cynnwys, 24 Mehefin 2025 – Loans – Exampleshire</title>")
  }

  @Test func copiesChaptersThatAreFinished() throws {
    let chapter = "<div class=\"app-chapter\" id=\"a\"><div><p>Contents</p></div></div>"
    #expect(try welsh("\(chapter)<p>Contents</p>") == "\(chapter)<p>Cynnwys</p>")
  }

  @Test(arguments: [
    "", "<", "<p", "<p>", "</p>", "<p>a</b></p>", "a < b", "<p>First <a href=\"x\">sign</p>",
    "<div aria-label=\"x>First sign</div>", "<p>\u{E}\u{F}\u{10}</p>", "{number}{words}",
  ])
  func survivesMarkupThatIsNotSound(_ markup: String) throws {
    _ = try welsh(markup)
  }

  @Test func survivesFreeWordsWithoutEnd() throws {
    let deep = String(repeating: "The name is ", count: 3_000)
    #expect(try welsh("<p>\(deep)</p>").contains("The name is"))
  }
}
