import Testing

@testable import Charts

struct TextWidthTests {
  @Test func addsThePublishedHelveticaWidths() {
    // Adobe Core 14 AFM, Helvetica: H 722, e 556, l 222, l 222, o 556.
    let published = 722.0 + 556 + 222 + 222 + 556
    #expect((TextWidth.of("Hello", size: 1000) / published - 1.01).magnitude < 1e-9)
  }

  @Test func givesLittleWidthToCombiningMarks() {
    #expect(TextWidth.of("e\u{301}", size: 10) < TextWidth.of("e", size: 10) + 2)
  }

  @Test func makesBoldWider() {
    #expect(TextWidth.of("a", size: 10, strong: true) > TextWidth.of("a", size: 10))
  }
}
