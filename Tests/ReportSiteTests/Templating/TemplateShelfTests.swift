import Testing

@testable import ReportSite

@Suite struct TemplateShelfTests {
  private func file(_ path: String, _ text: String) -> TemplateFile {
    TemplateFile(path: path, bytes: Array(text.utf8))
  }

  private func shelf(_ files: TemplateFile...) throws(TemplateError) -> TemplateShelf {
    try TemplateShelf(files: files, required: [])
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    ("{{known}}\n<p>{{unknown}}</p>", "pages/a.mustache:2"),
    ("{{known}}\n\n{{#unknown}}x{{/unknown}}", "pages/a.mustache:3"),
    ("{{^unknown}}x{{/unknown}}", "pages/a.mustache:1"),
    ("{{#group}}{{unknown}}{{/group}}", "pages/a.mustache:1"),
    ("\n{{>part}}", "partials/part.mustache:2"),
  ])
  func failsOnANameThatThePageDoesNotHave(template: String, place: String) throws {
    let part = template.contains(">part") ? "a\n{{unknown}}" : ""
    let shelf = try shelf(file("pages/a.mustache", template), file("partials/part.mustache", part))
    let error = #expect(throws: RenderError.self) {
      try shelf.page("a", ["known": "yes", "group": .group(["inner": "1"])])
    }
    #expect(error?.place == place)
    #expect(error?.headline.contains("'unknown'") == true)
  }

  @Test func findsNamesOfOuterGroupsFromWithin() throws {
    let shelf = try shelf(file("pages/a.mustache", "{{#group}}{{outer}}{{inner}}{{/group}}"))
    let page = try shelf.page("a", ["outer": "o", "group": .group(["inner": "i"])])
    #expect(text(page) == "oi")
  }

  @Test func leavesOutASectionOfAnEmptyText() throws {
    let shelf = try shelf(
      file("pages/a.mustache", "{{#note}}[{{note}}]{{/note}}{{^note}}none{{/note}}"))
    #expect(text(try shelf.page("a", ["note": ""])) == "none")
    #expect(text(try shelf.page("a", ["note": "n"])) == "[n]")
  }

  @Test(arguments: [
    ("{{>absent}}", "'absent'"), ("{{<absent}}{{/absent}}", "'absent'"),
    ("{{{name}}}", "unescaped"), ("{{&name}}", "unescaped"),
    ("{{=<% %>=}}", "braces"), ("{{% CONTENT_TYPE: TEXT}}", "escaping"),
    ("{{upper(name)}}", "letters and digits"), ("{{a.b}}", "letters and digits"),
    ("{{>*name}}", "'*name'"), ("{{}}", "letters and digits"),
  ])
  func refusesWhatATemplateMayNotDo(template: String, reason: String) {
    let error = #expect(throws: TemplateError.self) {
      try shelf(file("pages/a.mustache", "one\n\(template)"))
    }
    #expect(error?.place == "pages/a.mustache:2")
    #expect(error?.headline.contains(reason) == true)
  }

  @Test func namesTheLineOfASectionThatIsNotClosed() {
    let error = #expect(throws: TemplateError.self) {
      try shelf(file("pages/a.mustache", "1\n2\n{{#a}}\n{{/b}}\n"))
    }
    #expect(error?.place == "pages/a.mustache:4")
  }

  @Test func refusesATemplateThatCallsItselfThroughAnother() {
    let error = #expect(throws: TemplateError.self) {
      try shelf(
        file("pages/a.mustache", "{{>b}}"), file("partials/b.mustache", "{{>c}}"),
        file("partials/c.mustache", "{{>b}}"))
    }
    #expect(error?.headline.contains("call itself") == true)
  }

  @Test func refusesTwoTemplatesOfOneName() {
    #expect(throws: TemplateError.self) {
      try shelf(file("pages/a.mustache", ""), file("partials/a.mustache", ""))
    }
  }

  @Test func refusesToStartWithoutAPageItNeeds() {
    let error = #expect(throws: TemplateError.self) {
      try TemplateShelf(files: [], required: ["home"])
    }
    #expect(error?.place == "pages/home.mustache")
  }

  /// A quote with a combining mark is one character; an escaper that goes by characters lets it out.
  @Test(arguments: [
    "{{v}}", "<a title=\"{{v}}\">", "{{#list}}{{item}}{{/list}}", "{{>part}}",
    "{{<layout}}{{$content}}{{v}}{{/content}}{{/layout}}", "{{#v}}{{.}}{{/v}}",
    "{{<layout}}{{$content}}{{>part}}{{/content}}{{/layout}}",
  ])
  func escapesEveryByteInEveryPlace(template: String) throws {
    let shelf = try shelf(
      file("pages/a.mustache", template), file("partials/part.mustache", "{{v}}"),
      file("layouts/layout.mustache", "{{v}}{{$content}}{{v}}{{/content}}"))
    for mark in ["\u{301}", "\u{FE0F}", "\u{200D}", "\u{20E3}"] {
      let hostile = "x\"\(mark) on=1 <\(mark)script>\(mark)&\(mark)'\(mark){{v}}"
      let page = try shelf.page("a", ["v": .text(hostile), "list": .items([hostile])])
      let bytes = Array(
        text(page).replacing("<a title=\"", with: "").utf8.dropLast(
          template.hasPrefix("<a") ? 2 : 0))
      for byte in Array("\"<>'".utf8) { #expect(!bytes.contains(byte), "\(text(page))") }
      #expect(text(page).contains("{{v}}"))
    }
  }

  @Test func putsMarkupOnThePageUnderTheAllowedNamesOnly() throws {
    let shelf = try shelf(file("pages/a.mustache", "{{{chartWide}}}|{{chartNarrow}}"))
    let page = try shelf.page(
      "a", ["chartWide": .markup("<svg/>"), "chartNarrow": .markup("<g/>")])
    #expect(text(page) == "<svg/>|&lt;g/&gt;")
  }
}
