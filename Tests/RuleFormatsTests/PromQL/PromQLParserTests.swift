import Testing

@testable import RuleFormats

@Suite struct PromQLParserTests {
  @Test func bindsTimesBeforePlusAndComparisonBeforeAnd() throws {
    let found = try PromQLParser.expression("a + b * 2 > 3 and c < 4 or d > 1")
    let a = PromQLExpression.series("a", offset: 0)
    let b = PromQLExpression.series("b", offset: 0)
    let sum = PromQLExpression.arithmetic(.plus, a, .arithmetic(.times, b, .number(2)))
    let left = PromQLExpression.comparison(.above, sum, .number(3), asNumber: false)
    let right = PromQLExpression.comparison(
      .below, .series("c", offset: 0), .number(4), asNumber: false)
    let last = PromQLExpression.comparison(
      .above, .series("d", offset: 0), .number(1), asNumber: false)
    #expect(found == .set(.or, .set(.and, left, right), last))
  }

  @Test func takesEqualOperatorsFromTheLeft() throws {
    let found = try PromQLParser.expression("a - b - c")
    let first = PromQLExpression.arithmetic(
      .minus, .series("a", offset: 0), .series("b", offset: 0))
    #expect(found == .arithmetic(.minus, first, .series("c", offset: 0)))
  }

  @Test func readsRangesOffsetsAndComments() throws {
    let found = try PromQLParser.expression(
      "avg_over_time(a[1h30m] offset 5m) # the usual\n > 1e-2")
    let range = PromQLExpression.range("a", length: 5_400_000, offset: 300_000)
    #expect(
      found
        == .comparison(.above, .call(.avgOverTime, [range]), .number(0.01), asNumber: false))
  }

  @Test(arguments: [
    ("up{job=\"a\"} > 0", "labels"),
    ("sum by (job) (up) > 0", "labels"),
    ("sum(up) by (job) > 0", "operator or its end"),
    ("a > on(job) b", "labels"),
    ("max_over_time(rate(a[5m])[1h:1m]) > 0", "subqueries"),
    ("irate(a[5m]) > 0", "outside the subset"),
    ("a % 2 > 0", "arithmetic"),
    ("a > @ 5", "minute in turn"),
    ("rate(a) > 0", "not a series"),
    ("a[5m] > 0", "ranges"),
    ("1 > 2", "bool"),
    ("a and 1", "two series"),
    ("a >", "Here comes"),
    ("(a > 1", "closed"),
    ("a[5]", "length of time"),
    ("a offset -5m > 1", "length of time"),
    ("a[5q] > 1", "not a length of time"),
    ("a > 1 b", "operator or its end"),
    ("clamp(a, 1) > 0", "3 arguments"),
    ("", "Here comes"),
    ("a > é", "ASCII"),
  ])
  func saysWhichRuleAnExpressionBreaks(text: String, words: String) {
    let error = #expect(throws: PromQLError.self) { try PromQLParser.expression(text) }
    #expect(error?.headline.contains(words) == true, "\(text): \(error?.headline ?? "")")
    #expect(error?.fix.first?.isUppercase == true)
  }

  @Test func refusesWhatNobodyWritesByHand() {
    let deep = String(repeating: "(", count: 5_000) + "a" + String(repeating: ")", count: 5_000)
    #expect(throws: PromQLError.self) { try PromQLParser.expression(deep) }
    let nested = String(repeating: "(", count: 60) + "a" + String(repeating: ")", count: 60)
    #expect(throws: PromQLError.self) { try PromQLParser.expression(nested) }
    let long = String(repeating: "a + ", count: 5_000) + "a > 1"
    #expect(throws: PromQLError.self) { try PromQLParser.expression(long) }
    #expect(throws: PromQLError.self) {
      try PromQLParser.expression("a[99999999999999999999d] > 1")
    }
  }

  /// Every cut and every changed byte of a real expression is read or refused, never more.
  @Test func survivesBrokenExpressions() {
    let whole = Array("avg_over_time(a:b[1h]) > 0.1 and (c - d offset 5m) / 2 >= bool -1e3".utf8)
    var refused = 0
    for place in whole.indices {
      for byte in [0, 0x22, 0x28, 0x29, 0x5B, 0x7B, 0x80, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[place] = byte
        for text in [bytes, Array(bytes[...place])] {
          do { _ = try PromQLParser.expression(String(decoding: text, as: UTF8.self)) } catch {
            refused += 1
          }
        }
      }
    }
    #expect(refused > whole.count)
  }

  @Test(arguments: [("5m", 300_000), ("1h30m", 5_400_000), ("250ms", 250), ("2w", 1_209_600_000)])
  func readsLengthsOfTime(text: String, milliseconds: Int) {
    #expect(PromQLDuration.milliseconds(text) == milliseconds)
  }

  @Test(arguments: ["", "m", "5", "5m1h", "1m1m", "-5m", "5 m", "11y", "999999999999y"])
  func refusesWhatIsNoLengthOfTime(text: String) {
    #expect(PromQLDuration.milliseconds(text) == nil)
  }
}
