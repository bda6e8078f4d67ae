extension Rule {
  static let imageText = Rule(
    id: "image-text",
    headline: "An image has an alt attribute",
    fix: "Say in alt what the image shows, or write alt=\"\" if it shows nothing new",
    check: .page { page in
      page.all("img").filter { !page.has("alt", on: $0) }.map {
        Finding(line: page.elements[$0].line)
      }
    },
    passing: Sample.main("<p><img src=\"map.png\" alt=\"\"/></p>").with(file: "map.png"),
    failing: [Sample.main("<p>\n<img src=\"map.png\"/></p>", line: 2).with(file: "map.png")])
}
