import Testing

@testable import PageCheck

@Suite struct TagScanTests {
  @Test func countsTheLineOfEveryStartTag() {
    let scan = scan("<!DOCTYPE html>\n<a b='\n>'\n><c/>\n<!-- <d>\n --><e></e></a>")
    #expect(scan.lines == [2, 4, 6])
  }

  @Test func allowsSelfClosingInsideDrawingsOnly() {
    let found = scan("<!DOCTYPE html><p><svg><g/><svg><g/></svg><g/></svg>\n<b/></p>").findings
    #expect(found == [Finding(line: 2, detail: "<b/> stays open in HTML")])
  }

  @Test(arguments: [
    "<", "</", "<a", "<a b=\"", "<!", "<!--", "<![CDATA[", "<?", "<a/", ">", "</svg>",
  ])
  func survivesAPageCutAnywhere(text: String) {
    #expect(scan(text).lines.count <= 1)
  }

  private func scan(_ text: String) -> TagScan { TagScan(Array(text.utf8)) }
}
