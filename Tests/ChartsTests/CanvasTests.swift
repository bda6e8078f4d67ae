import Testing

@testable import Charts

struct CanvasTests {
  @Test func refusesATextThatWouldTouchAnother() {
    var canvas = Canvas(.wide, id: "a")
    let first = canvas.write("Hello", x: 0, baseline: 20)
    let over = canvas.write("Hello", x: 10, baseline: 25)
    let below = canvas.write("Hello", x: 10, baseline: 40)
    #expect([first, over, below] == [true, false, true])
  }

  @Test(arguments: [(-1.0, Anchor.start), (639, .start), (2, .middle), (5, .end)])
  func refusesATextThatWouldBeCutOff(x: Double, anchor: Anchor) {
    var canvas = Canvas(.wide, id: "a")
    let isWritten = canvas.write("Hello", x: x, baseline: 20, anchor: anchor)
    #expect(!isWritten)
  }

  @Test func growsToHoldTheLowestText() {
    var canvas = Canvas(.narrow, id: "a")
    canvas.write("Hello", x: 0, baseline: 99)
    let picture = Picture(canvas.picture(.sample, height: 10))
    #expect(picture.size.height >= 99)
    #expect(picture.drawingFaults == [])
  }
}
