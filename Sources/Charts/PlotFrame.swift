/// The rectangle that marks are drawn in.
struct PlotFrame: Sendable, Equatable {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  func y(_ value: Double, _ scale: ValueScale) -> Double {
    bottom - scale.fraction(value) * height
  }
}

extension Canvas {
  /// Horizontal gridlines with their labels to the left of the frame.
  mutating func drawGrid(_ scale: ValueScale, in frame: PlotFrame) {
    for tick in scale.ticks {
      let y = frame.y(tick.value, scale)
      let isBase = tick.value == 0 || (y >= frame.bottom && !scale.isLogarithmic)
      drawLine(
        isBase ? "app-chart__axis" : "app-chart__grid", from: (frame.left, y), to: (frame.right, y),
        opacity: isBase ? "0.7" : "0.16")
      write(tick.label, x: frame.left - 8, baseline: baseline(middle: y), anchor: .end)
    }
  }

  /// How much room the labels of a scale need to the left of a frame.
  func gutter(_ scale: ValueScale) -> Double {
    (scale.ticks.map { rendering.fitting.width($0.label) }.max() ?? 0) + 8
  }

  /// Ticks, labels, midnights and the zone below a frame; returns the bottom of the text.
  mutating func drawTimes(_ axis: TimeAxis, in frame: PlotFrame, lines: Bool = false) -> Double {
    let limit = rendering.isWide ? 10 : 6
    let ticks = axis.ticks(width: frame.width, fitting: rendering.fitting, limit: limit)
    func x(_ time: Int) -> Double { frame.left + axis.fraction(time) * frame.width }
    let tickBase = baseline(top: frame.bottom + 10)
    for tick in ticks {
      if lines {
        drawLine(
          "app-chart__grid", from: (x(tick.time), frame.top), to: (x(tick.time), frame.bottom),
          opacity: "0.16")
      }
      drawLine(
        "app-chart__axis", from: (x(tick.time), frame.bottom),
        to: (x(tick.time), frame.bottom + 6), opacity: "0.7")
      // The first and last label may lean inwards, so that they are not cut off.
      let half = rendering.fitting.width(tick.label) / 2
      let middle = min(max(x(tick.time), half), rendering.width - half)
      write(tick.label, x: middle, baseline: tickBase, anchor: .middle)
    }
    let midnights = axis.isOneDay ? [] : axis.midnights()
    for midnight in midnights where midnight.time > axis.start && midnight.time < axis.end {
      drawLine(
        "app-chart__day", from: (x(midnight.time), frame.top), to: (x(midnight.time), frame.bottom),
        opacity: "0.4", dash: "1 3")
    }
    let second = frame.bottom + 10 + rendering.lineHeight
    return writeDates(axis, midnights: midnights, ticks: ticks, in: frame, top: second)
  }

  private mutating func writeDates(
    _ axis: TimeAxis, midnights: [TimeAxis.Tick], ticks: [TimeAxis.Tick], in frame: PlotFrame,
    top: Double
  ) -> Double {
    let base = baseline(top: top)
    let middle = (frame.left + frame.right) / 2
    let showsClock = ticks.contains { LocalTime(local: axis.local($0.time)).secondOfDay != 0 }
    if axis.isOneDay || midnights.isEmpty || !showsClock {
      let years =
        axis.first.calendar.year == axis.last.calendar.year
        ? String(axis.first.calendar.year)
        : String(axis.first.calendar.year) + " " + axis.standing.to + " "
          + String(axis.last.calendar.year)
      let date = axis.isOneDay ? axis.first.fullDate(axis.standing) : years
      write(date + ", " + axis.standing.zone, x: middle, baseline: base, anchor: .middle)
      return top + rendering.lineHeight
    }
    for midnight in midnights {
      let x = frame.left + axis.fraction(midnight.time) * frame.width
      write(midnight.label, x: x, baseline: base, anchor: .middle)
    }
    write(axis.first.date(axis.standing, short: true), x: frame.left, baseline: base)
    let last = String(axis.last.calendar.year) + ", " + axis.standing.zone
    write(last, x: middle, baseline: baseline(top: top + rendering.lineHeight), anchor: .middle)
    return top + 2 * rendering.lineHeight
  }

  /// Says in the middle of an empty frame that there is no data.
  mutating func writeNoData(_ standing: StandingWords, in frame: PlotFrame) {
    write(
      StandingWords.capitalised(standing.noData), x: (frame.left + frame.right) / 2,
      baseline: baseline(middle: (frame.top + frame.bottom) / 2), anchor: .middle)
  }

  mutating func drawLine(
    _ name: String, from: (Double, Double), to: (Double, Double), opacity: String = "1",
    width: String = "1", dash: String = "none"
  ) {
    draw(
      "line",
      [
        "class": .words(name), "x1": .number(from.0), "y1": .number(from.1), "x2": .number(to.0),
        "y2": .number(to.1), "stroke": "currentColor", "stroke-opacity": .words(opacity),
        "stroke-width": .words(width), "stroke-dasharray": .words(dash),
      ])
  }
}
