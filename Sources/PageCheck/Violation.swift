/// One place in a page that breaks a rule.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// The rule's name, such as `heading-order`.
  package let rule: String
  /// The page, as a path below the site's folder.
  package let page: String
  /// The line of the page, counted from 1.
  package let line: Int
  /// The rule in words, and what broke it; no full stop.
  package let message: String
  /// What to do, starting with a verb; no full stop.
  package let fix: String

  package var description: String { "\(page):\(line): \(message). \(fix)." }
}

extension Violation: Comparable {
  /// By page, then line, then rule and message: the same order however the work was shared out.
  package static func < (left: Violation, right: Violation) -> Bool {
    (left.page, left.line, left.rule, left.message)
      < (right.page, right.line, right.rule, right.message)
  }
}

/// What a rule finds on one page; the rule's headline and fix are added to make a `Violation`.
struct Finding: Hashable, Sendable {
  let line: Int
  /// What exactly breaks the rule here; empty when the headline says it all.
  let detail: String

  init(line: Int, detail: String = "") {
    self.line = line
    self.detail = detail
  }
}
