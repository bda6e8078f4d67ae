/// A reference in a picture and what it stands for, listed below the plot.
struct Note: Sendable, Equatable {
  let reference: String
  let text: String

  /// A, B … Z, then A1, B1 and so on.
  static func letter(_ index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : letter + String(index / 26)
  }
}

extension Canvas {
  /// Lists notes below each other; returns the bottom. Beyond a dozen the table has to serve.
  @discardableResult
  mutating func write(notes: [Note], top: Double) -> Double {
    let shown = notes.prefix(12)
    guard !shown.isEmpty else { return top }
    let indent = (shown.map { rendering.strongFitting.width($0.reference) }.max() ?? 0) + 8
    var bottom = top + 6
    for note in shown {
      write(note.reference, x: 0, baseline: baseline(top: bottom), strong: true)
      let lines = rendering.fitting.wrapped(note.text, to: rendering.width - indent, lines: 2)
      bottom = write(lines: lines, x: indent, top: bottom)
    }
    return bottom
  }

  /// A key: each entry a sample of 28 by a line's height with its words; returns the bottom.
  @discardableResult
  mutating func writeKey(
    _ entries: [String], top: Double, sample: (inout Canvas, Int, Double, Double) -> Void
  ) -> Double {
    var x = 0.0
    var y = top
    for (index, entry) in entries.enumerated() {
      let lines = rendering.fitting.wrapped(entry, to: rendering.width - 36, lines: 2)
      let width = 36 + (lines.map(rendering.fitting.width).max() ?? 0)
      if x > 0, x + width > rendering.width || lines.count > 1 {
        x = 0
        y += rendering.lineHeight
      }
      sample(&self, index, x, y + rendering.lineHeight / 2)
      write(lines: lines, x: x + 36, top: y)
      y += Double(max(lines.count - 1, 0)) * rendering.lineHeight
      x += width + 20
    }
    return entries.isEmpty ? top : y + rendering.lineHeight
  }
}
