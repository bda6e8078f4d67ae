import Testing

@testable import Charts

struct ChartTests {
  @Test(arguments: UInt64(0)..<16)
  func keepsEveryTextApartAndInsideWhateverTheInput(seed: UInt64) throws {
    var made = RandomChart(seed: seed)
    let charts = [
      try made.line(), try made.columns(), try made.bars(), made.lanes(), made.multiples(),
      made.strip(), made.firings(), made.flow(),
    ]
    for chart in charts { #expect(chart.faults == [], "\(chart.id), seed \(seed)") }
  }

  @Test(arguments: UInt64(0)..<4)
  func drawsTheSameBytesFromTheSameInput(seed: UInt64) throws {
    var one = RandomChart(seed: seed)
    var other = RandomChart(seed: seed)
    #expect(try one.line() == other.line())
    #expect(one.lanes() == other.lanes())
    #expect(one.firings() == other.firings())
  }

  @Test func namesItselfByTitleAndDescribesItselfByDesc() {
    let chart = FlowDiagram(words: .sample, steps: []).chart(id: "figure-1")
    let root = Picture(chart.wide).elements[0]
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "figure-1-wide-title")
    #expect(root.attributes["aria-describedby"] == "figure-1-wide-desc")
    #expect(
      Picture(chart.narrow).elements[0].attributes["aria-labelledby"] == "figure-1-narrow-title")
    #expect(Picture(chart.wide).all("title").map(\.text) == ["Failures rose"])
  }

  @Test func givesNoTextAColour() throws {
    var made = RandomChart(seed: 3)
    for picture in try made.line().pictures + made.lanes().pictures {
      #expect(picture.all("text").allSatisfy { $0.attributes["fill"] == nil })
      #expect(picture.all("g").first?.attributes["fill"] == "currentColor")
    }
  }

  @Test func cutsALongNameAtASpace() {
    let words = ChartWords(
      finding: String(repeating: "word ", count: 60), subtitle: "", description: "", source: "")
    let title = Picture(FlowDiagram(words: words, steps: []).chart(id: "a").wide).all("title")[0]
    #expect(title.text.count <= 150)
    #expect(title.text.hasSuffix("word…"))
  }

  @Test(arguments: [
    ("Figure 1", "figure-1"), ("", "chart"), ("a\"><script", "a---script"), ("1", "chart-1"),
    ("é", "chart---"),
  ])
  func cleansIdentifiers(id: String, cleaned: String) {
    #expect(ChartIdentifier.cleaned(id) == cleaned)
  }

  @Test func namesTheTableAfterTheFindingUnlessTold() {
    #expect(ChartWords.sample.tableCaption == "Data for: Failures rose")
  }
}
