import Testing

@testable import Charts

struct MarkupTests {
  private func escaped(_ text: String) -> String {
    var markup = Markup()
    markup.element("text", ["class": .words(text)], text: text)
    return markup.text
  }

  @Test func escapesWhatEndsATextOrAnAttribute() {
    #expect(
      escaped("<&>\"") == "<text class=\"&lt;&amp;&gt;&quot;\">&lt;&amp;&gt;&quot;</text>")
  }

  @Test(arguments: ["\"\u{301}", "<\u{FE0F}", "\"\u{200D}", "&\u{20DD}"])
  func escapesEvenWhenACombiningMarkFollows(text: String) {
    let picture = Picture("<svg>" + escaped(text) + "</svg>")
    #expect(picture.faults == [])
    #expect(picture.texts == [text])
  }

  @Test func replacesWhatXMLCannotCarry() {
    #expect(escaped("\u{0}a\u{B}\u{FFFE}").hasSuffix(">\u{FFFD}a\u{FFFD}\u{FFFD}</text>"))
    #expect(escaped("a\t\n").hasSuffix(">a\t\n</text>"))
  }

  @Test(arguments: [
    (1.0, "1"), (-0.04, "0"), (2.25, "2.3"), (-3.5, "-3.5"), (.nan, "0"), (.infinity, "0"),
  ])
  func printsCoordinatesShortly(value: Double, text: String) {
    #expect(Markup.coordinate(value) == text)
  }
}
