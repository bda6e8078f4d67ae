import Testing

@testable import Charts

struct DataTableTests {
  private func csv(_ rows: [[String]]) -> String {
    let table = DataTable(
      caption: "",
      columns: [.init(title: "Name", isNumeric: false), .init(title: "Calls", isNumeric: true)],
      rows: rows)
    return String(decoding: table.csv(), as: UTF8.self)
  }

  @Test func endsEveryLineWithCarriageReturnAndLineFeed() {
    #expect(csv([["a", "1"]]) == "Name,Calls\r\na,1\r\n")
  }

  @Test func doublesQuotesAndQuotesCommasAndLineBreaks() {
    // RFC 4180, section 2, rules 6 and 7: "aaa","b""bb","ccc"
    #expect(csv([["b\"bb", "1"]]).hasSuffix("\"b\"\"bb\",1\r\n"))
    #expect(csv([["b,b\r\nb", "1"]]).hasSuffix("\"b,b\r\nb\",1\r\n"))
  }

  @Test func doublesAQuoteThatCarriesACombiningMark() {
    #expect(csv([["\"\u{301}", "1"]]).utf8.contains("\"\"\"\u{301}\"".utf8))
  }

  @Test func writesFiguresForPrograms() {
    #expect(csv([["a", "\u{2212}1,234.50"]]).hasSuffix("a,-1234.50\r\n"))
    #expect(csv([["a", "no data"]]).hasSuffix("a,no data\r\n"))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x"])
  func keepsASpreadsheetFromRunningAWord(word: String) {
    #expect(csv([[word, "1"]]).hasSuffix("'" + word + ",1\r\n"))
  }

  @Test func evensOutRaggedRows() {
    let columns = [DataTable.Column(title: "A", isNumeric: false)]
    let table = DataTable(caption: "", columns: columns, rows: [[], ["1", "2"]])
    #expect(table.rows == [[""], ["1"]])
  }
}

extension Sequence<UInt8> {
  fileprivate func contains(_ part: some Collection<UInt8>) -> Bool {
    let whole = Array(self)
    return whole.indices.contains { whole[$0...].starts(with: part) }
  }
}
