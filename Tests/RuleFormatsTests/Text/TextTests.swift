import Testing

@testable import RuleFormats

@Suite struct TextTests {
  @Test(arguments: [
    (0.1344, "0.1344"), (2.0, "2"), (-0.5, "-0.5"), (1e-12, "0"), (123_456_789.25, "123456789.25"),
    (1e12, "1000000000000"), (.nan, "0"), (.infinity, "0"), (0.018666666666666682, "0.018666667"),
  ])
  func writesNumbersInTheirShortestForm(value: Double, text: String) {
    #expect(NumberText.write(value) == text)
  }

  @Test func escapesWhatWouldEndAString() {
    #expect(JSONText.quoted("a\"b\\c\nd\u{1}\u{2028}é") == "\"a\\\"b\\\\c\\nd\\u0001\\u2028é\"")
  }

  @Test func indentsListsInMapsInLists() {
    let made = YAMLText.write(
      .map([
        ("a", .list([.map([("b", .integer(1)), ("c", .list([.text("x")]))]), .truth(true)])),
        ("d", .map([])), ("e", .null),
      ]))
    #expect(
      made == """
        a:
          - b: 1
            c:
              - "x"
          - true
        d: {}
        e: null

        """)
  }

  @Test func keepsSpreadsheetsFromRunningText() {
    #expect(
      CSVText.write([["=1+1", "a,b", "c\"d", "-x", "y"]]) == "'=1+1,\"a,b\",\"c\"\"d\",'-x,y\r\n")
  }

  @Test func writesRunsAndGapsInPromtoolsNotation() {
    let series = PromQLSeries(minutes: [5, 5, 5, nil, nil, -1, -1, 2])
    #expect(SeriesText.write(series, minutes: 9) == "5.0x2 _x2 -1.0 -1.0 2.0 _")
  }
}
