/// How one of up to four series looks: colour, dash and marker all differ, so that each alone is
/// enough to tell them apart.
struct SeriesStyle: Sendable, Equatable {
  enum Shape: Sendable, Equatable {
    case circle, square, diamond, triangle
  }

  /// 1 to 4, the number in the class name.
  let number: Int
  let colour: String
  let dash: String
  let shape: Shape

  var name: String { "app-chart__series-" + String(number) }

  /// The categorical palette of the Government Analysis Function, in its order.
  static let all = [
    SeriesStyle(number: 1, colour: "#12436D", dash: "none", shape: .circle),
    SeriesStyle(number: 2, colour: "#28A197", dash: "9 4", shape: .square),
    SeriesStyle(number: 3, colour: "#801650", dash: "2.5 3", shape: .diamond),
    SeriesStyle(number: 4, colour: "#F46A25", dash: "12 3 2.5 3", shape: .triangle),
  ]

  static let limit = 4

  /// The styles for so many series; for two, the pair that the palette names for two.
  static func styles(_ count: Int) -> [SeriesStyle] {
    count == 2 ? [all[0], all[3]] : Array(all.prefix(count))
  }

  static func style(_ index: Int, of count: Int) -> SeriesStyle {
    let styles = styles(count)
    return styles[index % max(styles.count, 1)]
  }
}

extension Canvas {
  /// A marker of a series; the value, if given, is what the table says.
  mutating func drawMarker(
    _ style: SeriesStyle, x: Double, y: Double, radius: Double = 4, value: String? = nil
  ) {
    let name = Markup.Value.words("app-chart__marker " + style.name)
    let fill = Markup.Value.words(style.colour)
    if style.shape == .circle {
      if let value {
        draw(
          "circle",
          [
            "class": name, "cx": .number(x), "cy": .number(y), "r": .number(radius), "fill": fill,
            "stroke": "#ffffff", "stroke-width": "1.5", "data-value": .words(value),
          ])
      } else {
        draw(
          "circle",
          [
            "class": name, "cx": .number(x), "cy": .number(y), "r": .number(radius), "fill": fill,
            "stroke": "#ffffff", "stroke-width": "1.5",
          ])
      }
      return
    }
    let points = style.shape.outline(x: x, y: y, radius: radius)
    if let value {
      draw(
        "polygon",
        [
          "class": name, "points": .words(points), "fill": fill, "stroke": "#ffffff",
          "stroke-width": "1.5", "data-value": .words(value),
        ])
    } else {
      draw(
        "polygon",
        [
          "class": name, "points": .words(points), "fill": fill, "stroke": "#ffffff",
          "stroke-width": "1.5",
        ])
    }
  }

  /// A short piece of line with its marker, as a key shows it.
  mutating func drawSample(_ style: SeriesStyle, x: Double, y: Double) {
    draw(
      "line",
      [
        "class": .words("app-chart__line " + style.name), "x1": .number(x), "y1": .number(y),
        "x2": .number(x + 28), "y2": .number(y), "stroke": .words(style.colour),
        "stroke-width": "2.5", "stroke-dasharray": .words(style.dash),
      ])
    drawMarker(style, x: x + 14, y: y)
  }
}

extension SeriesStyle.Shape {
  /// The corners, for all shapes but the circle.
  func outline(x: Double, y: Double, radius: Double) -> String {
    let corners: [(Double, Double)] =
      switch self {
      case .circle, .square: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
      case .diamond: [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
      case .triangle: [(0, -1.25), (1.2, 0.95), (-1.2, 0.95)]
      }
    return corners.map {
      Markup.coordinate(x + $0.0 * radius) + "," + Markup.coordinate(y + $0.1 * radius)
    }.joined(separator: " ")
  }
}
