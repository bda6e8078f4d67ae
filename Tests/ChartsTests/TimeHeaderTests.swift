import Testing

@testable import Charts

struct TimeHeaderTests {
  private func header(_ marks: [TimeMark], bands: [TimeBand] = []) -> TimeHeader {
    TimeHeader(
      axis: .morning, bands: bands, marks: marks, left: 40, right: 620, rendering: .wide)
  }

  @Test func needsNoRoomWithoutLabels() {
    #expect(header([]).height == 0)
  }

  @Test func numbersAllMarksWhenTheirTextsDoNotFit() {
    let marks = (0..<8).map { TimeMark(time: TimeAxis.at(9, $0), label: "A rather long text") }
    #expect(header(marks).notes.count == 8)
    #expect(header(marks).notes[1].text == "9:01am: A rather long text")
  }

  @Test func neverDrawsALineThroughAText() {
    // The third would find room above the second, but its line would cross it.
    let marks = [
      TimeMark(time: TimeAxis.at(9), label: "Short"),
      TimeMark(time: TimeAxis.at(9, 12), label: "A rather long text that goes on"),
      TimeMark(time: TimeAxis.at(10), label: "Third"),
    ]
    var canvas = Canvas(.wide, id: "a")
    header(marks).draw(on: &canvas, top: 0, bottom: 200)
    let picture = Picture(canvas.picture(.sample, height: 200))
    #expect(picture.texts.count == 3)
    for line in picture.withClass("app-chart__annotation") {
      let x = line.number("x1") ?? 0
      let top = line.number("y1") ?? 0
      for (box, text) in picture.boxes {
        #expect(!(x > box.left && x < box.right && box.bottom > top + 2), "\(text)")
      }
    }
  }

  @Test func leavesOutWhatLiesOutsideTheAxis() {
    let band = TimeBand(from: 0, to: 60, label: "Before")
    #expect(header([TimeMark(time: 0, label: "Before")], bands: [band]).height == 0)
  }
}
