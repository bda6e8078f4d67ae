/// Where the events of one lane and their labels go: rows are filled from the top.
///
/// An event whose label finds no room in any row keeps its mark and gets its number in the table;
/// where even numbers find no room, marks alone are stacked.
struct LaneLayout: Sendable, LaneDrawing {
  private struct Placed: Sendable {
    let event: EventLanes.Event
    let from: Double
    let to: Double
    let row: Int
    let text: String
    let textX: Double
  }

  let top: Double
  let bottom: Double
  private let nameLines: [String]
  private let nameIsAbove: Bool
  private let rowsTop: Double
  private let rowHeight: Double
  private let placed: [Placed]
  private let rowPlaces: [Int: Int]
  /// Whether any number stands in for a label.
  let usesNumbers: Bool
  /// Whether any mark stands without words or number.
  let hasBareMarks: Bool

  init(
    _ lane: EventLanes.Lane, axis: TimeAxis, left: Double, right: Double, rendering: Rendering,
    firstNumber: Int, nameLines: [String], top: Double
  ) {
    self.top = top
    self.nameLines = nameLines
    nameIsAbove = !rendering.isWide
    rowHeight = rendering.lineHeight + 4
    let nameHeight = Double(nameLines.count) * rendering.lineHeight
    rowsTop = top + 5 + (nameIsAbove ? nameHeight : 0)
    let numbers = lane.events.indices.map { String(firstNumber + $0) }
    func place(_ choices: [[String]]) -> [Placed] {
      var placing = Placing(rows: 8, right: rendering.width)
      return zip(lane.events, choices).map { event, texts in
        let from = left + axis.fraction(event.from) * (right - left)
        let to = event.to.map { left + axis.fraction($0) * (right - left) } ?? from
        for text in texts {
          let width = rendering.fitting.width(text)
          if let (row, x) = placing.place(from: from, to: to, textWidth: width) {
            return Placed(event: event, from: from, to: to, row: row, text: text, textX: x)
          }
        }
        let row = placing.placeMark(from: from, to: to)
        return Placed(event: event, from: from, to: to, row: row, text: "", textX: 0)
      }
    }
    // With many labels missing, shorter ones, or else numbers for all, say more than words for
    // the first few.
    let lengths = rendering.isWide ? [0.55, 0.3] : [0.8, 0.5]
    let labelled = lengths.lazy.map { length in
      place(
        zip(lane.events, numbers).map {
          [rendering.fitting.cut($0.label, to: (right - left) * length), $1]
        })
    }
    func missing(_ placed: [Placed]) -> Int { zip(placed, numbers).count { $0.text == $1 } }
    if let enough = labelled.first(where: { made in
      missing(made) * 4 <= made.count && !made.contains(where: \.text.isEmpty)
    }) {
      placed = enough
    } else {
      let numbered = place(numbers.map { [$0] })
      placed = numbered.contains(where: \.text.isEmpty) ? place(numbers.map { _ in [] }) : numbered
    }
    usesNumbers = missing(placed) > 0
    hasBareMarks = placed.contains(where: \.text.isEmpty)
    let used = Set(placed.map(\.row)).sorted()
    rowPlaces = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    let rows = max(used.count, 1)
    let rowsBottom = rowsTop + Double(rows) * rowHeight
    bottom = max(rowsBottom, nameIsAbove ? 0 : top + 5 + nameHeight) + 5
  }

  func draw(on canvas: inout Canvas) {
    canvas.write(lines: nameLines, x: 0, top: top + 5, strong: true)
    for item in placed {
      let middle = rowsTop + (Double(rowPlaces[item.row] ?? 0) + 0.5) * rowHeight
      if item.event.to != nil {
        canvas.draw(
          "rect",
          [
            "class": .words("app-chart__bar " + item.event.kind.style.name),
            "x": .number(item.from), "y": .number(middle - 5),
            "width": .number(max(item.to - item.from, 2)), "height": "10",
            "fill": .words(item.event.kind.style.colour),
          ])
      } else {
        canvas.drawMarker(item.event.kind.style, x: item.from, y: middle, radius: 5.5)
      }
      canvas.write(item.text, x: item.textX, baseline: canvas.baseline(middle: middle))
    }
  }
}

/// The taken stretches of the rows of a lane.
private struct Placing {
  private var taken: [[ClosedRange<Double>]]
  private let right: Double

  init(rows: Int, right: Double) {
    taken = Array(repeating: [], count: rows)
    self.right = right
  }

  /// The first row where mark and text are free, with the x of the text: beside the end of the
  /// mark, or before its start where the right edge is near.
  mutating func place(from: Double, to: Double, textWidth: Double) -> (Int, Double)? {
    for row in taken.indices {
      let after = to + 10
      if after + textWidth <= right, isFree(row, from: from - 8, to: after + textWidth + 6) {
        take(row, from: from - 8, to: after + textWidth + 6)
        return (row, after)
      }
      let before = from - 10 - textWidth
      if before >= 0, after + textWidth > right,
        isFree(row, from: before - 6, to: to + 8)
      {
        take(row, from: before - 6, to: to + 8)
        return (row, before)
      }
    }
    return nil
  }

  /// The first row where the mark alone is free; where there is none, a row below all others.
  mutating func placeMark(from: Double, to: Double) -> Int {
    let row = taken.indices.first { isFree($0, from: from - 6.5, to: to + 6.5) } ?? taken.count
    if row < taken.count { take(row, from: from - 6.5, to: to + 6.5) }
    return row
  }

  private mutating func take(_ row: Int, from: Double, to: Double) {
    taken[row].append(from...max(from, to))
  }

  private func isFree(_ row: Int, from: Double, to: Double) -> Bool {
    !taken[row].contains { $0.overlaps(from...to) }
  }
}
