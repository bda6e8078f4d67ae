extension Rule {
  static let pageVocabulary = Rule(
    id: "page-vocabulary",
    headline: "A page uses only the elements and attributes of the page schema",
    fix: "Use an element or attribute that Schemas/page.xsd allows here",
    check: .reading,
    passing: .main(
      """
      <dl><div><dt>Start</dt><dd><time datetime="2025-01-01T09:00Z">9am</time></dd></div></dl>
      <details open=""><summary>More</summary><p>Words</p></details>
      """),
    failing: [
      .main("<p>\n<blink>Now</blink></p>", line: 2),
      .main("<p>One\n<p>Two</p></p>", line: 2),
      .main("<p><span>\n<div>Two</div></span></p>", line: 2),
      .main("<ul>\n</ul>", line: 1),
      .main("<p\nonclick=\"go()\">Words</p>", line: 1),
      .main("<p aria-labeledby=\"x\">Words</p>", line: 1),
      .main("<form></form>", line: 1),
      .main("<p xml:lang=\"en\">Words</p>", line: 1),
    ])
}
