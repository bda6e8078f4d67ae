import Testing

@testable import PageCheck

@Suite struct PageTests {
  @Test func keepsDocumentOrderParentsAndWords() throws {
    let page = try page("<p id=\"a\">One <b>two</b>\n three</p><p>four</p>")
    let paragraphs = page.all("p")
    let first = try #require(paragraphs.first)
    #expect(paragraphs.count == 2)
    #expect(page.text(of: first) == "One two three")
    #expect(page.descendants(of: first).map { page.elements[$0].name } == ["b"])
    #expect(page.elements[first].parent == page.all("body").first)
    #expect(page.identifiers == ["a": first])
    #expect(page.children(of: try #require(page.all("body").first)) == paragraphs)
  }

  @Test func tellsHTMLFromSVG() throws {
    let page = try page("<p><svg xmlns=\"http://www.w3.org/2000/svg\"><title>x</title></svg></p>")
    #expect(page.all("title").isEmpty)
    #expect(page.drawn("title").count == 1)
  }

  @Test func readsEveryAttributeWithItsPrefix() throws {
    let page = try page("<p xml:lang=\"en\" class=\" a  b \" title=\"\">x</p>")
    let paragraph = try #require(page.all("p").first)
    #expect(page.value("xml:lang", of: paragraph) == "en")
    #expect(page.parts("class", of: paragraph) == ["a", "b"])
    #expect(page.value("title", of: paragraph) == "")
    #expect(page.value("lang", of: paragraph) == nil)
  }

  @Test func findsTheNearestEnclosingElement() throws {
    let page = try page("<section><section><p><b>x</b></p></section></section>")
    let bold = try #require(page.all("b").first)
    #expect(page.closest(["section"], around: bold) == page.all("section").last)
    #expect(page.closest(["table"], around: bold) == nil)
  }

  private func page(_ body: String) throws -> Page {
    let text = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>\(body)</body></html>"
    let reading = try PageReader().read(Array(text.utf8), path: "index.html", rules: [])
    return try #require(reading.page)
  }
}
