extension Canvas {
  /// Defines the textures of the third and fourth part of bars, so that in greyscale they differ
  /// from the first and second.
  mutating func drawTextures(parts: Int) {
    guard parts > 2 else { return }
    open("defs", [:])
    for style in SeriesStyle.styles(parts) where style.number > 2 {
      open(
        "pattern",
        [
          "id": .words(texture(style)), "width": "8", "height": "8",
          "patternUnits": "userSpaceOnUse",
        ])
      draw("rect", ["width": "8", "height": "8", "fill": .words(style.colour)])
      if style.number == 3 {
        draw(
          "path",
          ["d": "M-1 1L1 -1M0 8L8 0M7 9L9 7", "stroke": "#ffffff", "stroke-width": "1.5"])
      } else {
        draw("circle", ["cx": "4", "cy": "4", "r": "1.5", "fill": "#ffffff"])
      }
      close("pattern")
    }
    close("defs")
  }

  private func texture(_ style: SeriesStyle) -> String {
    prefix + "-texture-" + String(style.number)
  }

  /// What a bar is filled with: a texture from the third of several parts on.
  private func fill(_ style: SeriesStyle, parts: Int) -> Markup.Value {
    parts > 2 && style.number > 2
      ? .words("url(#" + texture(style) + ")") : .words(style.colour)
  }

  /// A bar of a series; the value is what the table says.
  mutating func drawBar(_ style: SeriesStyle, _ box: Box, value: String, parts: Int = 1) {
    draw(
      "rect",
      [
        "class": .words("app-chart__bar " + style.name), "x": .number(box.left),
        "y": .number(box.top), "width": .number(max(box.right - box.left, 0.5)),
        "height": .number(max(box.bottom - box.top, 0.5)), "fill": fill(style, parts: parts),
        "data-value": .words(value),
      ])
  }

  /// A dashed outline: nothing was recorded here.
  mutating func drawGap(x: Double, width: Double, foot: Double) {
    draw(
      "rect",
      [
        "class": "app-chart__state--no-data", "x": .number(x), "y": .number(foot - 6),
        "width": .number(width), "height": "6", "fill": "none", "stroke": "currentColor",
        "stroke-dasharray": "2 2",
      ])
  }

  /// The patch of colour that a key shows.
  mutating func drawSwatch(_ style: SeriesStyle, x: Double, y: Double, parts: Int) {
    draw(
      "rect",
      [
        "class": .words("app-chart__bar " + style.name), "x": .number(x + 8),
        "y": .number(y - 8), "width": "16", "height": "16", "fill": fill(style, parts: parts),
      ])
  }
}
