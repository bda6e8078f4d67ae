extension Rule {
  static let drawingVocabulary = Rule(
    id: "drawing-vocabulary",
    headline: "A drawing uses only the elements and attributes of the drawing schema",
    fix: "Use an element or attribute that Schemas/drawing.xsd allows here",
    check: .reading,
    passing: .main(
      drawing("<rect x=\"1\" y=\"2.5\" width=\"100%\" height=\"3\" fill=\"url(#a)\"/>")),
    failing: [
      .main(drawing("<foreignObject></foreignObject>"), line: 2),
      .main(drawing("<g>\n<script>go()</script></g>"), line: 3),
      .main(drawing("<path d=\"M nan,3\"/>"), line: 2),
      .main(drawing("<rect fill=\"url(https://example.org/#a)\"/>"), line: 2),
      .main(drawing("<circle r=\"1e5\"/>"), line: 2),
      .main(drawing("<p xmlns=\"http://www.w3.org/1999/xhtml\">Words</p>"), line: 2),
      .main("<p><rect xmlns=\"http://www.w3.org/2000/svg\"/></p>", line: 1),
    ])

  private static func drawing(_ marks: String) -> String {
    """
    <p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" aria-hidden="true">
    \(marks)</svg></p>
    """
  }
}
