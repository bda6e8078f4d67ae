import Testing

@testable import PageCheck

@Suite struct PageReaderTests {
  @Test func throwsForAnExpressionThatIsWrong() {
    let rule = rule(finding: "/h:html[")
    #expect(throws: PageReader.Fault.self) { _ = try read(.model, rules: [rule]) }
  }

  @Test func throwsForAnExpressionThatSelectsNoElements() {
    let rule = rule(finding: "count(//h:p)")
    #expect(throws: PageReader.Fault.self) { _ = try read(.model, rules: [rule]) }
  }

  @Test func reportsTheElementOfASelectedAttribute() throws {
    let found = try read(.main("<p\nid=\"a\">x</p>"), rules: [rule(finding: "//@id[.='a']")])
    #expect(found.map(\.line) == [17])
  }

  @Test func namesTheSchemaLineOfAnElementLibxml2CallsUnexpected() throws {
    let found = try read(.main("<p>x</p>\n\n<marquee>x</marquee>"), rules: [])
    #expect(found.map(\.line) == [19])
    #expect(found.first?.message.contains("'marquee'") == true)
    #expect(found.first?.message.contains("{http") == false)
  }

  private func rule(finding expression: String) -> Rule {
    Rule(
      id: "sample", headline: "Headline", fix: "Fix", check: .paths([Rule.Path(expression, "")]),
      passing: .model, failing: [])
  }

  private func read(_ sample: Sample, rules: [Rule]) throws -> [Violation] {
    let markup = Array(sample.pages[0].markup.utf8)
    return try PageReader().read(markup, path: "index.html", rules: rules).violations
  }
}
