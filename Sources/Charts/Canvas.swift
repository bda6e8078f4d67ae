/// The ways a chart is drawn: once for wide screens and paper, once for small screens.
struct Rendering: Sendable, Equatable {
  let name: String
  let width: Double
  let fontSize: Double
  let lineHeight: Double

  static let wide = Rendering(name: "wide", width: 640, fontSize: 16, lineHeight: 20)
  static let narrow = Rendering(name: "narrow", width: 290, fontSize: 14, lineHeight: 18)

  var isWide: Bool { self == .wide }
  var fitting: TextFitting { TextFitting(size: fontSize) }
  var strongFitting: TextFitting { TextFitting(size: fontSize, strong: true) }
}

/// A rectangle in the units of the picture.
struct Box: Sendable, Equatable {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  func meets(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// Where the x of a text lies: at its start, middle or end.
enum Anchor: String, Sendable {
  case start, middle, end
}

/// A picture in the making: it refuses a text that would touch another or leave the picture.
struct Canvas: Sendable {
  let rendering: Rendering
  /// The prefix of ids, for example "figure-1-wide".
  let prefix: String
  private var markup = Markup()
  private(set) var texts: [Box] = []

  init(_ rendering: Rendering, id: String) {
    self.rendering = rendering
    prefix = id + "-" + rendering.name
  }

  mutating func draw(_ name: String, _ attributes: Markup.Attributes) {
    markup.element(name, attributes)
  }

  mutating func open(_ name: String, _ attributes: Markup.Attributes) {
    markup.open(name, attributes)
  }

  mutating func close(_ name: String) { markup.close(name) }

  /// Writes one line of text if there is room for it, and tells whether there was.
  @discardableResult
  mutating func write(
    _ text: String, x: Double, baseline: Double, anchor: Anchor = .start, strong: Bool = false
  ) -> Bool {
    guard !text.isEmpty else { return false }
    let width = TextWidth.of(text, size: rendering.fontSize, strong: strong)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    let box = Box(
      left: left, top: baseline - TextWidth.ascent * rendering.fontSize, right: left + width,
      bottom: baseline + TextWidth.descent * rendering.fontSize)
    let space = Box(left: box.left - 4, top: box.top, right: box.right + 4, bottom: box.bottom)
    guard box.left >= -0.05, box.right <= rendering.width + 0.05, box.top >= -0.05,
      !texts.contains(where: space.meets)
    else { return false }
    texts.append(box)
    let name = strong ? "app-chart__text app-chart__text--strong" : "app-chart__text"
    switch (anchor, strong) {
    case (.start, false):
      markup.element(
        "text", ["class": .words(name), "x": .number(x), "y": .number(baseline)], text: text)
    case (_, false):
      markup.element(
        "text",
        [
          "class": .words(name), "x": .number(x), "y": .number(baseline),
          "text-anchor": .words(anchor.rawValue),
        ], text: text)
    default:
      markup.element(
        "text",
        [
          "class": .words(name), "x": .number(x), "y": .number(baseline),
          "text-anchor": .words(anchor.rawValue), "font-weight": "bold",
        ], text: text)
    }
    return true
  }

  /// Writes lines below each other, the first with its top at `top`; returns the bottom.
  @discardableResult
  mutating func write(
    lines: [String], x: Double, top: Double, anchor: Anchor = .start, strong: Bool = false
  ) -> Double {
    var bottom = top
    for line in lines {
      write(
        line, x: x, baseline: baseline(top: bottom), anchor: anchor, strong: strong)
      bottom += rendering.lineHeight
    }
    return bottom
  }

  /// The baseline of a line of text whose row starts at `top`.
  func baseline(top: Double) -> Double {
    let size = rendering.fontSize
    let spare = rendering.lineHeight - (TextWidth.ascent + TextWidth.descent) * size
    return top + spare / 2 + TextWidth.ascent * size
  }

  /// The baseline of a line of text that is centred on `middle`.
  func baseline(middle: Double) -> Double { middle + 0.36 * rendering.fontSize }

  /// The whole SVG element. The height grows where a text would be cut off.
  func picture(_ words: ChartWords, height: Double) -> String {
    let lowest = texts.reduce(height) { max($0, $1.bottom) }.rounded(.up)
    let fitting = TextLimits()
    var root = Markup()
    root.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "class": .words("app-chart__svg app-chart__svg--" + rendering.name), "role": "img",
        "aria-labelledby": .words(prefix + "-title"),
        "aria-describedby": .words(prefix + "-desc"),
        "viewBox": .words(
          "0 0 " + Markup.coordinate(rendering.width) + " " + Markup.coordinate(lowest)),
      ])
    root.element(
      "title", ["id": .words(prefix + "-title")],
      text: fitting.shortened(words.finding.isEmpty ? words.subtitle : words.finding, to: 150))
    root.element(
      "desc", ["id": .words(prefix + "-desc")],
      text: fitting.shortened(
        words.description.isEmpty ? words.subtitle : words.description, to: 300))
    root.open(
      "g",
      [
        "aria-hidden": "true", "fill": "currentColor", "stroke": "none",
        "font-size": .number(rendering.fontSize),
        "font-family": "Helvetica Neue, Helvetica, Arial, sans-serif",
      ])
    root.append(markup)
    root.close("g")
    root.close("svg")
    return root.text
  }
}

/// Shortens a sentence for a name or a description at a space.
struct TextLimits: Sendable {
  func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(max(limit - 1, 0))
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return String(head[..<end]) + "…"
  }
}
