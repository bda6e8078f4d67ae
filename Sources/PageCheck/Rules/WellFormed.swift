extension Rule {
  static let wellFormed = Rule(
    id: "well-formed",
    headline: "A page is well-formed XML in UTF-8",
    fix: "Close and quote everything, and escape < and & in words",
    check: .reading,
    passing: .main("<p>Fish &amp; chips &lt; 5 &#160;miles</p>"),
    failing: [
      .main("<p>\nFish & chips</p>", line: 2),
      .main("<p>One\n<p>Two</p>\n<p>Three</p>", line: 4),
      .main("<p>&nbsp;</p>", line: 1),
      .main("<p class=wide>Words</p>", line: 1),
      .main("<p hidden>Words</p>", line: 1),
      .main("<p>A bell: &#7;</p>", line: 1),
      .main("<p>Ends ]]> early</p>", line: 1),
      .page("", line: 1),
      .page("No markup at all", line: 1),
    ])
}
