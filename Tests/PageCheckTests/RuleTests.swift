import Testing

@testable import PageCheck

@Suite struct RuleTests {
  @Test(arguments: Rule.all)
  func leavesTheSampleThatKeepsItAlone(rule: Rule) {
    let violations = violations(in: rule.passing)
    #expect(violations.isEmpty, "\(violations.map(\.description))")
  }

  @Test(arguments: Rule.all)
  func findsWhatBreaksItOnTheRightLine(rule: Rule) {
    #expect(!rule.failing.isEmpty)
    for sample in rule.failing {
      let found = violations(in: sample)
      #expect(
        found.contains { $0.rule == rule.id && $0.line == sample.line && $0.page == sample.page },
        "\(rule.id) line \(sample.line): \(sample.pages[0].markup)\n\(found.map(\.description))")
    }
  }

  @Test func hasANameOfItsOwn() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  @Test(arguments: Rule.all)
  func speaksInTheHouseStyle(rule: Rule) {
    #expect(!rule.headline.hasSuffix(".") && !rule.fix.hasSuffix("."))
    #expect(rule.headline.first?.isUppercase == true && rule.fix.first?.isUppercase == true)
    #expect(rule.id.allSatisfy { $0 == "-" || $0.isLowercase })
  }

  private func violations(in sample: Sample) -> [Violation] {
    PageChecker().violations(
      pages: sample.pages.map { ($0.path, Array($0.markup.utf8)) }, otherFiles: sample.otherFiles)
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { id }
}
