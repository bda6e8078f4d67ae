extension Rule {
  static let privacy = Rule(
    id: "privacy",
    headline:
      "A page keeps out of search engines, sends no referrer and allows no outside resource",
    fix:
      "Add robots noindex, referrer no-referrer and a policy that starts with default-src 'none'",
    check: .paths([
      Path(
        "/h:html/h:head[not(h:meta[@name='robots'][contains(@content,'noindex')])]",
        "robots may index it"),
      Path(
        "/h:html/h:head[not(h:meta[@name='referrer'][@content='no-referrer'])]",
        "the referrer is sent"),
      Path(
        """
        /h:html/h:head[not(h:meta[@http-equiv='Content-Security-Policy']\
        [contains(@content,"default-src 'none'")])]
        """, "no content security policy"),
      Path(
        """
        /h:html/h:head/h:meta[@http-equiv='Content-Security-Policy']\
        [contains(@content,'script-src') \
        or contains(@content,'unsafe') or contains(@content,'http') or contains(@content,'*')]
        """, "the content security policy is too wide"),
      Path(
        "/h:html/h:head/h:style[contains(.,'url(') or contains(.,'@import')]",
        "a style loads something"),
    ]),
    passing: .edit("style-src 'self'", to: "style-src 'self'; img-src 'self' data:"),
    failing: [
      .edit("noindex", to: "index", line: 3),
      .edit("no-referrer", to: "origin", line: 3),
      .edit("http-equiv=\"Content-Security-Policy\"", to: "name=\"description\"", line: 3),
      .edit("default-src 'none'", to: "default-src 'self'", line: 3),
      .edit("style-src 'self'", to: "style-src https://example.org", line: 9),
      .edit("</head>", to: "<style>p{background:url(a.png)}</style></head>", line: 11),
    ])
}
