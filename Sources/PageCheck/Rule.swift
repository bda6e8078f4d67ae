/// A rule about pages that carries its own proof: samples that keep it and samples that break it.
///
/// To add one: write a file in Rules/, and add its name to `Rule.all`.
struct Rule: Sendable {
  /// The name a reader can look up, such as `unique-ids`.
  let id: String
  /// The rule itself, as a sentence without full stop.
  let headline: String
  /// What to do about a violation, starting with a verb, without full stop.
  let fix: String
  let check: Check
  let passing: Sample
  let failing: [Sample]

  /// How a rule looks at a site.
  enum Check: Sendable {
    /// Found while libxml2 reads the page: form, or one of the two vocabularies.
    case reading
    /// Looks at one page as plain values.
    case page(@Sendable (Page) -> [Finding])
    /// XPath expressions with what each one finds: every node selected is a violation. The prefixes
    /// `h` (HTML) and `s` (SVG) are known.
    case paths([Path])
    /// Looks at what the pages say about each other.
    case site(@Sendable (SiteMap) -> [Placed])
  }

  struct Path: Sendable {
    let expression: String
    let detail: String

    init(_ expression: String, _ detail: String) {
      self.expression = expression
      self.detail = detail
    }
  }

  /// A finding on a named page.
  struct Placed: Sendable {
    let page: String
    let finding: Finding
  }

  func violation(_ finding: Finding, on page: String) -> Violation {
    Violation(
      rule: id, page: page, line: finding.line,
      message: finding.detail.isEmpty ? headline : headline + ": " + finding.detail, fix: fix)
  }
}
