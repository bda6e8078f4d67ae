extension Rule {
  static let pageHead = Rule(
    id: "page-head",
    headline: "A page says its encoding and lets people zoom",
    fix:
      "Start the head with <meta charset=\"utf-8\"/>, and set the viewport to width=device-width",
    check: .paths([
      Path("/h:html/h:head[not(h:meta[@charset])]", "no charset"),
      Path("/h:html/h:head/h:meta[@charset][preceding-sibling::*]", "the charset comes late"),
      Path(
        "/h:html/h:head[not(h:meta[@name='viewport'][contains(@content,'width=device-width')])]",
        "no viewport"),
      Path(
        """
        /h:html/h:head/h:meta[@name='viewport']\
        [contains(@content,'user-scalable') or contains(@content,'maximum-scale')]
        """, "zoom is limited"),
    ]),
    passing: .model,
    failing: [
      .edit("<meta charset=\"utf-8\"/>", to: "", line: 3),
      .edit(
        "<meta charset=\"utf-8\"/>\n",
        to: "<meta name=\"generator\"/>\n<meta charset=\"utf-8\"/>\n", line: 5),
      .edit("initial-scale=1", to: "maximum-scale=1", line: 6),
      .edit("name=\"viewport\"", to: "name=\"description\"", line: 3),
    ])
}
